package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;
import org.madoguchi.client.DeviceName;
import org.madoguchi.mail.Template.Filled;
import org.madoguchi.notice.NoticeBoard;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.SingleLine;

/** Writes a mail: the words of its kind, laid out once as plain text and once as HTML. */
@ApplicationScoped
class MailWriter {

    private static final Template TEXT = Template.load("mail.txt");
    private static final Template HTML = Template.load("mail.html");
    private static final int LONGEST_SUBJECT = 300;
    /** In a layout of {@link #version}. */
    private static final String BODY = "{body}";
    /** Of a mail in both languages; what the layout shows around them is in the first. */
    private static final String FIRST = "{both}\n\n" + BODY;

    private static final String SECOND = "{greeting}\n\n" + BODY + "\n\n{contact}";

    private Settings settings;
    private NoticeBoard board;
    private MailTextBoard texts;

    /** For the container's proxy. */
    protected MailWriter() {}

    /**
     * @param board has the contact that pages show
     * @param texts what the university writes itself
     */
    @Inject
    MailWriter(Settings settings, NoticeBoard board, MailTextBoard texts) {
        this.settings = settings;
        this.board = board;
        this.texts = texts;
    }

    /** What a mail says in one language. */
    private record Version(Locale language, MailWords words, String topic, Map<String, Object> parts, MailBody body) {}

    /**
     * @param client who has asked for it, where the mail tells that
     * @throws IllegalArgumentException when the kind carries a one-time link and the mail has none
     */
    MailContent write(NewMail mail, Optional<Client> client, Instant now) {
        return write(mail, wording(mail, mail.language()), client, now);
    }

    private MailWording wording(NewMail mail, Locale language) {
        return texts.find(mail.kind(), language).orElseGet(() -> MailWording.shipped(mail.kind(), language));
    }

    /**
     * Writes it in these words.
     *
     * @throws IllegalArgumentException when the kind carries a one-time link and the mail has none
     */
    MailContent write(NewMail mail, MailWording wording, Optional<Client> client, Instant now) {
        if (!mail.isInBoth()) {
            var one = version(mail, wording, mail.language(), BODY, client, now);
            return content(one, one.topic(), one.body().text(), one.body().html(MailWriter::escape));
        }
        var first = version(mail, wording, mail.language(), FIRST, client, now);
        var second = version(mail, wording(mail, Locale.ENGLISH), Locale.ENGLISH, SECOND, client, now);
        return content(
                first,
                first.words().text("mail.both.subject", first.topic(), second.topic()),
                new Filled(first.body().text().text() + second.body().text().text()),
                new Filled(first.body().html(MailWriter::escape).text()
                        + second.body().html(MailWriter::escape).text()));
    }

    private static MailContent content(Version one, String topic, Filled text, Filled html) {
        var parts = new HashMap<>(one.parts());
        parts.put("subject", topic);
        return new MailContent(
                one.language(),
                SingleLine.of(one.words().subject(topic), LONGEST_SUBJECT),
                TEXT.fill(with(parts, text), UnaryOperator.identity()),
                HTML.fill(with(parts, html), MailWriter::escape));
    }

    /** @param layout of the body, with its place */
    private Version version(
            NewMail mail, MailWording wording, Locale language, String layout, Optional<Client> client, Instant now) {
        var words = new MailWords(language, settings);
        var filled = new HashMap<>(filled(mail, words));
        var topic =
                SingleLine.of(new Template(wording.subject()).fill(filled, UnaryOperator.identity()), LONGEST_SUBJECT);
        var parts = new HashMap<>(words.everyMail(mail.kind().isToStaff(), board.contactLines(language)));
        parts.put("greeting", words.text("mail.greeting", reader(mail, words)));
        parts.put(
                "linkLabel",
                mail.url().map(url -> words.text(mail.kind().key() + ".link")).orElse(""));
        filled.put("both", words.text("mail.both"));
        filled.put("greeting", (String) parts.get("greeting"));
        filled.put("contact", parts.get("contactTitle") + "\n" + lines(parts.get("contact")));
        var body = new MailBody(
                layout.replace(BODY, wording.whole(mail.kind(), language)),
                filled,
                mail.url().stream().toList(),
                facts(mail, words, client, now),
                parts);
        return new Version(language, words, topic, parts, body);
    }

    private static String lines(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> with(Map<String, Object> parts, Filled content) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("content", content);
        return all;
    }

    /** What the places of a text are filled with; those that the mail has not are empty. */
    private static Map<String, String> filled(NewMail mail, MailWords words) {
        return Map.of(
                "name",
                reader(mail, words),
                "university",
                words.university(),
                "deadline",
                mail.deadline().map(words::moment).orElse(""),
                "application",
                mail.facts().getOrDefault(NewMail.Fact.APPLICATION, ""));
    }

    private static String reader(NewMail mail, MailWords words) {
        return mail.reader()
                .or(() -> Optional.ofNullable(mail.account()).map(MailWriter::name))
                .orElseGet(() -> words.text(mail.kind().key() + ".reader"));
    }

    private static List<String> facts(NewMail mail, MailWords words, Optional<Client> client, Instant now) {
        var key = mail.kind().key();
        List<String> facts = new ArrayList<>();
        mail.facts()
                .forEach((fact, value) ->
                        facts.add(words.fact(key, fact.key(), fact == NewMail.Fact.ACT ? words.act(value) : value)));
        mail.due().ifPresent(due -> facts.add(words.fact(key, "due", words.moment(due))));
        facts.add(mail.deadline()
                .map(deadline -> words.fact(key, "deadline", words.moment(deadline)))
                .orElseGet(() -> words.fact(key, "moment", words.moment(now))));
        client.ifPresent(from -> {
            DeviceName.find(from.userAgent()).ifPresent(device -> facts.add(words.fact(key, "device", device)));
            facts.add(words.fact(key, "from", from.address()));
        });
        return facts;
    }

    /** Names come from the directory: a line end in one would begin a header, or a line of ours. */
    private static String name(Account account) {
        return Optional.ofNullable(account.getDisplayName())
                .map(SingleLine::of)
                .filter(name -> !name.isEmpty())
                .orElse(account.getUserId());
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
