package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.application.ApplicationReplacement;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequests;

/**
 * Four eyes over applications that cost nothing: one person asks that an application that went astray be made anew
 * without a fee, another decides within some days. Nobody asks or decides about an application of their own.
 */
@ApplicationScoped
@Transactional
class ReplacementService implements Decisions {

    @Inject
    private ApplicationRequests requests;

    @Inject
    private TwoPersonRequests all;

    @Inject
    private ApplicationReplacement replacement;

    @Inject
    private OpenRequests open;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Asks for it.
     *
     * @param reason for the second person, and for the student
     * @throws org.madoguchi.fault.AccessDeniedException without the right, or for one's own
     * @throws HelpRefusedException when it cannot be made anew, or that is asked for already
     */
    public void ask(Long application, String reason) {
        access.require(DeskRight.APPLICATIONS_DECIDE);
        var found =
                replacement.lock(application).orElseThrow(() -> new HelpRefusedException("application.error.replace"));
        access.requireOther(found.getAccount().getUserId());
        if (last(application).filter(one -> one.isOpen(clock.instant())).isPresent()) {
            throw new HelpRefusedException("application.error.asked");
        }
        var request = new ReplacementRequest(found, reason, access.getUserId(), clock.instant());
        all.add(request);
        audit.record(entry(AuditKind.APPLICATION_REPLACE_ASKED, request)
                .by(access.getUserId())
                .with(DetailPart.REMARK, reason));
    }

    @Override
    public boolean approve(Long id) {
        access.require(DeskRight.APPLICATIONS_APPROVE);
        requests.findApplication(id).ifPresent(replacement::lock);
        var request = open.approvable(ReplacementRequest.class, id, DeskRight.APPLICATIONS_APPROVE);
        var made = replacement.make(
                request.getApplication().getId(), access.getUserId(), request.getAskedBy(), request.getReason());
        open.decide(request, made ? RequestState.DONE : RequestState.FAILED, null);
        return made;
    }

    @Override
    public void refuse(Long id, String why) {
        var request = open.refusable(ReplacementRequest.class, id, DeskRight.APPLICATIONS_APPROVE);
        open.decide(request, RequestState.REFUSED, why);
        audit.record(over(request).by(access.getUserId()).with(DetailPart.REMARK, why));
    }

    @Override
    public void withdraw(Long id) {
        var request = open.own(ReplacementRequest.class, id, DeskRight.APPLICATIONS_DECIDE);
        open.decide(request, RequestState.WITHDRAWN, null);
        audit.record(over(request).by(access.getUserId()));
    }

    /** What waits for a decision, the longest first; empty for whoever may not even ask. */
    public List<ReplacementRequest> waiting() {
        return access.may(DeskRight.APPLICATIONS_DECIDE)
                ? requests.waiting(ReplacementRequest.class, clock.instant())
                : List.of();
    }

    /** What was asked about an application last; with what its page shows. */
    public Optional<ReplacementRequest> last(Long application) {
        access.require(DeskRight.APPLICATIONS_SEE);
        var found = all.last(ReplacementRequest.class, "application.id", application);
        found.ifPresent(ReplacementRequest::getOwner);
        return found;
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(ReplacementRequest request) {
        return open.isDecidable(request, DeskRight.APPLICATIONS_APPROVE);
    }

    /** Whether the caller may ask for it now. */
    public boolean isAskable(Long application) {
        return access.may(DeskRight.APPLICATIONS_DECIDE)
                && replacement.isPossible(application)
                && last(application).filter(one -> one.isOpen(clock.instant())).isEmpty();
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(ReplacementRequest.class, due, request -> audit.record(over(request)));
    }

    private static AuditEntry over(ReplacementRequest request) {
        return entry(AuditKind.APPLICATION_REPLACE_REFUSED, request)
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.OUTCOME, request.getState());
    }

    private static AuditEntry entry(AuditKind kind, ReplacementRequest request) {
        return AuditEntry.of(kind)
                .about(request.getOwner())
                .with(DetailPart.APPLICATION, request.getApplication().getNumber());
    }
}
