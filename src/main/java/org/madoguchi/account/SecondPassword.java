package org.madoguchi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** The second password of an account, or that there is none. It never changes: each verb gives another. */
@Embeddable
public class SecondPassword {

    static final SecondPassword NONE = new SecondPassword(null, null, false);

    @Column(name = "second_password")
    private String phc;

    @Column(name = "second_password_changed_at")
    private Instant changedAt;

    @Column(name = "second_password_disabled")
    private boolean disabled;

    /** For the persistence provider. */
    protected SecondPassword() {}

    private SecondPassword(String phc, Instant changedAt, boolean disabled) {
        this.phc = phc;
        this.changedAt = changedAt;
        this.disabled = disabled;
    }

    static SecondPassword set(String phc, Instant now) {
        return new SecondPassword(phc, now, false);
    }

    SecondPassword withdrawn() {
        return new SecondPassword(null, changedAt, disabled);
    }

    SecondPassword rehashed(String sameAtAnotherCost) {
        return new SecondPassword(sameAtAnotherCost, changedAt, disabled);
    }

    SecondPassword disabled() {
        return new SecondPassword(phc, changedAt, true);
    }

    Optional<String> getPhc() {
        return Optional.ofNullable(phc);
    }

    Optional<Instant> getChangedAt() {
        return Optional.ofNullable(changedAt);
    }

    boolean isDisabled() {
        return disabled;
    }
}
