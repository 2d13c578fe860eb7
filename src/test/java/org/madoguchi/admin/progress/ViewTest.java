package org.madoguchi.admin.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void timeBeginsSomeDaysOrMonthsBefore() {
        assertEquals(TODAY, View.SET_UP.first(TODAY));
        assertEquals(LocalDate.of(2026, 10, 22), View.STEPS.first(TODAY));
        assertEquals(TODAY, View.MAILS.first(TODAY));
        assertEquals(TODAY, View.LOGINS.first(TODAY));
        assertEquals(LocalDate.of(2025, 12, 1), View.HELP.first(TODAY));
    }

    @Test
    void timesFollowOneAnother() {
        assertEquals(LocalDate.of(2026, 10, 21), View.STEPS.before(TODAY));
        assertEquals(LocalDate.of(2026, 11, 19), View.LOGINS.before(TODAY));
        assertEquals(LocalDate.of(2025, 11, 30), View.HELP.before(TODAY));
        assertEquals(Optional.of(TODAY), View.STEPS.after(LocalDate.of(2026, 10, 21), TODAY));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 3)), View.MAILS.after(LocalDate.of(2026, 11, 2), TODAY));
        assertEquals(Optional.of(TODAY), View.HELP.after(LocalDate.of(2025, 11, 30), TODAY), "that goes on");
        assertEquals(Optional.of(LocalDate.of(2025, 5, 31)), View.HELP.after(LocalDate.of(2024, 5, 31), TODAY));
    }

    /** Whatever day of its month is asked for: the months shown are the same. */
    @Test
    void nothingComesAfterTheTimeThatGoesOn() {
        for (var view : View.values()) {
            assertEquals(Optional.empty(), view.after(TODAY, TODAY), view.getName());
        }
        assertEquals(Optional.empty(), View.HELP.after(LocalDate.of(2026, 11, 2), TODAY));
    }
}
