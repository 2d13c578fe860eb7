package org.madoguchi.secondperson;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;

/**
 * What is done for many people, whom one of staff has chosen: it is looked at first, somebody lets it, and it goes on
 * in the background. Its states, and which way leads where, are its own.
 */
@MappedSuperclass
public abstract class WorkForMany {

    private String label;
    private int total;
    private int todo;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    /** For the persistence provider. */
    protected WorkForMany() {}

    /**
     * Somebody has chosen the people.
     *
     * @param label what they were chosen by, such as the name of a file
     * @param by user ID of staff
     */
    protected WorkForMany(String label, String by, Instant now) {
        this.label = label;
        this.askedBy = Account.userKey(by);
        this.askedAt = now;
    }

    /** So many people are chosen. */
    protected void kept(int people) {
        total = people;
    }

    /** Each was looked at; for so many it can be done. */
    protected void found(int doable) {
        todo = doable;
    }

    /** It is done from now on. @param by user ID of whoever of staff lets it */
    protected void started(String by, Instant now) {
        startedBy = Account.userKey(by);
        startedAt = now;
    }

    /** It is over. */
    protected void ended(Instant now) {
        endedAt = now;
    }

    /** @throws IllegalStateException when it is at none of these */
    protected static void require(Enum<?> state, Enum<?>... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("It is " + state + " and not one of " + List.of(allowed));
        }
    }

    /** Whether this person has chosen its people. */
    public boolean isAskedBy(String userId) {
        return askedBy.equals(Account.userKey(userId));
    }

    /** What they were chosen by: name of the file, the filter, or what was searched for. */
    public String getLabel() {
        return label;
    }

    /** How many people. */
    public int getTotal() {
        return total;
    }

    /** For how many it could be done when they were looked at. */
    public int getTodo() {
        return todo;
    }

    /** User ID in lower case of whoever has chosen them. */
    public String getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** User ID in lower case of whoever let it be done. */
    public Optional<String> getStartedBy() {
        return Optional.ofNullable(startedBy);
    }

    public Optional<Instant> getStartedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
