package org.madoguchi.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** When the last mail of many may go, be they a cohort's or reminders. */
@Entity
@Table(name = "mail_pace")
public class LastMassMail {

    /** There is one, which comes with the schema. */
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "last_mail_at")
    private Instant at;

    /** For the persistence provider. */
    protected LastMassMail() {}

    void mailed(Instant last) {
        at = last;
    }

    public Optional<Instant> getAt() {
        return Optional.ofNullable(at);
    }
}
