package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.record.importing.ImportStepService;
import org.madoguchi.record.importing.RecordImport;
import org.madoguchi.record.importing.RecordImports;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Four eyes over large imports. What is allowed here is done by {@link ImportDesk}, in transactions of its own. */
@ApplicationScoped
@Transactional
class ImportRequestService {

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private RecordImports imports;

    @Inject
    private OpenRequests open;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Allows what somebody else has asked for: it is begun. @return the key of what is to be imported */
    Long approve(Long id) {
        var request = open.approvable(ImportRequest.class, id, DeskRight.RECORDS_APPROVE);
        var one = imported(request);
        one.allow(access.getUserId());
        open.decide(request, RequestState.DONE, null);
        return one.getId();
    }

    /** Forbids it. @param why for the asker */
    void refuse(Long id, String why) {
        var request = open.refusable(ImportRequest.class, id, DeskRight.RECORDS_APPROVE);
        imported(request).refuse(access.getUserId(), clock.instant());
        open.decide(request, RequestState.REFUSED, why);
        audit.record(over(request).by(access.getUserId()).with(DetailPart.REMARK, why));
    }

    /** Takes back what the caller has asked for: it can be asked for again. */
    void withdraw(Long id) {
        var request = open.own(ImportRequest.class, id, DeskRight.RECORDS_IMPORT);
        imported(request).takeBack();
        open.decide(request, RequestState.WITHDRAWN, null);
        audit.record(over(request).by(access.getUserId()));
    }

    private RecordImport imported(ImportRequest request) {
        return imports.lock(request.getImported().getId()).orElseThrow();
    }

    /** What waits for a decision, the longest first; empty for whoever may not even ask. */
    public List<ImportRequest> waiting() {
        return access.may(DeskRight.RECORDS_IMPORT)
                ? requests.waiting(ImportRequest.class, clock.instant(), "imported")
                : List.of();
    }

    /** What was asked about an import last. */
    public Optional<ImportRequest> last(RecordImport one) {
        access.require(DeskRight.RECORDS_IMPORT);
        return requests.last(ImportRequest.class, "imported", one);
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(ImportRequest request) {
        return open.isDecidable(request, DeskRight.RECORDS_APPROVE);
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(ImportRequest.class, due, request -> {
            imported(request).expire(due.now());
            audit.record(over(request));
        });
    }

    private static AuditEntry over(ImportRequest request) {
        return ImportStepService.entry(AuditKind.RECORDS_IMPORT_REFUSED, request.getImported())
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.OUTCOME, request.getState());
    }
}
