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

/** A sign-in ends when it is ended, when it is not used, and at last by itself. */
class SignInTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    private final SignIn signIn = new SignIn(
            "hash",
            new Account("s0000101", "山田 花子", Locale.JAPANESE, NOW),
            Set.of("STUDENT", "CLERK"),
            new Client("192.0.2.1", "Browser"),
            "fingerprint",
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
        signIn.proved("other", end.minusSeconds(1));
        assertTrue(signIn.isLive(end.minusNanos(1), IDLE));
        assertFalse(signIn.isLive(end, IDLE));
    }

    @Test
    void freshProofProlongsItButNotBeyondItsEnd() {
        signIn.proved("other", NOW.plusSeconds(60));
        assertEquals(NOW.plusSeconds(60), signIn.getProvedAt());
        assertTrue(signIn.isLive(NOW.plus(IDLE).plusSeconds(59), IDLE));
        assertFalse(signIn.isLive(NOW.plus(ABSOLUTE), ABSOLUTE));
    }

    @Test
    void endedIsEnded() {
        signIn.end(EndReason.LOGOUT, NOW);
        assertFalse(signIn.isLive(NOW, IDLE));
        signIn.proved("other", NOW);
        assertFalse(signIn.isLive(NOW, IDLE));
    }

    @Test
    void knowsTheFingerprintProvedLast() {
        assertTrue(signIn.provedWith("fingerprint"));
        signIn.proved("other", NOW);
        assertFalse(signIn.provedWith("fingerprint"));
        assertTrue(signIn.provedWith("other"));
    }

    @Test
    void keepsTheRolesOfItsBeginning() {
        assertEquals(Set.of("STUDENT", "CLERK"), signIn.getRoles());
    }
}
