package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.Holds;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.record.StudentRecords;

/** 手続き停止 / Holds: who gets no certificate for now, and why. */
@ApplicationScoped
@Transactional
class HoldService {

    private static final int SHOWN = 500;

    @Inject
    private Holds holds;

    @Inject
    private StudentRecords records;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote looks;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    /** Those that nobody has ended, the newest first. That somebody looks at them is in the trail. */
    public List<Hold> open() {
        access.require(DeskRight.HOLDS_SEE);
        var open = holds.open(SHOWN);
        looks.seen(AuditKind.HOLDS_SEEN, open.stream().map(hold -> owner(hold.getRecord())
                .orElse(null)));
        return open;
    }

    /** The day on which what is shown holds. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Whether there is a student with this number. */
    boolean isKnown(String studentNumber) {
        access.require(DeskRight.HOLDS_PLACE);
        return records.byNumber(studentNumber).isPresent();
    }

    /**
     * Holds a student back from today on.
     *
     * @param until the last day, if it has one; not before today
     * @return false when there is no student with this number
     * @throws org.madoguchi.fault.AccessDeniedException for the caller's own record
     */
    boolean place(String studentNumber, HoldKind kind, String reason, Optional<LocalDate> until) {
        access.require(DeskRight.HOLDS_PLACE);
        var record = records.byNumber(studentNumber);
        record.ifPresent(held -> {
            owner(held).ifPresent(access::requireOther);
            var hold = new Hold(held, kind, reason, today(), until.orElse(null), access.getUserId(), clock.instant());
            holds.add(hold);
            note(AuditKind.HOLD_PLACED, hold);
        });
        return record.isPresent();
    }

    /**
     * It is settled.
     *
     * @return false when somebody has ended it before
     * @throws org.madoguchi.fault.AccessDeniedException for the caller's own record
     */
    boolean end(Long id) {
        access.require(DeskRight.HOLDS_PLACE);
        var hold = holds.lock(id).filter(one -> one.getEndedAt().isEmpty());
        hold.ifPresent(one -> {
            owner(one.getRecord()).ifPresent(access::requireOther);
            one.end(access.getUserId(), clock.instant());
            note(AuditKind.HOLD_ENDED, one);
        });
        return hold.isPresent();
    }

    /** Neither kind nor reason: the person may read the own rows of the trail. */
    private void note(AuditKind kind, Hold hold) {
        audit.record(AuditEntry.of(kind)
                .by(access.getUserId())
                .about(owner(hold.getRecord()))
                .with(DetailPart.STUDENT, hold.getRecord().getStudentNumber()));
    }

    private static Optional<String> owner(StudentRecord record) {
        return record.getUserKey();
    }
}
