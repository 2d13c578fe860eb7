package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused before a mail is ever written with it. */
class MailTextCheckTest {

    private static final String BODY = "{name} 様の登録です。\n\n{link}\n\n{details}\n\n※{deadline}まで";

    @ParameterizedTest
    @EnumSource
    void whatComesWithTheServiceIsInOrder(MailKind kind) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertEquals(List.of(), MailTextCheck.check(kind, MailWording.shipped(kind, language)));
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
        assertEquals(List.of(), MailTextCheck.check(MailKind.EMAIL_CONFIRMED, wording));
        for (var kind : MailKind.values()) {
            assertEquals(
                    kind.hasLink() || MailWording.hasButton(kind),
                    !MailTextCheck.check(kind, wording).isEmpty(),
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
                () -> new MailText(MailKind.REGISTRATION_LINK, 1, wording, wording, "clerk01", Mails.NOW));
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
        return MailTextCheck.check(MailKind.REGISTRATION_LINK, new MailWording(subject, body));
    }
}
