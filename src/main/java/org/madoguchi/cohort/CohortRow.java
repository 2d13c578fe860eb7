package org.madoguchi.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One of the people of a cohort. Rows are written many at a time, see {@link StagingService}. */
@Entity
@Table(name = "cohort_row")
public class CohortRow {

    /** The key is so many times the cohort's, and the row's number. */
    static final long KEYS = 1_000_000;

    @Id
    private Long id;

    @Column(name = "cohort_id")
    private Long cohortId;

    @Column(name = "row_number")
    private int number;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "user_key")
    private String userKey;

    @Enumerated(EnumType.STRING)
    private CohortRowState state;

    private String fault;
    private String words;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "before_at")
    private Instant beforeAt;

    /** For the persistence provider. */
    protected CohortRow() {}

    /** The directory knows the person by this user ID, whatever was written. @param key as {@link #getUserKey} */
    public void known(String key) {
        userKey = key;
    }

    /** It was looked at. */
    public void found(CohortRowState found) {
        state = found;
        fault = null;
    }

    /** It was looked at. @param why a key of words that say more than the state does */
    public void found(CohortRowState found, String why) {
        state = found;
        fault = why;
    }

    /** It was to be done and could not be. @param why a key of words */
    public void refuse(String why) {
        state = CohortRowState.REFUSED;
        fault = why;
    }

    /** @param told what the person was told before, to be told again if this is undone; {@code null} for nothing */
    public void done(String told, Instant now) {
        state = CohortRowState.DONE;
        words = told;
        doneAt = now;
    }

    public Long getId() {
        return id;
    }

    /** In the file; the first below its head is 2. */
    public int getNumber() {
        return number;
    }

    /** As it was written, or as the account has it. */
    public String getUserId() {
        return userId;
    }

    /** In the form in which user IDs are compared; as the directory has it, where it was asked whom to invite. */
    public String getUserKey() {
        return userKey;
    }

    public CohortRowState getState() {
        return state;
    }

    /** Key of the words that say why it was not done. */
    public Optional<String> getFault() {
        return Optional.ofNullable(fault);
    }

    /** What this person alone is told, where what was done before is undone. */
    public Optional<String> getWords() {
        return Optional.ofNullable(words);
    }

    public Optional<Instant> getDoneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** When that was done which this undoes. */
    public Optional<Instant> getBeforeAt() {
        return Optional.ofNullable(beforeAt);
    }
}
