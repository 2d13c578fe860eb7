package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.cases.HelpRequestLocks;
import org.madoguchi.admin.cases.HelpRequestRepository;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.slip.SlipService;

/** Prints a counter slip that another person has approved, once, for the one who asked. The code is shown this once. */
@ApplicationScoped
@Transactional
class SlipPrintService {

    @Inject
    private DeskAccess access;

    @Inject
    private ActLocks locks;

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private HelpRequestLocks requestLocks;

    @Inject
    private SlipService slips;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Whether the caller can issue it now. */
    public boolean isPrintable(Long id) {
        access.require(DeskRight.HELP_ASK);
        return requests.find(id)
                .filter(one -> one.isPrintableBy(access.getUserId(), clock.instant()))
                .isPresent();
    }

    /**
     * Issues the slip.
     *
     * @throws org.madoguchi.fault.AccessDeniedException for somebody else's request
     * @throws HelpRefusedException when it is not approved, printed already, or too old
     */
    public SlipService.Issued print(Long id) {
        access.require(DeskRight.HELP_ASK);
        requestLocks.findAccount(id).ifPresent(locks::lock);
        var request = requestLocks
                .lock(id)
                .filter(one -> one.isPrintable(clock.instant()))
                .orElseThrow(() -> new HelpRefusedException("slip.error.unprintable"));
        var student = request.getAccount().getUserId();
        access.require(request.isAskedBy(access.getUserId()), student, RefusalReason.NOT_OWN_REQUEST);
        access.requireOther(student);
        request.printed(clock.instant());
        audit.record(AuditEntry.of(AuditKind.HELP_SLIP_PRINTED)
                .by(access.getUserId())
                .about(student)
                .with(DetailPart.REQUEST, id));
        return slips.issue(request.getAccount());
    }
}
