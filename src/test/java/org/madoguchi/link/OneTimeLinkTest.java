package org.madoguchi.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;

/** A link can be used until its last instant, which is too late. */
class OneTimeLinkTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(60));

    private final OneTimeLink link = new OneTimeLink(
            LinkPurpose.RECOVERY,
            "hash",
            new Account("s0000101", "山田 花子", Locale.JAPANESE, NOW),
            "hanako@example.com",
            NOW,
            END);

    @Test
    void isUsableUntilItExpires() {
        assertTrue(link.isUsable(NOW));
        assertTrue(link.isUsable(END.minusNanos(1)));
        assertFalse(link.isUsable(END));
        assertFalse(link.isUsable(END.plusSeconds(1)));
    }

    @Test
    void ofASuspendedAccountOnlyWhatStopsOthersIsUsable() {
        var account = new Account("s0000102", "山田 次郎", Locale.JAPANESE, NOW);
        account.suspend("text", NOW);
        for (var purpose : LinkPurpose.values()) {
            var one = new OneTimeLink(purpose, "hash", account, "jiro@example.com", NOW, END);
            assertEquals(purpose == LinkPurpose.STOP, one.isUsable(NOW), purpose::name);
        }
    }

    @Test
    void isNeitherUsedNorVoidedAtFirst() {
        assertFalse(link.isUsed());
        assertFalse(link.isVoided());
    }

    @Test
    void livesNoLongerThanPromised() {
        assertEquals(Duration.ofHours(24), LinkPurpose.REGISTRATION.defaultLifetime());
        assertEquals(Duration.ofHours(24), LinkPurpose.CHANGE.defaultLifetime());
        assertEquals(Duration.ofMinutes(60), LinkPurpose.RECOVERY.defaultLifetime());
    }
}
