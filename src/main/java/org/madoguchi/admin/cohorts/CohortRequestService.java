package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.cohort.StagingService;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Four eyes over large cohorts. */
@ApplicationScoped
@Transactional
class CohortRequestService implements Decisions {

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private Cohorts cohorts;

    @Inject
    private OpenRequests open;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Starts what somebody else has asked for: it is done in the background. */
    @Override
    public boolean approve(Long id) {
        var request = open.approvable(CohortRequest.class, id, DeskRight.COHORTS_APPROVE);
        var one = cohort(request);
        one.start(access.getUserId(), clock.instant());
        open.decide(request, RequestState.DONE, null);
        audit.record(StagingService.entry(AuditKind.COHORT_STARTED, one)
                .by(access.getUserId())
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.COUNT, one.getTodo()));
        return true;
    }

    @Override
    public void refuse(Long id, String why) {
        var request = open.refusable(CohortRequest.class, id, DeskRight.COHORTS_APPROVE);
        cohort(request).refuse(clock.instant());
        open.decide(request, RequestState.REFUSED, why);
        audit.record(over(request).by(access.getUserId()).with(DetailPart.REMARK, why));
    }

    /** {@inheritDoc} It can be asked for again. */
    @Override
    public void withdraw(Long id) {
        var request = open.own(CohortRequest.class, id, DeskRight.COHORTS);
        cohort(request).takeBack();
        open.decide(request, RequestState.WITHDRAWN, null);
        audit.record(over(request).by(access.getUserId()));
    }

    private Cohort cohort(CohortRequest request) {
        return cohorts.lock(request.getCohort().getId()).orElseThrow();
    }

    /** What waits for a decision, the longest first; empty for whoever may not even ask. */
    public List<CohortRequest> waiting() {
        return access.may(DeskRight.COHORTS)
                ? requests.waiting(CohortRequest.class, clock.instant(), "cohort")
                : List.of();
    }

    /** What was asked about a cohort last. */
    public Optional<CohortRequest> last(Cohort one) {
        access.require(DeskRight.COHORTS);
        return requests.last(CohortRequest.class, "cohort", one);
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(CohortRequest request) {
        return open.isDecidable(request, DeskRight.COHORTS_APPROVE);
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(CohortRequest.class, due, request -> {
            cohort(request).expire(due.now());
            audit.record(over(request));
        });
    }

    private static AuditEntry over(CohortRequest request) {
        return StagingService.entry(AuditKind.COHORT_REFUSED, request.getCohort())
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.OUTCOME, request.getState());
    }
}
