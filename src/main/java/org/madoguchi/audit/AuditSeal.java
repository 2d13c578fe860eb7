package org.madoguchi.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.madoguchi.audit.chain.AuditChain;
import org.madoguchi.audit.chain.SealedRow;

/** The seal of one event: its place in the chain. It outlives the event, whose digest it then holds. */
@Entity
@Table(name = "audit_seal")
public class AuditSeal {

    @Id
    private long position;

    @Column(name = "event_id")
    private long eventId;

    private String hash;
    private String digest;

    /** For the persistence provider. */
    protected AuditSeal() {}

    /** Lets the digest stand for the event, which is removed or given a pseudonym in the same transaction. */
    void keepDigest(AuditEvent event) {
        digest = AuditChain.digest(event.fields());
    }

    /** The seal and what it is about, as it is now; {@code null} when the event is not there any more. */
    public SealedRow row(AuditEvent event) {
        return new SealedRow(position, hasDigest() || event == null ? digest : AuditChain.digest(event.fields()), hash);
    }

    public long getPosition() {
        return position;
    }

    public long getEventId() {
        return eventId;
    }

    public String getHash() {
        return hash;
    }

    /** Whether a digest stands for an event that was forgotten, or has a pseudonym in it. */
    public boolean hasDigest() {
        return digest != null;
    }
}
