package org.madoguchi.notice;

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
import java.util.Optional;

/** A text of the university's. What it says stands in its versions; one of them at most is published. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Column(name = "of_settings")
    private boolean ofSettings;

    private int latest;
    private Integer shown;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Notice() {}

    /** One without a version yet. @param ofSettings whether the settings write it */
    Notice(NoticeKind kind, boolean ofSettings) {
        this.kind = kind;
        this.ofSettings = ofSettings;
        this.state = NoticeState.DRAFT;
    }

    /** Another version is written; at the desk, it is the settings' no longer. @return its number, from 1 */
    int write(boolean bySettings) {
        ofSettings = ofSettings && bySettings;
        latest++;
        return latest;
    }

    /** This version is shown from now on, in its time. @throws IllegalArgumentException when there is none such */
    void publish(int number) {
        if (number < 1 || number > latest) {
            throw new IllegalArgumentException("There is no version " + number);
        }
        shown = number;
        state = NoticeState.PUBLISHED;
    }

    /** Nothing of it is shown any more. */
    void withdraw(boolean bySettings) {
        ofSettings = ofSettings && bySettings;
        shown = null;
        state = state == NoticeState.DRAFT ? NoticeState.DRAFT : NoticeState.WITHDRAWN;
    }

    /** Somebody at the desk looks after it from now on. */
    void takeOver() {
        ofSettings = false;
    }

    public Long getId() {
        return id;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public NoticeState getState() {
        return state;
    }

    /** Whether the settings alone have written it. */
    public boolean isOfSettings() {
        return ofSettings;
    }

    /** Number of the newest version. */
    public int getLatest() {
        return latest;
    }

    /** Number of the version that is published. */
    public Optional<Integer> getShown() {
        return Optional.ofNullable(shown);
    }

    /** Whether something newer than what is published was written. */
    public boolean isChanged() {
        return shown != null && shown != latest;
    }
}
