package org.madoguchi.mail;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.JAPANESE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.account.Account;

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
            assertEquals(japanese, mail.subject().endsWith("のお知らせ"), mail.subject());
            for (var body : new String[] {mail.text(), mail.html()}) {
                assertTrue(body.contains(japanese ? "山田 太郎 様" : "Dear Taro Yamada,"), body);
                assertTrue(body.contains(japanese ? "お心当たりのない場合" : "If "), body);
                assertTrue(body.contains(japanese ? "電話 03-0000-0000" : "Phone 03-0000-0000"), body);
                assertTrue(body.contains("https://certs.example.ac.jp/"), body);
                assertTrue(body.contains("t***@example.com"), body);
                assertFalse(body.matches("(?s).*\\{[#/]?\\w+}.*"), body);
                assertEquals(kind.hasLink(), body.contains(Mails.LINK), body);
            }
            assertTrue(mail.html().contains("<html lang=\"" + language + "\">"));
        }
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
        var writer = new MailWriter(Mails.settings(Map.of("madoguchi.zone", "UTC")));
        var mail = writer.write(MailKind.RECOVERY_LINK, Mails.account(ENGLISH), Mails.values(), Mails.NOW);
        assertTrue(mail.text().contains("Tue 24 November 2026, 0:12 (UTC)"), mail.text());
    }

    @Test
    void valuesAreEscapedInHtmlAndNeverReadAsTemplates() {
        var account = new Account("s1", "<b>{link}</b>\r\nBcc: x", JAPANESE, Mails.NOW);
        var mail = new MailWriter(Mails.settings(Map.of()))
                .write(MailKind.REGISTRATION_LINK, account, Mails.values(), Mails.NOW);
        assertTrue(mail.html().contains("&lt;b&gt;{link}&lt;/b&gt; Bcc: x 様"), mail.html());
        assertTrue(mail.text().contains("<b>{link}</b> Bcc: x 様"), mail.text());
    }

    @Test
    void lineEndInTheUniversitysNameDoesNotReachTheSubject() {
        var writer = new MailWriter(Mails.settings(Map.of("madoguchi.university.name.en", "A\r\nBcc: x")));
        var mail = writer.write(MailKind.EMAIL_CONFIRMED, Mails.account(ENGLISH), Mails.values(), Mails.NOW);
        assertEquals("[A Bcc: x, Certificate Issuance Service] Email address setting completed", mail.subject());
    }

    @Test
    void linkAndDeadlineAreRequiredWhereTheKindCarriesOne() {
        var writer = new MailWriter(Mails.settings(Map.of()));
        for (var values : new Map[] {Map.of("link", Mails.LINK), Map.of("deadline", Mails.DEADLINE)}) {
            @SuppressWarnings("unchecked")
            Map<String, Object> incomplete = values;
            assertThrows(
                    IllegalArgumentException.class,
                    () -> writer.write(MailKind.CHANGE_LINK, Mails.account(ENGLISH), incomplete, Mails.NOW));
        }
        var mail = writer.write(MailKind.SECOND_PASSWORD_CHANGED, Mails.account(ENGLISH), Map.of(), Mails.NOW);
        assertTrue(mail.text().contains("When: Mon 23 November 2026, 9:12 (JST)"), mail.text());
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
            var writer = new MailWriter(Mails.settings(Map.of()));
            assertThrows(
                    MissingResourceException.class,
                    () -> writer.write(MailKind.EMAIL_CONFIRMED, account, Map.of(), Mails.NOW));
        } finally {
            Locale.setDefault(before);
        }
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
