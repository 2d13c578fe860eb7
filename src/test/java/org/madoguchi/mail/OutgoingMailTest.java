package org.madoguchi.mail;

import static java.util.Locale.ENGLISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.mail.RetryPlan.LONGEST_PAUSE;
import static org.madoguchi.mail.RetryPlan.LONGEST_PAUSE_UNREACHABLE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final OutgoingMail notice = Mails.mail(MailKind.SECOND_PASSWORD_CHANGED, ENGLISH, Mails.RECIPIENT);
    private final OutgoingMail link = Mails.mail(MailKind.RECOVERY_LINK, ENGLISH, Mails.RECIPIENT);

    @Test
    void isDueAtOnceAndReservedWhileClaimed() {
        assertEquals(Mails.NOW, link.getNextAttemptAt());
        assertTrue(link.claim(LEASE, Mails.NOW));
        assertEquals(Mails.NOW.plus(LEASE), link.getNextAttemptAt());
        assertEquals(1, link.getAttempts());
    }

    @Test
    void onlyAMailThatWaitsIsHastened() {
        assertFalse(link.isWaiting(Mails.NOW), "due already");
        link.claim(LEASE, Mails.NOW);
        assertFalse(link.isWaiting(Mails.NOW), "being sent");
        assertThrows(IllegalStateException.class, () -> link.hasten(Mails.NOW));
        link.postpone("451 later", LONGEST_PAUSE, Mails.NOW);
        assertTrue(link.isWaiting(Mails.NOW));
        link.hasten(Mails.NOW);
        assertEquals(Mails.NOW, link.getNextAttemptAt());
        assertFalse(link.isWaiting(Mails.NOW));
        link.claim(LEASE, Mails.NOW);
        link.sent(Mails.NOW);
        assertFalse(link.isWaiting(Mails.NOW), "sent");
    }

    @Test
    void onlyAMailThatWasSentComesBack() {
        assertThrows(IllegalStateException.class, () -> link.returned("550 5.1.1 unknown"));
        link.claim(LEASE, Mails.NOW);
        link.sent(Mails.NOW);
        assertFalse(OutgoingMail.isRefused(link.getState(), null));
        link.returned("550 5.1.1 unknown");
        assertEquals(MailState.RETURNED, link.getState());
        assertEquals(Optional.of(Mails.NOW), link.getSentAt(), "it was sent all the same");
        assertTrue(OutgoingMail.isRefused(link.getState(), link.getLastReply().orElseThrow()));
        assertTrue(new MailReply(link, Mails.NOW).isOfReturn());
        assertTrue(link.isRefusedForItsAddress());
    }

    @Test
    void whatIsAboutUsOrWasTakenIsNotRefusedForItsAddress() {
        assertFalse(link.isRefusedForItsAddress(), "nothing was said");
        link.claim(LEASE, Mails.NOW);
        link.postpone("554 5.7.1 Relay access denied", LONGEST_PAUSE, Mails.NOW);
        assertFalse(link.isRefusedForItsAddress());
        link.postpone("452 4.2.2 over quota", LONGEST_PAUSE, Mails.NOW);
        assertTrue(link.isRefusedForItsAddress());
        link.sent(Mails.NOW);
        assertFalse(link.isRefusedForItsAddress());
    }

    @Test
    void pausesDoubleUpToAnHour() {
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), pauses(notice, LONGEST_PAUSE, 8));
    }

    /** Its turn may come a day after it was queued. */
    @Test
    void oneOfManyIsTriedForAsLongAsAnyOther() {
        var turn = Mails.NOW.plus(Duration.ofHours(30));
        var words = Mails.full(MailKind.SECOND_PASSWORD_CHANGED, ENGLISH, Mails.RECIPIENT)
                .ofMany(turn);
        var mail = new OutgoingMail(words, Mails.content(words), "<1@example.ac.jp>", Mails.NOW);
        assertTrue(mail.isWaiting(turn.minusSeconds(1)));
        var pauses = pauses(mail, LONGEST_PAUSE, 8);
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), pauses);
        assertEquals(MailState.QUEUED, mail.getState());
    }

    @Test
    void pausesStayShortWhileTheServerIsUnreachable() {
        assertEquals(List.of(1L, 1L, 1L), pauses(notice, LONGEST_PAUSE_UNREACHABLE, 3));
    }

    @Test
    void lastPausesUseTheTimeTheLinkHasLeft() {
        var mail = Mails.mail(MailKind.RECOVERY_LINK, ENGLISH, Mails.RECIPIENT);
        var now = Mails.DEADLINE.minus(Duration.ofMinutes(20));
        for (var attempt = 0; attempt < 5; attempt++) {
            mail.claim(LEASE, now);
        }
        mail.postpone("451 later", LONGEST_PAUSE, now);
        assertEquals(now.plus(Duration.ofMinutes(10)), mail.getNextAttemptAt());
    }

    @Test
    void bodiesAreEmptiedOnceSent() {
        link.claim(LEASE, Mails.NOW);
        link.sent(Mails.NOW);
        assertEquals(MailState.SENT, link.getState());
        assertEquals(Optional.of(Mails.NOW), link.getSentAt());
        assertEquals("", link.getContent().text() + link.getContent().html());
    }

    @Test
    void bodiesAreEmptiedAndTheReplyKeptOnceGivenUp() {
        link.giveUp("550 5.1.1 no such user" + " x".repeat(1000));
        assertEquals(MailState.GIVEN_UP, link.getState());
        assertEquals(1000, link.getLastReply().orElseThrow().length());
        assertTrue(link.getLastReply().orElseThrow().startsWith("550 5.1.1 no such user"));
        assertEquals("", link.getContent().text() + link.getContent().html());
    }

    /** PostgreSQL takes neither NUL nor half a character; the codes at the lines' beginnings are read again later. */
    @Test
    void replyIsCleanedLineByLine() {
        link.claim(LEASE, Mails.NOW);
        link.postpone("Could not send\n451-4.7.1 \0\u202elater\r\n451 \ud83d", LONGEST_PAUSE, Mails.NOW);
        assertEquals(Optional.of("Could not send\n451-4.7.1 later\n451"), link.getLastReply());
        assertEquals(SmtpReason.LATER, SmtpReason.of(link.getLastReply().orElseThrow()));
    }

    @Test
    void expiredLinkIsNotSent() {
        assertFalse(link.claim(LEASE, Mails.DEADLINE));
        assertEquals(MailState.GIVEN_UP, link.getState());
    }

    @Test
    void failureAfterTheDeadlineIsTheLast() {
        link.claim(LEASE, Mails.DEADLINE.minusSeconds(1));
        link.postpone("451 later", LONGEST_PAUSE, Mails.DEADLINE);
        assertEquals(MailState.GIVEN_UP, link.getState());
        assertEquals(Optional.of("451 later"), link.getLastReply());
    }

    @Test
    void noticeIsGivenUpAfterADayButNotUntried() {
        var later = Mails.NOW.plus(Duration.ofHours(50));
        for (var attempt = 1; attempt < RetryPlan.LEAST_ATTEMPTS; attempt++) {
            assertTrue(notice.claim(LEASE, later));
            notice.postpone("451 later", LONGEST_PAUSE, later);
            assertEquals(MailState.QUEUED, notice.getState());
        }
        assertTrue(notice.claim(LEASE, later));
        notice.postpone("451 later", LONGEST_PAUSE, later);
        assertEquals(MailState.GIVEN_UP, notice.getState());
    }

    /** SECURITY: what is about us keeps a mail. A link whose time is over is of no use to anybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "554 5.7.1 Relay access denied",
                "535 5.7.8 bad credentials",
                "Connection refused",
                "PKIX path building failed"
            })
    void noticeIsKeptForAMonthWhileTheFaultIsOurs(String reply) {
        assertEquals(30, daysTried(notice, reply));
        assertEquals(Optional.of(reply), notice.getLastReply());
        assertEquals(1, daysTried(link, reply));
        assertEquals(MailState.GIVEN_UP, link.getState());
    }

    @Test
    void oursAtFirstAndTheReceiversAtLastIsTheReceivers() {
        var later = Mails.NOW.plus(Duration.ofDays(10));
        for (var attempt = 1; attempt < RetryPlan.LEAST_ATTEMPTS; attempt++) {
            notice.claim(LEASE, later);
            notice.postpone("554 5.7.1 Relay access denied", LONGEST_PAUSE, later);
        }
        assertTrue(notice.claim(LEASE, later));
        notice.postpone("452 4.2.2 mailbox full", LONGEST_PAUSE, later);
        assertEquals(MailState.GIVEN_UP, notice.getState());
    }

    private static long daysTried(OutgoingMail mail, String reply) {
        var now = Mails.NOW;
        while (mail.getState() == MailState.QUEUED && mail.getAttempts() < 10_000) {
            now = mail.getNextAttemptAt();
            if (mail.claim(LEASE, now)) {
                mail.postpone(reply, LONGEST_PAUSE, now);
            }
        }
        return Duration.between(Mails.NOW, now).toDays();
    }

    @Test
    void noticeIsTriedForAWholeDay() {
        var now = Mails.NOW;
        while (notice.getState() == MailState.QUEUED && notice.getAttempts() < 1000) {
            now = notice.getNextAttemptAt();
            if (notice.claim(LEASE, now)) {
                notice.postpone("451 later", LONGEST_PAUSE, now);
            }
        }
        var tried = Duration.between(Mails.NOW, now);
        assertEquals(24, tried.toHours(), tried.toString());
        assertEquals(0, tried.minusHours(24).toMinutes(), tried.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a@b@c",
                "a b@example.com",
                "a@example.com\r\nBcc: x@example.com",
                "a@example.com,b@example.com",
                "a@[127.0.0.1]",
                "<a@example.com>",
                "A <a@example.com>",
                "あ@example.com",
                "a\u0000@example.com",
                "@example.com",
                "a@"
            })
    void recipientMustBeOneMailbox(String recipient) {
        assertThrows(IllegalArgumentException.class, () -> Mails.mail(MailKind.EMAIL_CONFIRMED, ENGLISH, recipient));
    }

    private static List<Long> pauses(OutgoingMail mail, Duration longest, int count) {
        List<Long> pauses = new ArrayList<>();
        var now = mail.getNextAttemptAt();
        for (var attempt = 0; attempt < count; attempt++) {
            mail.claim(LEASE, now);
            mail.postpone("451 later", longest, now);
            pauses.add(Duration.between(now, mail.getNextAttemptAt()).toMinutes());
            now = mail.getNextAttemptAt();
        }
        return pauses;
    }
}
