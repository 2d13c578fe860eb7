package org.madoguchi.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Failures in a row, or uses in a window, of one subject: an account, a client, a browser, or everybody together. */
@Entity
public class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Id
    private String subject;

    private int failures;
    private Instant since;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    /** For the persistence provider. */
    protected Throttle() {}

    Throttle(String subject, Instant now) {
        this.subject = subject;
        this.since = now;
    }

    /** Whether attempts are refused at this time. */
    boolean isBlocked(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    /**
     * Counts an attempt as a failure beforehand and returns how many in a row; none is counted while they are refused.
     */
    Optional<Integer> attempt(int free, Instant now) {
        if (isBlocked(now)) {
            return Optional.empty();
        }
        fail(free, now);
        return Optional.of(failures);
    }

    /** One more failure in a row: beyond the free ones each doubles the wait, from 30 s to 1 h. */
    void fail(int free, Instant now) {
        failures++;
        since = now;
        blockedUntil = failures <= free ? null : now.plus(waitAfter(failures - free));
    }

    /** The failure counted last was none of the person's. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
        blockedUntil = null;
    }

    /** The wait after the nth failure that is not free. */
    static Duration waitAfter(int charged) {
        var doublings = Math.min(charged - 1, 7);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Whether nothing of a budget is left. */
    boolean isUsedUp(int budget, Duration window, Instant now) {
        return failures >= budget && now.isBefore(since.plus(window));
    }

    /** Takes one of a budget that is renewed each window; false when it is used up. */
    boolean take(int budget, Duration window, Instant now) {
        if (!now.isBefore(since.plus(window))) {
            since = now;
            failures = 0;
        }
        if (failures >= budget) {
            return false;
        }
        failures++;
        return true;
    }

    String getSubject() {
        return subject;
    }

    int getFailures() {
        return failures;
    }

    Instant getSince() {
        return since;
    }

    Optional<Instant> getBlockedUntil() {
        return Optional.ofNullable(blockedUntil);
    }
}
