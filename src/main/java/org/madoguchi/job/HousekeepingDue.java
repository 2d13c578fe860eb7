package org.madoguchi.job;

import java.time.Instant;

/**
 * What has had its time has to go: once an hour, on one node. Whoever keeps such rows observes this and removes them in
 * the same transaction.
 */
public record HousekeepingDue(Instant now) {}
