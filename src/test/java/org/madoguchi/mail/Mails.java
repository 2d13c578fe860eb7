package org.madoguchi.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.madoguchi.account.Account;
import org.madoguchi.settings.Settings;

/** Sample mails for the tests of this package. */
final class Mails {

    static final Instant NOW = Instant.parse("2026-11-23T00:12:00Z");
    static final Instant DEADLINE = Instant.parse("2026-11-24T00:12:00Z");
    static final String LINK = "https://certs.example.ac.jp/confirm?token=" + "Ab-_9".repeat(8) + "xyz";
    static final String RECIPIENT = "taro@example.com";

    private Mails() {}

    static Settings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "madoguchi.public-url", "https://certs.example.ac.jp/",
                "madoguchi.university.name.ja", "東都大学",
                "madoguchi.university.name.en", "Toto University",
                "madoguchi.support.text.ja", "学生支援課\\n電話 03-0000-0000（平日 9:00～17:00）",
                "madoguchi.support.text.en", "Student Support\nPhone 03-0000-0000",
                "madoguchi.smtp.host", "localhost",
                "madoguchi.smtp.from", "certs@example.ac.jp"));
        values.putAll(more);
        return Settings.of(values);
    }

    static Account account(Locale language) {
        return new Account("s1234567", Locale.JAPANESE.equals(language) ? "山田 太郎" : "Taro Yamada", language, NOW);
    }

    static Map<String, Object> values() {
        return Map.of("link", LINK, "deadline", DEADLINE, "address", "t***@example.com");
    }

    static MailContent content(MailKind kind, Locale language) {
        return new MailWriter(settings(Map.of())).write(kind, account(language), values(), NOW);
    }

    static OutgoingMail mail(MailKind kind, Locale language, String recipient) {
        return new OutgoingMail(
                kind,
                account(language),
                recipient,
                content(kind, language),
                "<1@example.ac.jp>",
                kind.hasLink() ? DEADLINE : null,
                NOW);
    }
}
