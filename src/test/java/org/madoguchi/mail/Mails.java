package org.madoguchi.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.madoguchi.account.Account;
import org.madoguchi.notice.NoticeBoard;
import org.madoguchi.settings.Settings;

/** Sample mails for the tests of this package. */
final class Mails {

    static final Instant NOW = Instant.parse("2026-11-23T00:12:00Z");
    static final Instant DEADLINE = Instant.parse("2026-11-24T00:12:00Z");
    static final String LINK = "https://certs.example.ac.jp/confirm?token=" + "Ab-_9".repeat(8) + "xyz";
    static final String PAGE = "https://certs.example.ac.jp/desk/approvals.xhtml";
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

    /** Tells all that a mail of this kind may tell. */
    static NewMail full(MailKind kind, Locale language, String recipient) {
        var mail = kind == MailKind.TRAIL_HEAD
                ? NewMail.toOffice(language, recipient, kind)
                : NewMail.to(account(language), recipient, kind);
        if (kind.hasLink()) {
            mail.link(LINK, 1L, DEADLINE);
        } else if (hasPage(kind)) {
            mail.page(PAGE);
        }
        return mail.address("t***@example.com");
    }

    /** Whether its texts lead to a page that is no one-time link. */
    static boolean hasPage(MailKind kind) {
        return !kind.hasLink()
                && ResourceBundle.getBundle("org.madoguchi.i18n.mail", Locale.JAPANESE)
                        .containsKey(kind.key() + ".link");
    }

    static MailContent content(MailKind kind, Locale language) {
        return content(full(kind, language, RECIPIENT));
    }

    static MailContent content(NewMail mail) {
        return writer(settings(Map.of())).write(mail, Optional.empty(), NOW);
    }

    static OutgoingMail mail(MailKind kind, Locale language, String recipient) {
        var mail = full(kind, language, recipient);
        return new OutgoingMail(mail, content(mail), "<1@example.ac.jp>", NOW);
    }

    /** Of a university whose hosts are those of {@link #settings}, and one in its contact. */
    static OwnHosts own() {
        return new OwnHosts(settings(Map.of(
                "madoguchi.issue-url", "https://issue.example.com/",
                "madoguchi.support.text.en", "Student Support\\nhelp.example.org (desk@mail.example.net)")));
    }

    /** One whose contact is what the settings say. */
    static MailWriter writer(Settings settings) {
        return new MailWriter(settings, NoticeBoard.of(settings, Clock.systemUTC()), new MailTextBoard());
    }
}
