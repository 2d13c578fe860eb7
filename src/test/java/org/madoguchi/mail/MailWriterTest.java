package org.madoguchi.mail;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.JAPANESE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;

class MailWriterTest {

    @ParameterizedTest
    @EnumSource
    void everyKindIsCompleteInBothLanguages(MailKind kind) {
        for (var language : new Locale[] {JAPANESE, ENGLISH}) {
            var mail = Mails.content(kind, language);
            var japanese = JAPANESE.equals(language);
            assertTrue(
                    mail.subject()
                            .startsWith(
                                    japanese ? "【東都大学 証明書発行サービス】" : "[Toto University, Certificate Issuance Service] "),
                    mail.subject());
            assertEquals(japanese, mail.subject().contains("のお知らせ"), mail.subject());
            for (var body : new String[] {mail.text(), mail.html()}) {
                assertTrue(body.contains(reader(kind, japanese)), body);
                assertTrue(body.contains(japanese ? "お心当たりのない場合" : "If "), body);
                assertEquals(
                        !kind.isToStaff(), body.contains(japanese ? "電話 03-0000-0000" : "Phone 03-0000-0000"), body);
                assertEquals(
                        kind.isToStaff(), body.contains(japanese ? "システム管理者へお問い合わせ" : "ask the administrators"), body);
                assertTrue(body.contains("https://certs.example.ac.jp/"), body);
                assertTrue(body.contains("t***@example.com"), body);
                assertFalse(body.matches("(?s).*\\{[#/]?\\w+}.*"), body);
                assertEquals(kind.hasLink(), body.contains(Mails.LINK), body);
                assertEquals(Mails.hasPage(kind), body.contains(Mails.PAGE), body);
            }
            assertTrue(mail.html().contains("<html lang=\"" + language + "\">"));
        }
    }

    private static String reader(MailKind kind, boolean japanese) {
        if (kind == MailKind.TRAIL_HEAD) {
            return japanese ? "監査担当 様" : "Dear Auditor,";
        }
        return japanese ? "山田 太郎 様" : "Dear Taro Yamada,";
    }

    @Test
    void linkHasALineOfItsOwnInPlainText() {
        assertTrue(Mails.content(MailKind.REGISTRATION_LINK, JAPANESE)
                .text()
                .lines()
                .anyMatch(Mails.LINK::equals));
        assertTrue(Mails.content(MailKind.RECOVERY_LINK, ENGLISH).text().lines().anyMatch(Mails.LINK::equals));
    }

    @Test
    void deadlineIsWrittenInTheUniversitysZone() {
        assertTrue(Mails.content(MailKind.REGISTRATION_LINK, JAPANESE)
                .text()
                .lines()
                .anyMatch("有効期限：2026年11月24日（火）9:12（日本標準時）"::equals));
        assertTrue(Mails.content(MailKind.REGISTRATION_LINK, ENGLISH)
                .text()
                .lines()
                .anyMatch("Valid until: Tue 24 November 2026, 9:12 (JST)"::equals));
        var writer = Mails.writer(Mails.settings(Map.of("madoguchi.zone", "UTC")));
        var mail =
                writer.write(Mails.full(MailKind.RECOVERY_LINK, ENGLISH, Mails.RECIPIENT), Optional.empty(), Mails.NOW);
        assertTrue(mail.text().contains("Tue 24 November 2026, 0:12 (UTC)"), mail.text());
    }

    @Test
    void valuesAreEscapedInHtmlAndNeverReadAsTemplates() {
        var account = new Account("s1", "<b>{link}</b>\r\nBcc: x", JAPANESE, Mails.NOW);
        var mail = Mails.content(NewMail.to(account, Mails.RECIPIENT, MailKind.EMAIL_CONFIRMED));
        assertTrue(mail.html().contains("&lt;b&gt;{link}&lt;/b&gt; Bcc: x 様"), mail.html());
        assertTrue(mail.text().contains("<b>{link}</b> Bcc: x 様"), mail.text());
    }

    @Test
    void lineEndInTheUniversitysNameDoesNotReachTheSubject() {
        var writer = Mails.writer(Mails.settings(Map.of("madoguchi.university.name.en", "A\r\nBcc: x")));
        var mail = writer.write(
                Mails.full(MailKind.EMAIL_CONFIRMED, ENGLISH, Mails.RECIPIENT), Optional.empty(), Mails.NOW);
        assertEquals("[A Bcc: x, Certificate Issuance Service] Email address setting completed", mail.subject());
    }

    /** Nobody knows which of the two a newcomer reads. */
    @Test
    void strangerReadsAllInBothLanguages() {
        var content =
                Mails.content(NewMail.toStranger(Mails.RECIPIENT, "{name} <Kim>", "s0000101", MailKind.HELP_INVITED)
                        .page(Mails.PAGE));
        for (var language : List.of(JAPANESE, ENGLISH)) {
            var words = ResourceBundle.getBundle("org.madoguchi.i18n.mail", language);
            for (var part : List.of("subject", "paragraph.1", "paragraph.2", "link", "note.1", "safety.1")) {
                var said = words.getString("mail_help_invited." + part);
                assertTrue((content.subject() + content.text()).contains(said), said);
            }
        }
        assertTrue(content.text().contains("Student Support\nPhone 03-0000-0000"), content.text());
        assertEquals(3, content.text().split(java.util.regex.Pattern.quote(Mails.PAGE), -1).length);
        assertTrue(content.html().contains("Dear {name} &lt;Kim&gt;"), content.html());
    }

