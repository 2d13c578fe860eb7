package org.madoguchi.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row's place in the trail, newest first: pages go on after it, whatever is added meanwhile. Written
 * {@code microseconds-id}, for addresses.
 */
public record TrailPlace(Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");
    private static final long MILLION = 1_000_000;

    /** Where this event stands. */
    public static TrailPlace of(AuditEvent event) {
        return new TrailPlace(event.getAt(), event.getId());
    }

    /** The place that is written there, or empty when it is none. */
    public static Optional<TrailPlace> parse(String text) {
        var written = WRITTEN.matcher(text == null ? "" : text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TrailPlace(
                    Instant.EPOCH.plus(Long.parseLong(written.group(1)), ChronoUnit.MICROS),
                    Long.parseLong(written.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at.getEpochSecond() * MILLION + at.getNano() / 1000 + "-" + id;
    }
}
