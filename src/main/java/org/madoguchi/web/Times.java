package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
        var isThisYear =
                instant.atZone(zone).getYear() == clock.instant().atZone(zone).getYear();
        return written(instant, language, isThisYear ? "this_year" : "other_years");
    }

    /** A time with its year, for what is kept: in the language in use. */
    public String full(Instant instant) {
        return full(instant, languages.getLocale());
    }

    /** A time with its year as this language writes it. */
    public String full(Instant instant, Locale language) {
        return written(instant, language, "other_years");
    }

    private String written(Instant instant, Locale language, String pattern) {
        var text = Words.of(language, "text").text("times.pattern." + pattern);
        return DateTimeFormatter.ofPattern(text, language).format(instant.atZone(zone));
    }
}
