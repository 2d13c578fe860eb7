package org.madoguchi.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * How a language writes a day, whatever the server's own language and calendar are.
 *
 * @param common the year of our calendar
 * @param era what comes behind it with the year of the era, and the same for an era's first year
 */
record Dates(DateTimeFormatter common, Optional<DateTimeFormatter> era, Optional<DateTimeFormatter> first) {

    /** From the first day of Japan's present calendar. */
    private static final LocalDate MEIJI_6 = LocalDate.of(1873, 1, 1);

    static Dates of(Tag tag, Language language) {
        try {
            var pattern = tag.need("pattern");
            var dates = new Dates(
                    formatter(pattern, language).withChronology(IsoChronology.INSTANCE),
                    tag.get("era").map(era -> japanese(era, language)),
                    tag.get("era-first-year").map(era -> japanese(era, language)));
            dates.text(LocalDate.EPOCH);
            tag.refuseOthers();
            return dates;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw tag.fault("has a pattern that is none: " + e.getMessage());
        }
    }

    String text(LocalDate day) {
        return common.format(day) + (day.isBefore(MEIJI_6) ? "" : eraText(JapaneseDate.from(day)));
    }

    private String eraText(JapaneseDate day) {
        var isFirst = day.get(ChronoField.YEAR_OF_ERA) == 1;
        return (isFirst ? first.or(() -> era) : era)
                .map(formatter -> formatter.format(day))
                .orElse("");
    }

    private static DateTimeFormatter japanese(String pattern, Language language) {
        return formatter(pattern, language).withChronology(JapaneseChronology.INSTANCE);
    }

    private static DateTimeFormatter formatter(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withDecimalStyle(DecimalStyle.STANDARD);
    }
}
