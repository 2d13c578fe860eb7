package org.madoguchi.admin.vanished;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One look at all accounts, kept page by page so that any node goes on where another has stopped. */
@Entity
@Table(name = "vanished_sweep")
public class VanishedSweep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vanished_sweep_seq")
    @SequenceGenerator(name = "vanished_sweep_seq", sequenceName = "vanished_sweep_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private SweepState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_account_id")
    private long lastAccountId;

    private long allowed;
    private long looked;
    private long missing;
    private long returned;

    @Column(name = "answered_by")
    private String answeredBy;

    @Version
    private long version;

    /** For the persistence provider. */
    protected VanishedSweep() {}

    VanishedSweep(Instant now) {
        this.state = SweepState.LOOKING;
        this.startedAt = now;
    }

    /**
     * A page of accounts was looked at. The counts leave out who was missed before.
     *
     * @param answeredFor how many of those not found an administrator has said to be gone
     */
    void looked(long upTo, long accounts, long notFound, long answeredFor, long foundAgain) {
        lastAccountId = upTo;
        looked += accounts;
        missing += notFound;
        allowed += answeredFor;
        returned += foundAgain;
    }

    /** All were looked at and few enough are missing. */
    void act() {
        state = SweepState.ACTING;
        lastAccountId = 0;
    }

    /** A page of what was found is in effect. */
    void acted(long upTo) {
        lastAccountId = upTo;
    }

    /** It goes no further: done, stopped or failed. */
    void end(SweepState how, Instant now) {
        state = how;
        endedAt = now;
    }

    /** @throws IllegalStateException when nothing is asked */
    void answer(boolean gone, String administrator) {
        if (state != SweepState.STOPPED) {
            throw new IllegalStateException("Not stopped but " + state);
        }
        state = gone ? SweepState.ALLOWED : SweepState.DENIED;
        answeredBy = administrator;
    }

    /** Whether an answer holds for the next sweep: until one has come to its end. */
    boolean isAnswerOpen() {
        return state == SweepState.ALLOWED || state == SweepState.FAILED;
    }

    public Long getId() {
        return id;
    }

    public SweepState getState() {
        return state;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    long getLastAccountId() {
        return lastAccountId;
    }

    /** How many of the missing an administrator has said to be gone. */
    long getAllowed() {
        return allowed;
    }

    /** How many accounts were looked at whose entry was there so far. */
    public long getLooked() {
        return looked;
    }

    /** How many of those have no entry any more. */
    public long getMissing() {
        return missing;
    }

    /** How many whose entry was gone have one again. */
    public long getReturned() {
        return returned;
    }

    /** The administrator who answered. */
    public Optional<String> getAnsweredBy() {
        return Optional.ofNullable(answeredBy);
    }
}
