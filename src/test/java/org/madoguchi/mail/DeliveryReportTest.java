package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.mail.DeliveryReports.FAILED;
import static org.madoguchi.mail.DeliveryReports.ID;
import static org.madoguchi.mail.DeliveryReports.bytes;
import static org.madoguchi.mail.DeliveryReports.headers;
import static org.madoguchi.mail.DeliveryReports.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Returned mail is read, whoever has written it and whatever stands in it. */
class DeliveryReportTest {

    private static final byte[] POSTFIX = report(FAILED, headers(ID));

    @Test
    void saysWhichMailFailedForWhomAndWhy() {
        var report = DeliveryReport.parse(POSTFIX).orElseThrow();
        assertEquals(ID, report.messageId());
        var reply = report.failureOf("Taro@example.com").orElseThrow();
        assertEquals(SmtpReason.NO_MAILBOX, SmtpReason.of(reply));
        assertTrue(reply.startsWith("550 5.1.1 <taro@example.com>"), reply);
        assertEquals(Optional.empty(), report.failureOf("hanako@example.com"));
    }

    @Test
    void headersAloneAreEnough() {
        var text = new String(POSTFIX, StandardCharsets.UTF_8).replace("message/rfc822", "text/rfc822-headers");
        var report = DeliveryReport.parse(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of(ID), report.map(DeliveryReport::messageId));
    }

    @Test
    void addressThatWasWrittenToCountsToo() {
        var forwarded = FAILED.replace("Final-Recipient: rfc822; taro@", "Final-Recipient: rfc822; other@");
        var report = DeliveryReport.parse(report(forwarded, headers(ID))).orElseThrow();
        assertTrue(report.failureOf("taro@example.com").isPresent());
    }

    @Test
    void quotedLocalPartOfACarrierIsTheSameAddress() {
        var carrier = FAILED.replace("taro@example.com", "\"a..b\"@docomo.ne.jp");
        var report = DeliveryReport.parse(report(carrier, headers(ID))).orElseThrow();
        assertTrue(report.failureOf("a..b@docomo.ne.jp").isPresent());
    }

    @Test
    void eachRecipientHasItsOwnWords() {
        var second =
                FAILED.replace("taro@", "hanako@").replace("5.1.1", "5.2.2").replace("User unknown", "Mailbox full");
        var report = DeliveryReport.parse(report(FAILED + "\n" + second, headers(ID)))
                .orElseThrow();
        assertEquals(SmtpReason.NO_MAILBOX, reason(report, "taro@example.com"));
        assertEquals(SmtpReason.MAILBOX_FULL, reason(report, "hanako@example.com"));
    }

    private static SmtpReason reason(DeliveryReport report, String recipient) {
        return SmtpReason.of(report.failureOf(recipient).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"5.1.1, NO_MAILBOX", "5.2.2, MAILBOX_FULL", "5.7.1, POLICY", "5.1.8, OURS"})
    void withoutAServersWordsTheStatusSaysIt(String status, SmtpReason reason) {
        var recipient = "Final-Recipient: rfc822; taro@example.com\nAction: failed\nStatus: " + status + "\n";
        assertEquals(
                reason,
                reason(DeliveryReport.parse(report(recipient, headers(ID))).orElseThrow(), "taro@example.com"));
    }

    @ParameterizedTest
    @CsvSource({"delayed, 4.4.1", "failed, 4.4.7", "delivered, 2.0.0", "relayed, 5.1.1", "expanded, 5.1.1", "failed, 5"
    })
    void onlyWhatFailedForGoodCounts(String action, String status) {
        var recipient = FAILED.replace("failed", action).replace("Status: 5.1.1", "Status: " + status);
        assertEquals(Optional.empty(), DeliveryReport.parse(report(recipient, headers(ID))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "Subject: hello\n\nbody",
                "Content-Type: multipart/report\n\n",
                "Content-Type: multipart/report; report-type=delivery-status\n\n--x\n\n--x--",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"\"\n\n--\n\n----",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x\n\n--x\n\n--x--",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x",
                "Content-Type: ;;;\n\nbody",
                "Content-Type: text/plain; charset=no-such-charset\nContent-Transfer-Encoding: no-such\n\nbody"
            })
    void whatIsNoReportSaysNothing(String mail) {
        assertEquals(Optional.empty(), DeliveryReport.parse(bytes(mail)));
    }

    @Test
    void withoutTheMailsIdItSaysNothing() {
        assertEquals(Optional.empty(), DeliveryReport.parse(report(FAILED, "Subject: no ID")));
    }

    /** PostgreSQL takes no NUL. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "no brackets", "<a\0b@example.ac.jp>", "<山@example.jp>", "<a b@example.jp>"})
    void idThatCannotBeOursSaysNothing(String id) {
        assertEquals(Optional.empty(), DeliveryReport.parse(report(FAILED, headers(id))));
    }

    @Test
    void unknownEncodingOfThePartsSaysNothing() {
        var text = new String(POSTFIX, StandardCharsets.UTF_8)
                .replace("Content-Type: message/", "Content-Transfer-Encoding: no-such\r\nContent-Type: message/");
        DeliveryReport.parse(text.getBytes(StandardCharsets.UTF_8)); // nothing is thrown
    }

    @Test
    void nothingBreaksWhereverItIsCutOff() {
        for (var end = 0; end < POSTFIX.length; end++) {
            DeliveryReport.parse(Arrays.copyOf(POSTFIX, end));
        }
    }

    @Test
    void nothingBreaksWhateverIsChanged() {
        var random = new Random(20261129);
        for (var i = 0; i < 2000; i++) {
            var mail = POSTFIX.clone();
            for (var j = 0; j < 20; j++) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            DeliveryReport.parse(mail);
        }
    }

    @Test
    void reportBehindManyPartsIsNotLookedFor() {
        var text = new String(POSTFIX, StandardCharsets.UTF_8)
                .replaceFirst("(?s)--AAAA.*?\r\n", "--AAAA.1700000000/mx.example.ac.jp\r\n\r\n\r\n".repeat(20) + "$0");
        assertEquals(Optional.empty(), DeliveryReport.parse(text.getBytes(StandardCharsets.UTF_8)));
    }
}
