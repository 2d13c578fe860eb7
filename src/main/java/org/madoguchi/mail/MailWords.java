package org.madoguchi.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.Words;

/** The words for mails in one language: the bundle's, and those that the university has set. */
final class MailWords {

    private final Locale language;
    private final Settings settings;
    private final Words words;

    /** @throws java.util.MissingResourceException for a language without texts */
    MailWords(Locale language, Settings settings) {
        this.language = language;
        this.settings = settings;
        this.words = Words.of(language, "mail", "text");
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** The texts of {@code key.1}, {@code key.2} and so on. */
    static List<String> numbered(Words words, String key) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> words.find(key + "." + number))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A label and a value on one line; the label is the kind's own, or the one common to all. */
    String fact(String kindKey, String name, String value) {
        var label = words.find(kindKey + "." + name).orElseGet(() -> words.text("mail.label." + name));
        return words.text("mail.fact", label, value);
    }

    /** University and service, as the sender is called. */
    String sender() {
        return words.text("mail.sender", university());
    }

    /** University, service and what the mail is about. */
    String subject(String topic) {
        return words.text("mail.subject", university(), topic);
    }

    /** The name of what staff do. */
    String act(String name) {
        return text("mail.act." + name.toLowerCase(Locale.ROOT));
    }

    /** Date, time and zone as people here write them; zone {@code madoguchi.zone}, by default Asia/Tokyo. */
    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(words.text("mail.moment.pattern"), language)
                .format(moment.atZone(zone()));
    }

    /** What the layout shows on every mail. @param contact its lines; there may be none */
    Map<String, Object> everyMail(boolean toStaff, List<String> contact) {
        return Map.of(
                "language",
                language.getLanguage(),
                "university",
                university(),
                "service",
                text("service.name"),
                "mark",
                text("mail.mark"),
                "contactTitle",
                text("mail.contact"),
                "contact",
                toStaff ? List.of(text("mail.contact.staff")) : contact.isEmpty() ? nobody() : contact,
                "portalTitle",
                text("mail.portal"),
                "portal",
                page("/"),
                "automatic",
                text("mail.automatic"),
                "linkHint",
                text("mail.link.hint"));
    }

    String university() {
        return settings.string("madoguchi.university.name." + language.getLanguage(), words.text("university.name"));
    }

    private List<String> nobody() {
        return List.of(words.text("mail.contact.nobody"));
    }

    /** A page's full address; the path begins with a slash. */
    String page(String path) {
        return settings.required("madoguchi.public-url").replaceAll("/+$", "") + path;
    }

    private ZoneId zone() {
        var zone = settings.string("madoguchi.zone", "Asia/Tokyo");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidSettingException("madoguchi.zone", "\"" + zone + "\" is no time zone", "Asia/Tokyo");
        }
    }
}
