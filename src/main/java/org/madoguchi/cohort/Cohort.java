package org.madoguchi.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.secondperson.WorkForMany;

/** An act for many people at once, and what has become of it; the package says which way leads where. */
@Entity
public class Cohort extends WorkForMany {

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

    private String words;

    @Enumerated(EnumType.STRING)
    private CohortState state;

    private boolean alone;

    @Column(name = "turn_at")
    private Instant turnAt;

    @Column(name = "undo_of")
    private Long undoOf;

    /** For the persistence provider. */
    protected Cohort() {}

    /**
     * @param label name of the file, the filter, or what was searched for
     * @param words what the people are told; {@code null} where the act takes none
     * @param by user ID of staff
     */
    Cohort(CohortAct act, CohortSource source, String label, String words, String by, Instant now) {
        super(label, by, now);
        this.act = act;
        this.source = source;
        this.words = words;
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
        kept(people);
    }

    /** Each of them was looked at; for so many it can be done. */
    public void checked(int doable) {
        become(CohortState.DRY, CohortState.CHECKING);
        found(doable);
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
        ended(now);
    }

    /** Nobody has gone on with it, or decided; as {@link #ask}. */
    public void expire(Instant now) {
        become(CohortState.EXPIRED, CohortState.READING, CohortState.DRY, CohortState.WAITING);
        ended(now);
    }

    /**
     * It is done from now on; as {@link #ask}.
     *
     * @param by user ID of whoever of staff lets it
     */
    public void start(String by, Instant now) {
        alone = state == CohortState.DRY;
        become(CohortState.RUNNING, CohortState.DRY, CohortState.WAITING);
        started(by, now);
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
        ended(now);
    }

    /** No row is left. */
    public void finish(Instant now) {
        become(CohortState.DONE, CohortState.RUNNING);
        ended(now);
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
                && getEndedAt().map(end -> now.isBefore(end.plus(UNDOABLE))).orElse(false);
    }

    private void become(CohortState next, CohortState... before) {
        require(state, before);
        state = next;
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

    /** What the people are told, where the act takes that. */
    public Optional<String> getWords() {
        return Optional.ofNullable(words);
    }

    public CohortState getState() {
        return state;
    }

    /** Number of the one that it undoes. */
    public Optional<Long> getUndoOf() {
        return Optional.ofNullable(undoOf);
    }
}
