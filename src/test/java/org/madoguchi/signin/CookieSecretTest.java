package org.madoguchi.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.client.Secret;

/** After a new proof the former secret is handed the new one for a while, and what was proved stays comparable. */
class CookieSecretTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final String PASSWORD = "of the university";

    private final String first = Secret.random();
    private final String second = Secret.random();
    private final String third = Secret.random();
    private final CookieSecret renewed = new CookieSecret(first, PASSWORD).renewed(first, second, NOW);

    @Test
    void formerOneIsHandedTheNewOneForFiveMinutes() {
        assertEquals(Optional.of(second), renewed.current(first, NOW.plusSeconds(299)));
        assertEquals(Optional.empty(), renewed.current(first, NOW.plusSeconds(300)));
        assertEquals(Optional.of(second), renewed.current(second, NOW.plusSeconds(300)));
    }

    @Test
    void anyOtherOpensNothing() {
        assertEquals(Optional.empty(), renewed.current(third, NOW));
        assertEquals(Optional.empty(), new CookieSecret(first, PASSWORD).current(second, NOW));
        assertEquals(Optional.empty(), renewed.renewed(second, third, NOW).current(first, NOW), "two before");
    }

    @Test
    void formerOneIsCutShortWhenTheNewOneHasCome() {
        assertTrue(renewed.hasCome(second, NOW));
        assertFalse(renewed.hasCome(first, NOW));
        assertFalse(renewed.hasCome(second, NOW.plusSeconds(290)), "it ends as soon by itself");
        assertFalse(new CookieSecret(first, PASSWORD).hasCome(first, NOW), "there is none");
    }

    @Test
    void whatWasProvedStaysKnownFromSecretToSecret() {
        assertTrue(renewed.provedWith(second, PASSWORD));
        assertFalse(renewed.provedWith(second, "another"));
        assertTrue(renewed.renewed(second, third, NOW).provedWith(third, PASSWORD));
    }

    @Test
    void newProofTakesThePlaceOfTheFormer() {
        var proved = renewed.proved(second, third, "another", NOW);
        assertTrue(proved.provedWith(third, "another"));
        assertFalse(proved.provedWith(third, PASSWORD));
        assertEquals(Optional.of(third), proved.current(second, NOW));
    }
}
