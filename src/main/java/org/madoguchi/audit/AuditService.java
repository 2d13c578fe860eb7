package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.client.Client;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.fault.UnavailableException;

/**
 * Writes the trail: what {@link AuditEntry} says, with when and from where, which are added here.
 */
@ApplicationScoped
public class AuditService {

    private static final Logger LOGGER = Logger.getLogger(AuditService.class.getName());

    @Inject
    private AuditRows rows;

    @Inject
    private CurrentClient currentClient;

    @Inject
    private Clock clock;

    /** An act that was done; the row commits with the caller's change, or not at all. */
    public void record(AuditEntry entry) {
        rows.add(event(entry, Outcome.SUCCESS));
    }

    /** An act that a rule forbade; the row stays when the caller's change does not. */
    public void refuse(AuditEntry entry) {
        addOrLog(event(entry, Outcome.REFUSED));
    }

    /**
     * An act that a rule forbade, where the caller's transaction commits all the same; it takes no second connection.
     */
    public void recordRefusal(AuditEntry entry) {
        rows.add(event(entry, Outcome.REFUSED));
    }

    /** An act that did not work, where the caller's transaction commits that fact with other changes. */
    public void recordFailure(AuditEntry entry) {
        rows.add(event(entry, Outcome.FAILED));
    }

    /**
     * An act that is of interest once in a while: no row when there is one of the same, by and about the same, that is
     * younger, whatever else they say.
     */
    public void recordOnce(Duration interval, AuditEntry entry) {
        recordOnce(interval, entry, Optional.empty());
    }

    /**
     * An act that is of interest once in a while for each thing: no row when there is one that says the same, by and
     * about the same, that is younger.
     */
    public void recordOnceEach(Duration interval, AuditEntry entry) {
        recordOnce(interval, entry, Optional.of(entry.detail().toString()));
    }

    private void recordOnce(Duration interval, AuditEntry entry, Optional<String> detail) {
        if (!rows.isThere(
                entry.kind(),
                AuditEvent.userKey(entry.actor()),
                Optional.ofNullable(entry.person()).map(AuditEvent::userKey),
                detail,
                clock.instant().minus(interval))) {
            record(entry);
        }
    }

    /** What happened to a person since then, newest first, at most so many. */
    public List<AuditEvent> history(String person, Instant since, int max) {
        return rows.find(AuditEvent.userKey(person), since, max);
    }

    /** What of that is told to the person: own acts, and what staff did for them. */
    public List<AuditEvent> ownHistory(String person, Instant since, int max) {
        return rows.findOwn(AuditEvent.userKey(person), since, max);
    }

    /** A refusal stays a refusal while the database is down: the server's log keeps the row then. */
    private void addOrLog(AuditEvent event) {
        try {
            rows.addAlone(event);
        } catch (Exception e) { // not all that servers let out of a transaction is declared
            if (!UnavailableException.isBehind(e)) {
                throw e;
            }
            LOGGER.log(Level.WARNING, e, () -> "Not in the trail: " + event);
        }
    }

    private AuditEvent event(AuditEntry entry, Outcome outcome) {
        return new AuditEvent(
                entry.kind(),
                outcome,
                entry.actor(),
                entry.person(),
                entry.detail().toString(),
                client(),
                requestId(),
                clock.instant());
    }

    private Client client() {
        try {
            return currentClient.get();
        } catch (ContextNotActiveException e) {
            return Client.SYSTEM; // a scheduled job
        }
    }

    private String requestId() {
        try {
            return currentClient.requestId();
        } catch (ContextNotActiveException e) {
            return null; // likewise
        }
    }
}
