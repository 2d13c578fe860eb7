package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequests;

/**
 * Four eyes over batches, however small: without an application and without a fee, nobody issues what others trust, and
 * nobody takes it from many.
 */
@ApplicationScoped
@Transactional
class BatchRequestService implements Decisions {

    @Inject
    private Batches batches;

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private OpenRequests open;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Asks that it be issued; false when it is not at that. */
    public boolean ask(Long id) {
        access.require(DeskRight.BATCHES);
        var found = batches.lock(id).filter(Batch::isAskable);
        found.ifPresent(one -> {
            one.ask(access.getUserId());
            add(BatchRequest.issue(one, access.getUserId(), clock.instant()));
        });
        return found.isPresent();
    }

    /**
     * Asks that all that were issued be revoked.
     *
     * @param remark for the second person
     * @throws org.madoguchi.fault.AccessDeniedException also when one of them is the caller's own
     * @throws HelpRefusedException when there is nothing to revoke, or that is asked for already
     */
    public void askRevoke(Long id, EndReason reason, String remark) {
        access.require(DeskRight.BATCHES);
        var found = batches.lock(id);
        found.ifPresent(this::requireOther);
        var one = found.filter(this::isRevocable)
                .orElseThrow(() -> new HelpRefusedException("batch.error.not_revocable"));
        add(BatchRequest.revoke(one, reason, remark, access.getUserId(), clock.instant()));
    }

    private void add(BatchRequest request) {
        requests.add(request);
        audit.record(entry(AuditKind.CERTIFICATE_BATCH_ASKED, request)
                .by(access.getUserId())
                .with(DetailPart.COUNT, number(request))
                .with(DetailPart.REMARK, request.getRemark()));
    }

    /** Whether it can be asked that all that were issued be revoked. */
    public boolean isRevocable(Batch one) {
        return one.isOver()
                && !isHeldByCaller(one)
                && batches.countRevocable(one.getId()) > 0
                && findLast(one)
                        .filter(request -> request.isOpen(clock.instant()))
                        .isEmpty();
    }

    /** {@inheritDoc} It is done in the background. */
    @Override
    public boolean approve(Long id) {
        var request = other(open.approvable(BatchRequest.class, id, DeskRight.BATCHES_APPROVE));
        var one = batch(request);
        var possible = request.getAct() == BatchAct.ISSUE_BATCH || one.isOver();
        open.decide(request, possible ? RequestState.DONE : RequestState.FAILED, null);
        if (possible) {
            begin(request, one);
        } else {
            audit.record(over(request).by(access.getUserId()));
        }
        return possible;
    }

    private void begin(BatchRequest request, Batch one) {
        if (request.getAct() == BatchAct.ISSUE_BATCH) {
            one.start(access.getUserId(), clock.instant());
        } else {
            one.revoke(request.getReason().orElseThrow(), access.getUserId(), clock.instant());
            batches.revokeAgain(one.getId());
        }
        audit.record(entry(AuditKind.CERTIFICATE_BATCH_STARTED, request)
                .by(access.getUserId())
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.COUNT, number(request)));
    }

    @Override
    public void refuse(Long id, String why) {
        var request = other(open.refusable(BatchRequest.class, id, DeskRight.BATCHES_APPROVE));
        if (request.getAct() == BatchAct.ISSUE_BATCH) {
            batch(request).refuse(clock.instant());
        }
        open.decide(request, RequestState.REFUSED, why);
        audit.record(over(request).by(access.getUserId()).with(DetailPart.REMARK, why));
    }

    /** {@inheritDoc} It can be asked for again. */
    @Override
    public void withdraw(Long id) {
        var request = open.own(BatchRequest.class, id, DeskRight.BATCHES);
        if (request.getAct() == BatchAct.ISSUE_BATCH) {
            batch(request).takeBack();
        }
        open.decide(request, RequestState.WITHDRAWN, null);
        audit.record(over(request).by(access.getUserId()));
    }

    /** Whose own certificate would be revoked is no second person either. */
    private BatchRequest other(BatchRequest request) {
        if (request.getAct() == BatchAct.REVOKE_BATCH) {
            requireOther(request.getBatch());
        }
        return request;
    }

    private void requireOther(Batch one) {
        access.require(!isHeldByCaller(one), access.getUserId(), RefusalReason.OWN_ACCOUNT);
    }

    private boolean isHeldByCaller(Batch one) {
        return batches.isHeldBy(one.getId(), Account.userKey(access.getUserId()));
    }

    private Batch batch(BatchRequest request) {
        return batches.lock(request.getBatch().getId()).orElseThrow();
    }

    /** What waits for a decision, the longest first; empty for whoever may not even ask. */
    public List<BatchRequest> waiting() {
        return access.may(DeskRight.BATCHES)
                ? requests.waiting(BatchRequest.class, clock.instant(), "batch")
                : List.of();
    }

    /** What was asked about a batch last. */
    public Optional<BatchRequest> last(Batch one) {
        access.require(DeskRight.BATCHES);
        return findLast(one);
    }

    private Optional<BatchRequest> findLast(Batch one) {
        return requests.last(BatchRequest.class, "batch", one);
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(BatchRequest request) {
        return open.isDecidable(request, DeskRight.BATCHES_APPROVE)
                && (request.getAct() == BatchAct.ISSUE_BATCH || !isHeldByCaller(request.getBatch()));
    }

    /** How many certificates it is about: those that can be issued, or revoked. */
    public long number(BatchRequest request) {
        access.require(DeskRight.BATCHES);
        var one = request.getBatch();
        return request.getAct() == BatchAct.ISSUE_BATCH ? one.getTodo() : batches.countRevocable(one.getId());
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(BatchRequest.class, due, request -> {
            if (request.getAct() == BatchAct.ISSUE_BATCH) {
                batch(request).expire(due.now());
            }
            audit.record(over(request));
        });
    }

    private static AuditEntry over(BatchRequest request) {
        return entry(AuditKind.CERTIFICATE_BATCH_REFUSED, request)
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.OUTCOME, request.getState());
    }

    private static AuditEntry entry(AuditKind kind, BatchRequest request) {
        return BatchStepService.entry(kind, request.getBatch())
                .with(DetailPart.ACT, request.getAct())
                .with(DetailPart.REASON, request.getReason());
    }
}
