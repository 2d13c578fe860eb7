package org.madoguchi.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Account;

/** An act for many people at once, and what has become of it; the package says which way leads where. */
@Entity
public class Cohort {

    /** How many people at most. */
    public static final int MOST = 100_000;

    /** From its end on. */
    public static final Duration UNDOABLE = Duration.ofDays(7);

    /** The states in which nodes are at it. */
    static final Set<CohortState> GOING_ON = Set.of(CohortState.CHECKING, CohortState.RUNNING);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_seq")
    @SequenceGenerator(name = "cohort_seq", sequenceName = "cohort_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CohortAct act;

    @Enumerated(EnumType.STRING)
    private CohortSource source;

    private String label;
    private String words;

    @Enumerated(EnumType.STRING)
    private CohortState state;

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

    private boolean alone;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_mail_at")
    private Instant lastMailAt;

    @Column(name = "turn_at")
    private Instant turnAt;

    @Column(name = "undo_of")
    private Long undoOf;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Cohort() {}

    /**
     * @param label name of the file, the filter, or what was searched for
     * @param words what the people are told; {@code null} where the act takes none
     * @param by user ID of staff
     */
    Cohort(CohortAct act, CohortSource source, String label, String words, String by, Instant now) {
        this.act = act;
        this.source = source;
        this.label = label;
        this.words = words;
        this.askedBy = Account.userKey(by);
        this.askedAt = now;
        this.turnAt = now;
        this.state = CohortState.READING;
    }

    /** It undoes this one. */
    void undoes(Cohort of) {
        undoOf = of.id;
    }

    /** All of its people are kept. */
    void chosen(int people) {
        become(CohortState.CHECKING, CohortState.READING);
        total = people;
    }

    /** Each of them was looked at; for so many it can be done. */
    public void checked(int doable) {
        become(CohortState.DRY, CohortState.CHECKING);
        todo = doable;
    }

    /**
     * Somebody else has to allow it.
     *
     * @throws IllegalStateException when it is not at that
     */
    public void ask() {
        become(CohortState.WAITING, CohortState.DRY);
    }

    /** It is not asked for any more, and can be again; as {@link #ask}. */
    public void takeBack() {
        become(CohortState.DRY, CohortState.WAITING);
    }

    /** Somebody else does not allow it; as {@link #ask}. */
    public void refuse(Instant now) {
        become(CohortState.REFUSED, CohortState.WAITING);
        endedAt = now;
    }

    /** Nobody has gone on with it, or decided; as {@link #ask}. */
    public void expire(Instant now) {
        become(CohortState.EXPIRED, CohortState.READING, CohortState.DRY, CohortState.WAITING);
        endedAt = now;
    }

    /**
     * It is done from now on; as {@link #ask}.
     *
     * @param by user ID of whoever of staff lets it
     */
    public void start(String by, Instant now) {
        alone = state == CohortState.DRY;
        become(CohortState.RUNNING, CohortState.DRY, CohortState.WAITING);
        startedBy = Account.userKey(by);
        startedAt = now;
    }

    /** No further row is begun; as {@link #ask}. */
    public void pause() {
        become(CohortState.PAUSED, CohortState.RUNNING);
    }

    /** The rows that are left go on; as {@link #ask}. */
    public void resume() {
        become(CohortState.RUNNING, CohortState.PAUSED);
    }

    /** The rows that are left stay undone; as {@link #ask}. */
    public void stop(Instant now) {
        become(CohortState.STOPPED, CohortState.PAUSED);
        endedAt = now;
    }

    /** No row is left. */
    public void finish(Instant now) {
        become(CohortState.DONE, CohortState.RUNNING);
        endedAt = now;
    }

    /** When the last of its mails so far may go. */
    public void mailed(Instant last) {
        lastMailAt = last;
    }

    /** Others that go on have their turn first, and it has none before that. */
    public void rest(Instant until) {
        turnAt = until;
    }

    /** Whether its people are looked at, or the act is done for them. */
    public boolean isGoingOn() {
        return GOING_ON.contains(state);
    }

    /** Whether it can be undone: there is an act for that, and its time is not over. */
    public boolean isUndoable(Instant now) {
        return act.undo().isPresent()
                && (state == CohortState.DONE || state == CohortState.STOPPED)
                && now.isBefore(endedAt.plus(UNDOABLE));
    }

    private void become(CohortState next, CohortState... before) {
        if (!Set.of(before).contains(state)) {
            throw new IllegalStateException("Cohort " + id + " is " + state);
        }
        state = next;
    }

    /** Whether this person has chosen its people. */
    public boolean isAskedBy(String userId) {
        return askedBy.equals(Account.userKey(userId));
    }

    public Long getId() {
        return id;
    }

    public CohortAct getAct() {
        return act;
    }

    public CohortSource getSource() {
        return source;
    }

    public String getLabel() {
        return label;
    }

    /** What the people are told, where the act takes that. */
    public Optional<String> getWords() {
        return Optional.ofNullable(words);
    }

    public CohortState getState() {
        return state;
    }

    /** How many people. */
    public int getTotal() {
        return total;
    }

    /** For how many it could be done when they were looked at. */
    public int getTodo() {
        return todo;
    }

    /** User ID in lower case. */
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

    /** When the last of its mails so far may go. */
    public Optional<Instant> getLastMailAt() {
        return Optional.ofNullable(lastMailAt);
    }

    /** Number of the one that it undoes. */
    public Optional<Long> getUndoOf() {
        return Optional.ofNullable(undoOf);
    }
}
