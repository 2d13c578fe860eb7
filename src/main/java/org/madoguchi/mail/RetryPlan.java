package org.madoguchi.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * When a mail that was not taken is tried again: after 1 minute, then 2, 4, 8, ... up to the longest pause
 * (RFC 5321, 4.5.4.1 wants growing ones), but never later than after half of the time that is left.
 *
 * @param start from when on the mail goes
 * @param deadline when its one-time link expires, and it is of no use any more; null if it carries none
 * @param patience how long it is tried
 */
record RetryPlan(Instant start, Instant deadline, Duration patience) {

    /** How long a mail is tried that its receiver does not take. */
    static final Duration PATIENCE = Duration.ofHours(24);
    /** How long a mail is tried while the fault is ours: no person can do anything about it but our administrators. */
    static final Duration PATIENCE_OURS = Duration.ofDays(30);
    /** So many attempts are made even when the service itself stood still for longer than that. */
    static final int LEAST_ATTEMPTS = 6;
    /** The longest pause after the server has answered. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** The pause when there was no connection: to try costs little, and everybody's mail waits. */
    static final Duration LONGEST_PAUSE_UNREACHABLE = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    /** Whether the mail has lost its worth, or was tried for long enough. */
    boolean isOver(int attempts, Instant now) {
        return !now.isBefore(end()) && (deadline != null || attempts >= LEAST_ATTEMPTS);
    }

    /** @param attempts how many have been made, at least 1 */
    Instant next(int attempts, Duration longest, Instant now) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        var half = Duration.between(now, end()).dividedBy(2);
        var useful = half.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : half;
        return now.plus(
                Stream.of(grown, longest, useful).min(Duration::compareTo).orElseThrow());
    }

    private Instant end() {
        var end = start.plus(patience);
        return deadline == null || end.isBefore(deadline) ? end : deadline;
    }
}
