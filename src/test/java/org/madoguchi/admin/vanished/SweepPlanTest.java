package org.madoguchi.admin.vanished;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.account.Account;
import org.madoguchi.settings.Settings;

/** When it is time, how many are too many, and who is next. */
class SweepPlanTest {

    /** 03:30 in Tokyo. */
    private static final Instant TIME = Instant.parse("2026-03-31T18:30:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private final SweepPlan plan = new SweepPlan(Settings.of(Map.of()), ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource({"PT-1S, false", "PT0S, true", "PT59M59S, true", "PT1H, false", "PT12H, false"})
    void beginsWithinTheHourAfterItsTime(Duration after, boolean due) {
        assertEquals(due, plan.isDue(Optional.empty(), TIME.plus(after)));
        assertEquals(due, plan.isDue(Optional.of(ended(TIME.minus(DAY), SweepState.DONE)), TIME.plus(after)));
    }

    @ParameterizedTest
    @CsvSource({"DONE", "STOPPED", "DENIED"})
    void beginsOnceADay(SweepState state) {
        var today = Optional.of(ended(TIME, state));
        assertFalse(plan.isDue(today, TIME.plusSeconds(60)));
        assertTrue(plan.isDue(today, TIME.plus(DAY)));
    }

    @Test
    void beginsAgainAnHourAfterAFailure() {
        var failed = Optional.of(ended(TIME, SweepState.FAILED));
        assertFalse(plan.isDue(failed, TIME.plus(Duration.ofMinutes(59))));
        assertTrue(plan.isDue(failed, TIME.plus(Duration.ofHours(1))));
    }

    @Test
    void beginsAtOnceWhenAllowed() {
        var sweep = ended(TIME, SweepState.STOPPED);
        sweep.answer(true, "admin01");
        assertTrue(plan.isDue(Optional.of(sweep), TIME.plus(Duration.ofHours(7))));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 5, 0, false",
        "100, 6, 0, true",
        "19, 1, 0, false",
        "19, 5, 0, false",
        "19, 6, 0, true",
        "19, 19, 14, false",
        "0, 0, 0, false",
        "100, 45, 40, false",
        "100, 46, 40, true"
    })
    void stopsBeyondTheLimitAndWhatIsAllowed(long looked, long missing, long allowed, boolean tooMuch) {
        var sweep = new VanishedSweep(TIME);
        sweep.looked(1, looked, missing, allowed, 0);
        assertEquals(tooMuch, plan.isTooMuch(sweep));
    }

    @Test
    void whatWasAllowedHoldsUntilASweepIsDone() {
        var stopped = ended(TIME, SweepState.STOPPED);
        assertFalse(stopped.isAnswerOpen());
        stopped.answer(true, "admin01");
        assertTrue(stopped.isAnswerOpen());
        var next = new VanishedSweep(TIME);
        next.end(SweepState.FAILED, TIME);
        assertTrue(next.isAnswerOpen());
        next.end(SweepState.DONE, TIME);
        assertFalse(next.isAnswerOpen());
    }

    @Test
    void graceAndRetentionCountFromTheMark() {
        var account = new Account("s0000101", "", Locale.JAPANESE, TIME);
        account.vanish(TIME);
        assertFalse(
                plan.isToBeSuspended(account, TIME.plus(DAY.multipliedBy(30)).minusMillis(1)));
        assertTrue(plan.isToBeSuspended(account, TIME.plus(DAY.multipliedBy(30))));
        account.suspendVanished(TIME);
        assertFalse(plan.isToBeSuspended(account, TIME.plus(DAY.multipliedBy(31))));
        assertFalse(plan.isToBeErased(account, TIME.plus(DAY.multipliedBy(364))));
        assertTrue(plan.isToBeErased(account, TIME.plus(DAY.multipliedBy(365))));
    }

    @Test
    void whatWasFoundNearlyADayAgoIsStale() {
        var sweep = new VanishedSweep(TIME);
        assertFalse(plan.isStale(sweep, TIME.plus(Duration.ofHours(22))));
        assertTrue(plan.isStale(sweep, TIME.plus(DAY)));
    }

    private static VanishedSweep ended(Instant startedAt, SweepState state) {
        var sweep = new VanishedSweep(startedAt);
        sweep.looked(10, 100, 7, 0, 0);
        sweep.end(state, startedAt);
        return sweep;
    }
}
