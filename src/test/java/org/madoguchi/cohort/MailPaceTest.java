package org.madoguchi.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

class MailPaceTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void mailsGoOneAfterTheOther() {
        var pace = new MailPace(Optional.empty(), 1, NOW);
        assertEquals(1, pace.due());
        pace.paced(mail());
        assertEquals(Optional.of(NOW), pace.last(), "the first at once");
        assertEquals(0, pace.due());
        pace.paced(mail());
        pace.paced(mail());
        assertEquals(Optional.of(NOW.plusSeconds(120)), pace.last());
        assertEquals(NOW.plusSeconds(180), pace.next());
    }

    @Test
    void thoseOfAMinuteAreThoseWhoseTurnIsWithinIt() {
        assertEquals(1, new MailPace(Optional.of(NOW.minusSeconds(60)), 1, NOW).dueBy(NOW.plusSeconds(59)));
        assertEquals(0, new MailPace(Optional.of(NOW), 1, NOW).dueBy(NOW.plusSeconds(59)));
        assertEquals(30, new MailPace(Optional.of(NOW.plusSeconds(29)), 60, NOW).dueBy(NOW.plusSeconds(59)));
    }

    @Test
    void nextOnesWaitForThoseThatWait() {
        var pace = new MailPace(Optional.of(NOW.plusSeconds(90)), 60, NOW);
        assertEquals(0, pace.due());
        pace.paced(mail());
        assertEquals(Optional.of(NOW.plusSeconds(91)), pace.last());
    }

    /** The background looks every two seconds: that is made up for, a day's rest is not. */
    @Test
    void pastIsOver() {
        assertEquals(10, new MailPace(Optional.of(NOW.minusSeconds(2)), 300, NOW).due());
        assertEquals(26, new MailPace(Optional.of(NOW.minusSeconds(90)), 300, NOW).due());
        var slow = new MailPace(Optional.of(NOW.minusSeconds(90)), 1, NOW);
        assertEquals(Optional.of(NOW.minusSeconds(90)), slow.last(), "none of these");
        slow.paced(mail());
        assertEquals(Optional.of(NOW), slow.last());
    }

    private static NewMail mail() {
        var account = new Account("s01", "例示 花", Locale.JAPANESE, NOW);
        return NewMail.to(account, "s01@example.com", MailKind.SET_UP_REMINDER);
    }
}
