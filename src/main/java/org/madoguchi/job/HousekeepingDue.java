package org.madoguchi.job;

import java.time.Instant;

/**
 * What has had its time has to go: once an hour, on one node. Whoever keeps such rows observes this and removes them in
 * the same transaction.
 */
public record HousekeepingDue(Instant now) {

    /** Of a table that grows with time, so many rows go at once at most; the rest in the next hours. */
    public static final int BATCH = 1000;
}
