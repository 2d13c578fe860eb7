package org.madoguchi.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promised days are days on which somebody is at the counter. */
class ClosuresTest {

    private static final Set<LocalDate> YEAR_END = Stream.of(
                    "2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource({
        "2025-12-28,0,2026-01-05",
        "2025-12-28,1,2026-01-05",
        "2025-12-26,1,2026-01-05",
        "2025-12-26,0,2025-12-26",
        "2026-01-05,1,2026-01-06",
        "2026-01-09,3,2026-01-14",
    })
    void openDaysAreCounted(LocalDate from, int openDays, LocalDate day) {
        assertEquals(day, new Closures(YEAR_END).openDayAfter(from, openDays));
    }
}
