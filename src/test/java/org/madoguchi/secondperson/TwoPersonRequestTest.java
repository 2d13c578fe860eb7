package org.madoguchi.secondperson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoPersonRequestTest {

    private static final Instant NOW = Instant.parse("2026-04-03T01:12:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private final TwoPersonRequest request = new TwoPersonRequest("Clerk01", DAY, NOW) {};

    @Test
    void waitsForItsTimeAndNoLonger() {
        assertTrue(request.isOpen(NOW.plus(DAY).minusMillis(1)));
        assertFalse(request.isDue(NOW.plus(DAY).minusMillis(1)));
        assertFalse(request.isOpen(NOW.plus(DAY)));
        assertTrue(request.isDue(NOW.plus(DAY)));
    }

    @ParameterizedTest
    @EnumSource(names = "WAITING", mode = EnumSource.Mode.EXCLUDE)
    void isDecidedOnce(RequestState outcome) {
        request.decide(outcome, "Admin01", "why", NOW);
        assertFalse(request.isOpen(NOW));
        assertFalse(request.isDue(NOW.plus(DAY)));
        assertEquals(outcome, request.getState());
        assertEquals(Optional.of("admin01"), request.getDecidedBy());
        assertEquals(Optional.of(NOW), request.getDecidedAt());
        assertEquals(Optional.of("why"), request.getDecisionRemark());
        assertThrows(IllegalStateException.class, () -> request.decide(RequestState.DONE, "admin02", null, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WAITING", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoeverAskedDoesNotDecide(RequestState outcome) {
        assertTrue(request.isAskedBy("cLERK01"), "whatever the case");
        assertThrows(IllegalStateException.class, () -> request.decide(outcome, "cLERK01", null, NOW));
        assertTrue(request.isOpen(NOW));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WAITING", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoeverChoseDoesNotDecideEither(RequestState outcome) {
        var chosen = new TwoPersonRequest("clerk01", DAY, NOW) {
            @Override
            public boolean isHandOf(String userId) {
                return super.isHandOf(userId) || userId.equals("clerk02");
            }
        };
        assertThrows(IllegalStateException.class, () -> chosen.decide(outcome, "clerk02", null, NOW));
        assertTrue(chosen.isOpen(NOW));
        assertFalse(chosen.isDecidableBy("clerk02"));
    }

    @Test
    void nobodyDecidesAboutThemselves() {
        var about = new TwoPersonRequest("clerk01", DAY, NOW) {
            @Override
            public Optional<String> person() {
                return Optional.of("S0000123");
            }
        };
        assertFalse(about.isDecidableBy("s0000123"), "whatever the case");
        assertFalse(about.isDecidableBy("clerk01"));
        assertTrue(about.isDecidableBy("clerk02"));
    }

    @Test
    void whoeverAskedTakesItBackAndTimeDecidesForNobody() {
        request.decide(RequestState.WITHDRAWN, "clerk01", null, NOW);
        assertEquals(RequestState.WITHDRAWN, request.getState());
        var other = new TwoPersonRequest("clerk01", DAY, NOW) {};
        other.decide(RequestState.EXPIRED, null, null, NOW.plus(DAY));
        assertEquals(Optional.empty(), other.getDecidedBy());
    }

    @Test
    void nothingIsDecidedToWait() {
        assertThrows(IllegalStateException.class, () -> request.decide(RequestState.WAITING, "admin01", null, NOW));
    }
}
