package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.ListPage;
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

    /**
     * A page of those that nobody has ended, the newest first. That somebody looks at them is in the trail.
     *
     * @param studentNumber whose; empty for everybody's
     * @param page as {@link ListPage} takes it
     */
    public ListPage<Hold> open(String studentNumber, String page) {
        access.require(DeskRight.HOLDS_SEE);
        var open = ListPage.of(
                holds.countOpen(studentNumber), page, (first, most) -> holds.open(studentNumber, first, most));
        looks.seen(AuditKind.HOLDS_SEEN, open.rows().stream().map(hold -> owner(hold.getRecord())
                .orElse(null)));
        return open;
    }

    /** One that nobody has ended, to be changed. */
    Optional<Hold> find(Long id) {
        access.require(DeskRight.HOLDS_PLACE);
        var found = holds.find(id).filter(hold -> hold.getEndedAt().isEmpty());
        found.ifPresent(hold -> hold.getRecord().getStudentNumber()); // read while it can be
        return found;
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
     * Why it is, or how long, is otherwise than it was written.
     *
     * @param until the last day, if it has one; not before today
     * @return false when somebody has ended it
     * @throws org.madoguchi.fault.AccessDeniedException for the caller's own record
     */
    boolean change(Long id, HoldKind kind, String reason, Optional<LocalDate> until) {
        return act(id, AuditKind.HOLD_CHANGED, hold -> hold.change(kind, reason, today(), until.orElse(null)));
    }

    /**
     * It is settled.
     *
     * @return false when somebody has ended it before
     * @throws org.madoguchi.fault.AccessDeniedException for the caller's own record
     */
    boolean end(Long id) {
        return act(id, AuditKind.HOLD_ENDED, hold -> hold.end(access.getUserId(), clock.instant()));
    }

    private boolean act(Long id, AuditKind kind, Consumer<Hold> deed) {
        access.require(DeskRight.HOLDS_PLACE);
        var hold = holds.lock(id).filter(one -> one.getEndedAt().isEmpty());
        hold.ifPresent(one -> {
            owner(one.getRecord()).ifPresent(access::requireOther);
            deed.accept(one);
            note(kind, one);
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
