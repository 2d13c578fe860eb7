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
import org.madoguchi.account.Account;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.SingleLine;

/** Writes a mail: the words of its kind, laid out once as plain text and once as HTML. */
@ApplicationScoped
public class MailWriter {

    private static final Template TEXT = Template.load("mail.txt");
    private static final Template HTML = Template.load("mail.html");

    /** What a mail may tell beside its kind, in this order. */
    private static final List<String> FACTS = List.of("person", "act", "words", "address", "head");

    @Inject
    private Settings settings;

    /** For CDI. */
    protected MailWriter() {}

    MailWriter(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param values as {@link MailService#queue} describes them
     * @throws IllegalArgumentException when the kind's link or deadline is missing
     */
    MailContent write(MailKind kind, Account account, Map<String, Object> values, Instant now) {
        return write(
                kind,
                new MailWords(account.getLanguage(), settings),
                name(account),
                account.getLanguage(),
                values,
                now);
    }

    /** The same to an office, which the words of the kind name. */
    MailContent write(MailKind kind, Locale language, Map<String, Object> values, Instant now) {
        var words = new MailWords(language, settings);
        return write(kind, words, words.text(kind.key() + ".reader"), language, values, now);
    }

    private static MailContent write(
            MailKind kind, MailWords words, String reader, Locale language, Map<String, Object> values, Instant now) {
        var parts = parts(kind, words, values, now);
        parts.put("greeting", words.text("mail.greeting", "name", SingleLine.of(reader)));
        parts.put("subject", words.text(kind.key() + ".subject"));
        var subject = SingleLine.of(words.text("mail.subject", "topic", words.text(kind.key() + ".subject")));
        return new MailContent(
                language, subject, TEXT.fill(parts, UnaryOperator.identity()), HTML.fill(parts, MailWriter::escape));
    }

    private static Map<String, Object> parts(MailKind kind, MailWords words, Map<String, Object> values, Instant now) {
        Map<String, Object> parts = new HashMap<>(words.everyMail());
        parts.put("paragraph", words.numbered(kind.key() + ".paragraph"));
        parts.put("note", words.numbered(kind.key() + ".note"));
        parts.put("fact", facts(kind, words, values, now));
        parts.put("linkLabel", kind.hasLink() ? words.text(kind.key() + ".link") : "");
        parts.put("link", kind.hasLink() ? List.of(required(values, "link", String.class)) : List.of());
        return parts;
    }

    private static List<String> facts(MailKind kind, MailWords words, Map<String, Object> values, Instant now) {
        List<String> facts = new ArrayList<>();
        FACTS.forEach(name -> Optional.ofNullable(values.get(name))
                .map(String.class::cast)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> facts.add(
                        words.fact(kind.key(), name, name.equals("act") ? act(words, value) : SingleLine.of(value)))));
        if (kind.hasLink()) {
            facts.add(words.fact(kind.key(), "deadline", words.moment(required(values, "deadline", Instant.class))));
        } else {
            facts.add(words.fact(kind.key(), "moment", words.moment(now)));
        }
        return facts;
    }

    private static String act(MailWords words, String name) {
        return words.text("mail.act." + name.toLowerCase(Locale.ROOT));
    }

    private static <T> T required(Map<String, Object> values, String name, Class<T> type) {
        return Optional.ofNullable(values.get(name))
                .map(type::cast)
                .orElseThrow(() -> new IllegalArgumentException("The mail needs a value for " + name));
    }

    private static String name(Account account) {
        return Optional.ofNullable(account.getDisplayName())
                .filter(name -> !name.isBlank())
                .orElse(account.getUserId());
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
