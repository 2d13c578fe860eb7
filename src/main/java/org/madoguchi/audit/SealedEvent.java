package org.madoguchi.audit;

import java.util.Optional;
import org.madoguchi.audit.chain.SealedRow;

/**
 * A seal and what it is about, as both stood at one moment.
 *
 * @param event empty when it is not there any more
 */
public record SealedEvent(AuditSeal seal, Optional<AuditEvent> event) {

    /** As a row of the chain. */
    public SealedRow row() {
        return seal.row(event.orElse(null));
    }
}
