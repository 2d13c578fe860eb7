package org.madoguchi.secondperson;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;

/** One person has asked; another, or time, decides. It is decided once, and never by whoever asked. */
@MappedSuperclass
public abstract class TwoPersonRequest {

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_remark")
    private String decisionRemark;

    @Version
    private long version;

    /** For the persistence provider. */
    protected TwoPersonRequest() {}

    /**
     * @param askedBy user ID
     * @param time after which it is due: it expires then or, where time stands in for the second person, is done
     */
    protected TwoPersonRequest(String askedBy, Duration time, Instant now) {
        this.askedBy = Account.userKey(askedBy);
        this.askedAt = now;
        this.dueAt = now.plus(time);
        this.state = RequestState.WAITING;
    }

    /** Whether nobody has decided, be its time over or not. */
    public boolean isWaiting() {
        return state == RequestState.WAITING;
    }

    /** Whether somebody may decide it now. */
    public boolean isOpen(Instant now) {
        return isWaiting() && now.isBefore(dueAt);
    }

    /** Whether its time has come. */
    public boolean isDue(Instant now) {
        return isWaiting() && !now.isBefore(dueAt);
    }

    /** Whether this person has asked for it. */
    public boolean isAskedBy(String userId) {
        return askedBy.equals(Account.userKey(userId));
    }

    /** Whether this person has a hand in it, and so is no second person: who asked, and with some who chose, too. */
    public boolean isHandOf(String userId) {
        return isAskedBy(userId);
    }

    /** User ID of whom it is about; empty when that is nobody in particular. */
    public Optional<String> person() {
        return Optional.empty();
    }

    /** Whether this person may decide it, given the right: nobody with a hand in it, nor whom it is about. */
    public boolean isDecidableBy(String userId) {
        return !isHandOf(userId)
                && person().map(Account::userKey)
                        .filter(Account.userKey(userId)::equals)
                        .isEmpty();
    }

    /**
     * Ends its waiting.
     *
     * @param by user ID; {@code null} for time, and for the student
     * @param why it is not done; may be {@code null}
     * @throws IllegalStateException when it is decided already, or by whoever has a hand in it
     */
    public void decide(RequestState outcome, String by, String why, Instant now) {
        if (!isWaiting() || outcome == RequestState.WAITING) {
            throw new IllegalStateException("A request that is " + state + " does not become " + outcome);
        }
        if (by != null && outcome != RequestState.WITHDRAWN && isHandOf(by)) {
            throw new IllegalStateException("Whoever has a hand in it does not decide: " + outcome);
        }
        state = outcome;
        decidedBy = by == null ? null : Account.userKey(by);
        decidedAt = now;
        decisionRemark = why;
    }

    /** User ID in lower case. */
    public String getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** When it expires or, where time stands in for the second person, is done. */
    public Instant getDueAt() {
        return dueAt;
    }

    public RequestState getState() {
        return state;
    }

    /** User ID in lower case; absent while it waits, and when time or the student decided. */
    public Optional<String> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> getDecidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Why it was refused. */
    public Optional<String> getDecisionRemark() {
        return Optional.ofNullable(decisionRemark);
    }
}
