package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.madoguchi.text.Words;

/** How times are written on pages: in the university's zone, and the year only when it is not this one. */
@Named
@ApplicationScoped
public class Times {

    @Inject
    private ZoneId zone;

    @Inject
    private Languages languages;

    @Inject
    private Clock clock;

    /** A time in the language in use. */
    public String format(Instant instant) {
        return format(instant, languages.getLocale());
    }

    /** A time as this language writes it. */
    public String format(Instant instant, Locale language) {
        var thisYear =
                instant.atZone(zone).getYear() == clock.instant().atZone(zone).getYear();
        return format(instant, language, thisYear ? "this_year" : "other_years");
    }

    /** A time with its year in any case, in the language in use. */
    public String withYear(Instant instant) {
        return withYear(instant, languages.getLocale());
    }

    /** A time with its year in any case, for what is kept on paper or in a file. */
    public String withYear(Instant instant, Locale language) {
        return format(instant, language, "other_years");
    }

    /** A time until which something can be done, with its day of the week and its zone, in the language in use. */
    public String deadline(Instant instant) {
        return format(instant, languages.getLocale(), "deadline");
    }

    /** A time to the second with its zone, in the language in use: for what others keep as a proof. */
    public String exact(Instant instant) {
        return format(instant, languages.getLocale(), "exact");
    }

    /** The day of a time in the language in use. */
    public String date(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** A day in the language in use. */
    public String day(LocalDate day) {
        return format(day, languages.getLocale(), "day");
    }

    private String format(Instant instant, Locale language, String form) {
        return format(instant.atZone(zone), language, form);
    }

    private static String format(TemporalAccessor time, Locale language, String form) {
        var pattern = Words.of(language, "text").text("times.pattern." + form);
        return DateTimeFormatter.ofPattern(pattern, language).format(time);
    }
}
