package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /**
     * @param client who has asked for it, where the mail tells that
     * @throws IllegalArgumentException when the kind carries a one-time link and the mail has none
     */
    MailContent write(NewMail mail, Optional<Client> client, Instant now) {
        var wording = texts.find(mail.kind(), mail.language())
                .orElseGet(() -> MailWording.shipped(mail.kind(), mail.language()));
        return write(mail, wording, client, now);
    }

    /**
     * Writes it in these words.
     *
     * @throws IllegalArgumentException when the kind carries a one-time link and the mail has none
     */
    MailContent write(NewMail mail, MailWording wording, Optional<Client> client, Instant now) {
        var words = new MailWords(mail.language(), settings);
        var filled = filled(mail, words);
        var topic =
                SingleLine.of(new Template(wording.subject()).fill(filled, UnaryOperator.identity()), LONGEST_SUBJECT);
        var parts = new HashMap<>(words.everyMail(mail.kind().isToStaff(), board.contactLines(mail.language())));
        parts.put("greeting", words.text("mail.greeting", reader(mail, words)));
        parts.put("subject", topic);
        parts.put(
                "linkLabel",
                mail.url().map(url -> words.text(mail.kind().key() + ".link")).orElse(""));
        var facts = facts(mail, words, client, now);
        var body = new MailBody(
                wording.whole(mail.kind(), mail.language()),
                filled,
                mail.url().stream().toList(),
                facts,
                parts);
        return new MailContent(
                mail.language(),
                SingleLine.of(words.subject(topic), LONGEST_SUBJECT),
                TEXT.fill(with(parts, body.text()), UnaryOperator.identity()),
                HTML.fill(with(parts, body.html(MailWriter::escape)), MailWriter::escape));
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
        return Optional.ofNullable(mail.account())
                .map(MailWriter::name)
                .or(mail::reader)
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
            facts.add(words.fact(key, "device", DeviceName.of(from.userAgent())));
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
