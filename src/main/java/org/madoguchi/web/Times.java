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
        var local = instant.atZone(zone);
        var year = local.getYear() == clock.instant().atZone(zone).getYear() ? "this_year" : "other_years";
        var pattern = Words.of(language, "text").text("times.pattern." + year);
        return DateTimeFormatter.ofPattern(pattern, language).format(local);
    }
}
