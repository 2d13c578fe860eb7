package org.madoguchi.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where an older page of a list by time begins: {@code before} in the addresses of pages. */
public final class Before {

    /** What every database can keep. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Before() {}

    /** The moment that a request names; empty for anything that no list has. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(Instant::parse)
                    .filter(moment -> !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
