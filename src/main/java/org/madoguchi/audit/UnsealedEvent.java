package org.madoguchi.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An event that awaits its seal. It commits with the event, so that none is missed however late its transaction
 * commits, and what is left to do is found without a look at the millions that are done.
 */
@Entity
@Table(name = "audit_unsealed")
class UnsealedEvent {

    @Id
    @Column(name = "event_id")
    private Long eventId;

    /** For the persistence provider. */
    protected UnsealedEvent() {}

    UnsealedEvent(AuditEvent event) {
        this.eventId = event.getId();
    }
}
