package org.madoguchi.payment.simulator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice is its service's for five minutes, and only as it was sent. */
class NoticeSignatureTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final byte[] BODY = "{\"event\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    private final NoticeSignature signature = new NoticeSignature("secret");
    private final String said = signature.of(BODY, NOW);

    @Test
    void isItsOwnAsItWasSent() {
        assertTrue(signature.isOf(said, BODY, NOW));
        assertTrue(signature.isOf(said, BODY, NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void isTooOldAfterFiveMinutes() {
        assertFalse(signature.isOf(said, BODY, NOW.plus(Duration.ofSeconds(301))));
        assertFalse(signature.isOf(said, BODY, NOW.minus(Duration.ofSeconds(301))));
    }

    @Test
    void anyOtherByteIsAnothers() {
        assertFalse(signature.isOf(said, "{\"event\":\"2\"}".getBytes(StandardCharsets.UTF_8), NOW));
        assertFalse(new NoticeSignature("other").isOf(said, BODY, NOW));
        assertFalse(signature.isOf(said.replace("t=", "t=1"), BODY, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=", "t=99999999999999999999,v1=00", "v1=00", "t=1,v1=zz", "t=1,v1=\u0000"})
    void whatIsNoSignatureIsNone(String nothing) {
        assertFalse(signature.isOf(nothing, BODY, NOW));
    }
}
