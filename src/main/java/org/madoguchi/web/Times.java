package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How times are written on pages: in the university's zone, and the year only when it is not this one. */
@Named
@ApplicationScoped
public class Times {

    private static final Map<Locale, DateTimeFormatter> THIS_YEAR = Map.of(
            Locale.JAPANESE, DateTimeFormatter.ofPattern("M月d日（E）H:mm", Locale.JAPANESE),
            Locale.ENGLISH, DateTimeFormatter.ofPattern("EEE d MMM, H:mm", Locale.ENGLISH));
    private static final Map<Locale, DateTimeFormatter> OTHER_YEARS = Map.of(
            Locale.JAPANESE, DateTimeFormatter.ofPattern("yyyy年M月d日（E）H:mm", Locale.JAPANESE),
            Locale.ENGLISH, DateTimeFormatter.ofPattern("EEE d MMM yyyy, H:mm", Locale.ENGLISH));

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
        var formats = local.getYear() == clock.instant().atZone(zone).getYear() ? THIS_YEAR : OTHER_YEARS;
        return formats.get(language).format(local);
    }
}
