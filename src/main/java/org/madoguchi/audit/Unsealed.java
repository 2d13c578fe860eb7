package org.madoguchi.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits for its seal.
 *
 * @param rows how many
 * @param since the time of the oldest of them
 * @param lost how many of them have been taken out of the trail meanwhile, which nothing here does
 */
public record Unsealed(long rows, Optional<Instant> since, long lost) {

    /** Whether any of them are older than that. */
    public boolean isOlderThan(Instant moment) {
        return since.filter(oldest -> oldest.isBefore(moment)).isPresent();
    }
}
