package org.madoguchi.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

class ReminderPlanTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Predicate<LocalDate> SUNDAYS = day -> day.getDayOfWeek() == DayOfWeek.SUNDAY;

    private final ReminderPlan plan = ReminderPlan.of(Settings.of(Map.of("madoguchi.reminder", "true")), TOKYO);

    @Test
    void offUnlessSomebodySaysSo() {
        var off = ReminderPlan.of(Settings.of(Map.of()), TOKYO);
        assertFalse(off.isTime(at("2026-04-01T10:00"), SUNDAYS));
        assertFalse(off.isLeftOfDay(at("2026-04-01T10:00"), SUNDAYS));
    }

    @Test
    void nothingGoesAtNightOrOnClosedDays() {
        assertFalse(plan.isTime(at("2026-04-01T08:59"), SUNDAYS));
        assertTrue(plan.isTime(at("2026-04-01T09:00"), SUNDAYS));
        assertTrue(plan.isTime(at("2026-04-01T18:59"), SUNDAYS));
        assertFalse(plan.isTime(at("2026-04-01T19:00"), SUNDAYS));
        assertFalse(plan.isTime(at("2026-04-05T10:00"), SUNDAYS), "a Sunday there, though not everywhere");
        assertTrue(plan.isTime(at("2026-04-06T09:00"), SUNDAYS), "Sunday is over there");
    }

    @Test
    void dayIsThatOfTheUniversity() {
        assertEquals(LocalDate.of(2026, 4, 3), plan.tomorrow(Instant.parse("2026-04-01T16:00:00Z")));
        assertEquals(at("2026-04-03T19:00"), plan.end(LocalDate.of(2026, 4, 3)));
        assertTrue(plan.isLeftOfDay(at("2026-04-01T03:00"), SUNDAYS));
        assertFalse(plan.isLeftOfDay(at("2026-04-01T19:00"), SUNDAYS));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(TOKYO).toInstant();
    }
}
