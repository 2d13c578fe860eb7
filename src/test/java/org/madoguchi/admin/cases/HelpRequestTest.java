package org.madoguchi.admin.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.secondperson.RequestState;

class HelpRequestTest {

    private static final Instant NOW = Instant.parse("2026-04-03T01:12:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void takesTwoAndNotThePersonItIsAbout() {
        var request = request();
        assertTrue(request.isDecidableBy("clerk02", DeskRank.CLERK));
        assertFalse(request.isDecidableBy("clerk01", DeskRank.ADMIN));
        assertFalse(request.isDecidableBy("CLERK01", DeskRank.ADMIN), "whatever the case");
        assertFalse(request.isDecidableBy("S0000123", DeskRank.ADMIN));
    }

    @Test
    void aboutSomebodyHigherWhoeverStandsAsHighDecides() {
        var request = request(DeskRank.ADMIN);
        assertFalse(request.isDecidableBy("clerk02", DeskRank.CLERK));
        assertFalse(request.isDecidableBy("auditor01", DeskRank.AUDITOR));
        assertTrue(request.isDecidableBy("admin02", DeskRank.ADMIN));
    }

    @ParameterizedTest
    @EnumSource(names = "WAITING", mode = EnumSource.Mode.EXCLUDE)
    void forgetsTheAddressWhenDecided(RequestState outcome) {
        var request = request();
        assertEquals(Optional.of("new@example.com"), request.getEmail());
        request.decide(outcome, "Admin01", "why", NOW);
        assertEquals(Optional.empty(), request.getEmail());
    }

    @Test
    void trailHasNoAddressInFull() {
        assertEquals(
                "reason=OTHER;identity=PASSPORT;address=n***@example.com;remark=a；b=c",
                order().detail().toString());
    }

    private static HelpOrder order() {
        return new HelpOrder(
                HelpAct.CHANGE_EMAIL,
                "s0000123",
                1,
                HelpReason.OTHER,
                Optional.of(IdentityCheck.PASSPORT),
                Optional.of("new@example.com"),
                Optional.empty(),
                "a;b=c");
    }

    private static HelpRequest request() {
        return request(DeskRank.STUDENT);
    }

    private static HelpRequest request(DeskRank rank) {
        var account = new Account("s0000123", "例示 太郎", Locale.JAPANESE, NOW);
        return new HelpRequest(order(), account, rank, "clerk01", false, DAY, NOW);
    }
}