    /** Who does not read Japanese has a name in the register that can be read. */
    @Test
    void nameOfTheRegisterGoesBeforeThatOfTheDirectory() {
        var mail = NewMail.to(Mails.account(ENGLISH), Mails.RECIPIENT, MailKind.APPLICATION_IN_REVIEW)
                .page(Mails.PAGE);
        assertTrue(Mails.content(mail.reader("REIJI Hana")).text().contains("Dear REIJI Hana,"));
        assertTrue(Mails.content(mail.reader("")).text().contains("Dear Taro Yamada,"));
    }

    @Test
    void linkIsRequiredWhereTheKindCarriesOne() {
        var incomplete = NewMail.to(Mails.account(ENGLISH), Mails.RECIPIENT, MailKind.CHANGE_LINK);
        var content = Mails.content(MailKind.CHANGE_LINK, ENGLISH);
        assertThrows(IllegalArgumentException.class, () -> new OutgoingMail(incomplete, content, "<1@x>", Mails.NOW));
    }

    @Test
    void noticeTellsWhen() {
        var text = Mails.content(MailKind.SECOND_PASSWORD_CHANGED, ENGLISH).text();
        assertTrue(text.contains("When: Mon 23 November 2026, 9:12 (JST)"), text);
    }

    @Test
    void noticeTellsFromWhichBrowserAndAddress() {
        var phone = new Client(
                "192.0.2.7", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1");
        var mail = Mails.full(MailKind.SECOND_PASSWORD_CHANGED, JAPANESE, Mails.RECIPIENT);
        var text = Mails.writer(Mails.settings(Map.of()))
                .write(mail, Optional.of(phone), Mails.NOW)
                .text();
        assertTrue(text.contains("端末：iPhone Safari\n接続元：192.0.2.7\n"), text);
    }

    @Test
    void browserThatNobodyKnowsIsLeftOut() {
        var mail = Mails.full(MailKind.SECOND_PASSWORD_CHANGED, JAPANESE, Mails.RECIPIENT);
        var text = Mails.writer(Mails.settings(Map.of()))
                .write(mail, Optional.of(new Client("192.0.2.7", "curl/8.5.0")), Mails.NOW)
                .text();
        assertFalse(text.contains("端末："), text);
        assertTrue(text.contains("接続元：192.0.2.7\n"), text);
    }

    @Test
    void staffReadWhomItIsAboutWhoAskedAndWhereToGoOn() {
        var text = Mails.content(NewMail.to(Mails.account(JAPANESE), Mails.RECIPIENT, MailKind.REQUEST_WAITING)
                        .about(new Account("s0000123", "佐藤 健一", JAPANESE, Mails.NOW))
                        .askedBy("clerk01")
                        .page(Mails.PAGE))
                .text();
        for (var line : new String[] {"学生のユーザID：s0000123", "学生の氏名：佐藤 健一", "申請者：clerk01", Mails.PAGE}) {
            assertTrue(text.lines().anyMatch(line::equals), line + " in " + text);
        }
    }

    @Test
    void hintToTheOwnerOfATakenAddressShowsOnlyItsOwnAccount() {
        var text = Mails.content(MailKind.CHANGE_ADDRESS_TAKEN, ENGLISH).text();
        assertTrue(text.contains("Your registration has not changed."), text);
        assertFalse(text.contains("s1234567"), text);
    }

    @Test
    void languageIsNeverTheServers() {
        var before = Locale.getDefault();
        Locale.setDefault(ENGLISH);
        try {
            var account = new Account("s1", "N", Locale.FRENCH, Mails.NOW);
            var mail = NewMail.to(account, Mails.RECIPIENT, MailKind.EMAIL_CONFIRMED);
            assertThrows(MissingResourceException.class, () -> Mails.content(mail));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** A key of no kind, or a number after a gap, would never be read. */
    @Test
    void everyKeyOfAKindIsRead() {
        var keys = ResourceBundle.getBundle("org.madoguchi.i18n.mail", JAPANESE).keySet();
        var read = new TreeSet<String>();
        for (var kind : MailKind.values()) {
            List.of("subject", "link", "reader").forEach(part -> read.add(kind.key() + "." + part));
            keys.stream()
                    .filter(key -> key.startsWith("mail.label."))
                    .forEach(key -> read.add(key.replace("mail.label", kind.key())));
            read.add(kind.key() + ".head");
            for (var part : List.of("paragraph", "note", "safety")) {
                for (var number = 1; keys.contains(kind.key() + "." + part + "." + number); number++) {
                    read.add(kind.key() + "." + part + "." + number);
                }
            }
        }
        assertEquals(
                List.of(),
                keys.stream()
                        .filter(key -> key.startsWith("mail_") && !read.contains(key))
                        .toList());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var japanese =
                ResourceBundle.getBundle("org.madoguchi.i18n.mail", JAPANESE).keySet();
        assertEquals(
                japanese,
                ResourceBundle.getBundle("org.madoguchi.i18n.mail", ENGLISH).keySet());
    }
}
