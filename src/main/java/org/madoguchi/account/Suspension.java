package org.madoguchi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/**
 * Why nobody signs in to an account, if so: staff have stopped it, or the person's entry in the directory has been gone
 * for long, until what was known is erased. It never changes: each verb gives another.
 */
@Embeddable
public class Suspension {

    /** Neither stopped nor missed. */
    static final Suspension NONE = new Suspension(null, null, null, null, null);

    @Column(name = "suspended_at")
    private Instant since;

    @Column(name = "suspension_text")
    private String text;

    @Column(name = "vanished_at")
    private Instant vanishedAt;

    @Column(name = "vanished_suspended_at")
    private Instant sinceVanished;

    @Column(name = "erased_at")
    private Instant erasedAt;

    /** For the persistence provider. */
    protected Suspension() {}

    private Suspension(Instant since, String text, Instant vanishedAt, Instant sinceVanished, Instant erasedAt) {
        this.since = since;
        this.text = text;
        this.vanishedAt = vanishedAt;
        this.sinceVanished = sinceVanished;
        this.erasedAt = erasedAt;
    }

    Suspension byStaff(String words, Instant now) {
        return new Suspension(now, words, vanishedAt, sinceVanished, erasedAt);
    }

    Suspension endedByStaff() {
        return new Suspension(sinceVanished, null, vanishedAt, sinceVanished, erasedAt);
    }

    Suspension missed(Instant now) {
        return new Suspension(since, text, now, sinceVanished, erasedAt);
    }

    /** @throws IllegalStateException when the entry is not missed */
    Suspension asVanished(Instant now) {
        requireMissed();
        return new Suspension(since == null ? now : since, text, vanishedAt, now, null);
    }

    Suspension foundAgain() {
        return new Suspension(isAsVanished() ? null : since, text, null, null, null);
    }

    /** @throws IllegalStateException when it is not suspended because its entry is gone */
    Suspension erased(Instant now) {
        requireMissed();
        if (sinceVanished == null) {
            throw new IllegalStateException("Not suspended yet");
        }
        return new Suspension(since, null, vanishedAt, sinceVanished, now);
    }

    private void requireMissed() {
        if (!isMissed()) {
            throw new IllegalStateException("Not vanished, or erased already");
        }
    }

    /** Whether the directory has no entry any more, and something is left to come back to. */
    boolean isMissed() {
        return vanishedAt != null && erasedAt == null;
    }

    /** Whether it is so because the entry is gone, and not by staff. */
    public boolean isAsVanished() {
        return since != null && since.equals(sinceVanished);
    }

    /** When the account was stopped, if it is. */
    public Optional<Instant> getSince() {
        return Optional.ofNullable(since);
    }

    /** What staff tell the person. */
    public Optional<String> getText() {
        return Optional.ofNullable(text);
    }

    /** When a sweep first found no entry for the person. */
    public Optional<Instant> getVanishedAt() {
        return Optional.ofNullable(vanishedAt);
    }

    /** When the account was suspended for that. */
    public Optional<Instant> getSinceVanished() {
        return Optional.ofNullable(sinceVanished);
    }
}
