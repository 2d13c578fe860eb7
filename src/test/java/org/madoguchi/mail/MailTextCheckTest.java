package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a mail is ever written with it. */
class MailTextCheckTest {

    private static final String BODY = "{name} 様の登録です。\n\n{link}\n\n{details}\n\n※{deadline}まで";

    @ParameterizedTest
    @EnumSource
    void whatComesWithTheServiceIsInOrder(MailKind kind) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertEquals(List.of(), MailTextCheck.check(kind, MailWording.shipped(kind, language), Mails.own()));
        }
    }

    @Test
    void whatIsInOrderIsTaken() {
        assertEquals(List.of(), faults("{university}の件", BODY));
    }

    /** In lines separated by a bar. */
    @ParameterizedTest
    @CsvSource({
        "'a|{link}|{details}|{nane}', unknown, 4, {nane}",
        "'{name|{link}|{details}', unknown, 1, {name",
        "'{#name}x{/name}|{link}|{details}', unknown, 1, {#name}",
        "'{link}|{details}|{application}', unknown, 3, {application}",
        "'see {link}|{details}', alone, 1, {link}",
        "'{link}|{details}|{link}', twice, 3, {link}",
        "'no link|{details}', missing, 0, {link}",
        "'{link}', missing, 0, {details}"
    })
    void theLineAndThePlaceAreNamed(String body, String what, int line, String value) {
        var fault = faults("S", body.replace('|', '\n')).get(0);
        assertEquals(new MailTextFault(false, "mail_texts.error." + what, line, value), fault);
    }

    @Test
    void theOneTimeUrlIsNeededOnlyWhereThereIsOne() {
        var wording = new MailWording("S", "done\n\n{details}");
        assertEquals(List.of(), MailTextCheck.check(MailKind.EMAIL_CONFIRMED, wording, Mails.own()));
        for (var kind : MailKind.values()) {
            assertEquals(
                    kind.hasLink() || MailWording.hasButton(kind),
                    !MailTextCheck.check(kind, wording, Mails.own()).isEmpty(),
                    kind.name());
        }
    }

    /** Nothing typed begins a header or a line of its own. */
    @ParameterizedTest
    @CsvSource({"'A\r\nBcc: x@example.com'", "'A\nB'", "'A\u2028B'", "'A\tB'", "'A\u202eB'", "' '"})
    void subjectIsOneLine(String subject) {
        assertTrue(faults(subject, BODY).get(0).inSubject());
        var wording = new MailWording(subject, BODY);
        assertThrows(
                IllegalArgumentException.class,
                () -> new MailText(MailKind.REGISTRATION_LINK, 1, wording, wording, Mails.own(), "clerk01", Mails.NOW));
    }

    /** A mail of the university leads nobody to somebody else's page: not by a slip, and not by one of staff alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/login",
                "HTTPS://EVIL.EXAMPLE",
                "http://evil",
                "http:\\\\evil/x",
                "http://3232235777/",
                "http://[::1]/",
                "ftp://evil.example",
                "evil.example",
                "www.evil.example/login?x=certs.example.ac.jp",
                "ｅｖｉｌ．ｅｘａｍｐｌｅ",
                "evil。example",
                "証明書.com",
                "evil.みんな",
                "203.0.113.7",
                "clerk01@evil.example",
                "clerk01＠evil.example",
                "https://certs.example.ac.jp@evil.example/",
                "https://certs.example.ac.jp:x@evil.example/",
                "https://certs.example.ac.jp.evil.example/",
                "https://certs.example.ac.jp\\@evil.example",
                "https://certs.example.ac.jp%2eevil.example/",
                "https://certs.example.ac.jp/,https://evil.example/",
                "https://certs.example.ac.jp/?x=https://evil.example/",
                "notexample.ac.jp",
                "ac.jp",
                "https://certs.example.ac.jpをご覧ください",
            })
    void whatIsNotTheUniversitysIsRefusedWithItsLine(String foreign) {
        var fault = faults("S", BODY + "\n詳しくは " + foreign).get(0);
        assertEquals("mail_texts.error.foreign", fault.key());
        assertEquals(8, fault.line());
        assertFalse(fault.inSubject());
        var above = faults(foreign, BODY).get(0);
        assertEquals("mail_texts.error.foreign", above.key());
        assertTrue(above.inSubject());
    }

    @Test
    void whatIsRefusedIsNamedWhole() {
        var fault = faults("S", BODY + "\n詳しくはhttps://Evil.example/login?x=1 へ").get(0);
        assertEquals("https://evil.example/login?x=1", fault.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://certs.example.ac.jp/desk/page.xhtml?id=1.2&x=y#z をご覧ください。",
                "詳しくは（https://certs.example.ac.jp）、またはcerts のページ",
                "https://CERTS.example.ac.jp:443/",
                "www.library.certs.example.ac.jp へ",
                "issue.example.com/help.html",
                "メール：taro.yamada@example.ac.jp、desk@mail.example.net",
                "Ask at help.example.org. Then wait.",
                "9:00～17:00（12.5時間以内） e.g. at 9.30 a.m., i.e. early (U.S.A.), Ph.D. No.A26-1",
                "終わりました。PDFです。A社。B社…など",
                "and/or // ---- ・・・ ／／／お知らせ／／／",
            })
    void theUniversitysOwnAndWhatIsNoneIsTaken(String line) {
        assertEquals(List.of(), faults("S", BODY + "\n" + line));
    }

    @Test
    void lengthsAreBounded() {
        assertEquals(
                "mail_texts.error.long", faults("x".repeat(101), BODY).get(0).key());
        assertEquals(
                "mail_texts.error.long",
                faults("S", BODY + "x".repeat(2500)).get(0).key());
        assertEquals(
                "mail_texts.error.lines",
                faults("S", BODY + "\nx".repeat(60)).get(0).key());
        assertEquals(
                "mail_texts.error.many",
                faults("S", BODY + "{name}".repeat(9)).get(0).key());
        assertEquals(List.of(), faults("S", BODY + "{name}".repeat(8)));
    }

    private static List<MailTextFault> faults(String subject, String body) {
        return MailTextCheck.check(MailKind.REGISTRATION_LINK, new MailWording(subject, body), Mails.own());
    }
}
