package org.madoguchi.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.text.SingleLine;

/** What the background has to do for an application, and why it cannot. Never changed, but replaced as a whole. */
@Embeddable
public class Work {

    /** So long the background keeps a claimed application to itself. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int LONGEST_WORDS = 500;

    private int attempts;

    @Column(name = "next_step_at")
    private Instant nextStepAt;

    @Enumerated(EnumType.STRING)
    private Fault fault;

    @Column(name = "fault_words")
    private String faultWords;

    /** Nothing. */
    protected Work() {}

    private Work(int attempts, Instant next, Fault fault, String words) {
        this.attempts = attempts;
        this.nextStepAt = next;
        this.fault = fault;
        this.faultWords = words;
    }

    /** It goes on at once. */
    static Work at(Instant now) {
        return new Work(0, now, null, null);
    }

    /** One attempt more. */
    Work claimed(Instant now) {
        return new Work(attempts + 1, now.plus(LEASE), null, null);
    }

    /** It does not go on by itself. @param words what was said of it, for staff */
    Work stuck(Fault why, String words) {
        return new Work(attempts, nextStepAt, why, SingleLine.of(words, LONGEST_WORDS));
    }

    int getAttempts() {
        return attempts;
    }

    Optional<Fault> getFault() {
        return Optional.ofNullable(fault);
    }

    String getFaultWords() {
        return faultWords == null ? "" : faultWords;
    }
}
