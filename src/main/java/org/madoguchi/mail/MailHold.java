package org.madoguchi.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** While there is one, no node sends mail; what is queued waits. */
@Entity
@Table(name = "mail_hold")
public class MailHold {

    /** There is one at most. */
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "held_by")
    private String heldBy;

    @Column(name = "held_at")
    private Instant heldAt;

    /** For the persistence provider. */
    protected MailHold() {}

    MailHold(String heldBy, Instant now) {
        this.heldBy = heldBy;
        this.heldAt = now;
    }

    /** User ID of who of staff wanted it. */
    public String getHeldBy() {
        return heldBy;
    }

    public Instant getHeldAt() {
        return heldAt;
    }
}
