package org.madoguchi.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;
import org.madoguchi.client.Secret;

/** A sign-in ends when it is ended, when it is not used, and at last by itself. */
class SignInTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    private static final String FIRST = Secret.random();
    private static final String SECOND = Secret.random();

    private final SignIn signIn = new SignIn(
            new CookieSecret(FIRST, "old"),
            new Account("s0000101", "山田 花子", Locale.JAPANESE, NOW),
            Set.of("STUDENT", "CLERK"),
            new Client("192.0.2.1", "Browser"),
            NOW,
            ABSOLUTE);

    @Test
    void livesUntilItWasIdleTooLong() {
        assertTrue(signIn.isLive(NOW.plus(IDLE).minusNanos(1), IDLE));
        assertFalse(signIn.isLive(NOW.plus(IDLE), IDLE));
    }

    @Test
    void noUseProlongsItBeyondItsEnd() {
        var end = NOW.plus(ABSOLUTE);
        signIn.proved(FIRST, SECOND, "new", end.minusSeconds(1));
        assertTrue(signIn.isLive(end.minusNanos(1), IDLE));
        assertFalse(signIn.isLive(end, IDLE));
    }

    @Test
    void freshProofProlongsItButNotBeyondItsEnd() {
        signIn.proved(FIRST, SECOND, "new", NOW.plusSeconds(60));
        assertEquals(NOW.plusSeconds(60), signIn.getProvedAt());
        assertTrue(signIn.isLive(NOW.plus(IDLE).plusSeconds(59), IDLE));
        assertFalse(signIn.isLive(NOW.plus(ABSOLUTE), ABSOLUTE));
    }

    @Test
    void endedIsEnded() {
        signIn.end(EndReason.LOGOUT, NOW);
        assertFalse(signIn.isLive(NOW, IDLE));
        signIn.proved(FIRST, SECOND, "new", NOW);
        assertFalse(signIn.isLive(NOW, IDLE));
    }

    @Test
    void knowsThePasswordProvedLast() {
        assertTrue(signIn.getSecret().provedWith(FIRST, "old"));
        signIn.proved(FIRST, SECOND, "new", NOW);
        assertFalse(signIn.getSecret().provedWith(SECOND, "old"));
        assertTrue(signIn.getSecret().provedWith(SECOND, "new"));
    }

    @Test
    void keepsTheRolesOfItsBeginning() {
        assertEquals(Set.of("STUDENT", "CLERK"), signIn.getRoles());
    }
}
