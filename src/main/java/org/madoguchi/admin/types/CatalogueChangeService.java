package org.madoguchi.admin.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.catalogue.CatalogueEdits;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Four eyes over the catalogue: one person asks for a change, another decides within some days. */
@ApplicationScoped
@Transactional
class CatalogueChangeService implements Decisions {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TwoPersonRequests changes;

    @Inject
    private CatalogueDeeds deeds;

    @Inject
    private CatalogueEdits edits;

    @Inject
    private OpenRequests open;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Asks for a change.
     *
     * @param target name of the type, or key of the fee; empty for a fee more, and for closed days
     * @return its key
     * @throws org.madoguchi.fault.AccessDeniedException without the right
     * @throws HelpRefusedException when a change of this type or fee waits already
     */
    public Long ask(ChangeKind kind, String target, List<Term> terms) {
        access.require(ChangeKind.ask(kind));
        if (!target.isEmpty()
                && changes.waiting(CatalogueChange.class, clock.instant()).stream()
                        .anyMatch(other ->
                                other.getKind() == kind && other.getTarget().equals(target))) {
            throw new HelpRefusedException("types.error.asked");
        }
        var change = new CatalogueChange(kind, target, terms, access.getUserId(), clock.instant());
        changes.add(change);
        audit.record(entry(AuditKind.CATALOGUE_ASKED, change).by(access.getUserId()));
        return change.getId();
    }

    @Override
    public boolean approve(Long id) {
        var right = ChangeKind.approve(kind(id));
        access.require(right);
        edits.lock();
        var change = open.approvable(CatalogueChange.class, id, right);
        var done = deeds.perform(change, access.getUserId());
        decide(change, done ? RequestState.DONE : RequestState.FAILED, null);
        return done;
    }

    @Override
    public void refuse(Long id, String why) {
        decide(open.refusable(CatalogueChange.class, id, ChangeKind.approve(kind(id))), RequestState.REFUSED, why);
    }

    @Override
    public void withdraw(Long id) {
        decide(open.own(CatalogueChange.class, id, ChangeKind.ask(kind(id))), RequestState.WITHDRAWN, null);
    }

    /** What it is about, which never changes; {@code null} when there is none such. */
    private ChangeKind kind(Long id) {
        return entityManager
                .createQuery("select c.kind from CatalogueChange c where c.id = :id", ChangeKind.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void decide(CatalogueChange change, RequestState outcome, String why) {
        open.decide(change, outcome, why);
        audit.record(decided(change).by(access.getUserId()).with(DetailPart.REMARK, why));
    }

    /** One; empty when there is none that the caller may see. */
    public Optional<CatalogueChange> find(Long id) {
        access.require(DeskRight.CLOSED_DAYS_SEE);
        return changes.find(CatalogueChange.class, id).filter(this::isVisible);
    }

    /** What waits for a decision, the longest first; empty for whoever may not see it. */
    public List<CatalogueChange> waiting() {
        return access.may(DeskRight.CLOSED_DAYS_SEE)
                ? changes.waiting(CatalogueChange.class, clock.instant()).stream()
                        .filter(this::isVisible)
                        .toList()
                : List.of();
    }

    private boolean isVisible(CatalogueChange change) {
        return access.may(ChangeKind.see(change.getKind()));
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(CatalogueChange change) {
        return open.isDecidable(change, ChangeKind.approve(change.getKind()));
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(CatalogueChange.class, due, change -> audit.record(decided(change)));
    }

    private static AuditEntry decided(CatalogueChange change) {
        var kind = change.getState() == RequestState.DONE ? AuditKind.CATALOGUE_CHANGED : AuditKind.CATALOGUE_REFUSED;
        return entry(kind, change)
                .with(DetailPart.ASKED_BY, change.getAskedBy())
                .with(DetailPart.OUTCOME, change.getState());
    }

    private static AuditEntry entry(AuditKind kind, CatalogueChange change) {
        return AuditEntry.of(kind)
                .with(DetailPart.REQUEST, change.getId())
                .with(DetailPart.KIND, change.getKind())
                .with(DetailPart.ID, change.getTarget());
    }
}
