package org.madoguchi.admin.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSeal;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.Seals;
import org.madoguchi.audit.TrailPlace;

/** The trail as the caller may see it: clerks see what they did themselves, auditors no address in full. */
@ApplicationScoped
public class TrailService {

    @Inject
    private AuditTrail trail;

    @Inject
    private Seals seals;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    @Inject
    private DeskAccess access;

    /** A page of rows, newest first; that the caller has looked at those of others is in the trail. */
    public List<AuditEvent> page(AuditSearch search, Optional<TrailPlace> after, int max) {
        access.require(DeskRight.TRAIL_OWN);
        var page = trail.page(visible(search), after, max);
        seen(page.stream());
        return page;
    }

    private void seen(Stream<AuditEvent> events) {
        look.seen(
                AuditKind.TRAIL_SEEN,
                events.flatMap(event -> event.getPerson().stream()).filter(person -> !access.isOwn(person)));
    }

    /**
     * One row; empty when there is none, or it is not the caller's to see. That the caller has looked at another's is
     * in the trail, whatever list it was opened from.
     */
    public Optional<AuditEvent> find(long id) {
        access.require(DeskRight.TRAIL_OWN);
        var found = trail.find(id)
                .filter(event -> access.may(DeskRight.TRAIL_ALL)
                        || visible(AuditSearch.ALL)
                                .actor()
                                .equals(event.getActor().orElse(null)));
        seen(found.stream());
        return found;
    }

    /** How rows that the caller may see stand to the chain, by their ids. */
    public Map<Long, SealState> states(List<AuditEvent> events) {
        access.require(DeskRight.TRAIL_OWN);
        return seals.states(events);
    }

    /** The seal of a row that the caller may see; empty while it awaits it. */
    public Optional<AuditSeal> seal(AuditEvent event) {
        access.require(DeskRight.TRAIL_OWN);
        return seals.find(event);
    }

    /** Whether the row and its seal still belong together, and after the seal before, whatever stands there now. */
    public boolean isSealed(AuditEvent event, AuditSeal seal) {
        access.require(DeskRight.TRAIL_OWN);
        var before = seals.head(seal.getPosition() - 1);
        return before.position() == seal.getPosition() - 1 && seal.row(event).follows(before.hash());
    }

    /** The rows to be written to a file. That they are exported is in the trail even if they never arrive. */
    public TrailExport export(AuditSearch search, Detail note) {
        access.require(DeskRight.TRAIL_OWN);
        audit.record(
                AuditEntry.of(AuditKind.TRAIL_EXPORTED).by(access.getUserId()).with(note));
        return new TrailExport(trail, seals, visible(search));
    }

    /** A detail as the caller may see it. */
    public String shown(String detail) {
        return access.may(DeskRight.SEE_ADDRESSES) ? detail : EmailAddress.maskAll(detail);
    }

    private AuditSearch visible(AuditSearch search) {
        return access.may(DeskRight.TRAIL_ALL) ? search : search.ofActor(access.getUserId());
    }
}
