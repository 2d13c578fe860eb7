package org.madoguchi.admin.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryStateTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void silenceCountsFromTheFirstLookAtIt() {
        var first = DirectoryState.since(List.of("ldap://one"), Map.of(), NOON);
        var second = DirectoryState.since(List.of("ldap://one", "ldap://two"), first, NOON.plusSeconds(60));
        assertEquals(Map.of("ldap://one", NOON, "ldap://two", NOON.plusSeconds(60)), second);
        var third = DirectoryState.since(List.of("ldap://two"), second, NOON.plusSeconds(120));
        assertEquals(Map.of("ldap://two", NOON.plusSeconds(60)), third);
    }

    /** A server that failed yesterday is not told as silent to whoever comes first today. */
    @Test
    void namingIsWorthNothingAfterAWhile() {
        var silent = Map.of("ldap://one", NOON);
        var naming = new DirectoryState.Naming(silent, NOON);
        assertEquals(silent, naming.silentAt(NOON.plusSeconds(120)));
        assertEquals(Map.of(), naming.silentAt(NOON.plusSeconds(121)));
        assertEquals(Map.of(), DirectoryState.Naming.NONE.silentAt(NOON));
    }

    @Test
    void serversAreNamedOnceAMinute() {
        assertTrue(DirectoryState.Naming.NONE.isDue(NOON));
        var naming = new DirectoryState.Naming(Map.of(), NOON);
        assertFalse(naming.isDue(NOON.plusSeconds(59)));
        assertTrue(naming.isDue(NOON.plusSeconds(60)));
    }
}
