package org.madoguchi.admin.progress;

import java.time.Duration;
import java.time.Instant;

/** The hours of {@code hour_count}: whole hours since 1970, the same for every database and zone. */
final class Hour {

    private static final long SECONDS = Duration.ofHours(1).toSeconds();

    private Hour() {}

    /** The one that a moment is in. */
    static long of(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** Its first moment. */
    static Instant start(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }
}
