package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationFilter;
import org.madoguchi.application.ApplicationStaffService;
import org.madoguchi.application.DocumentSeen;
import org.madoguchi.application.Problem;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.payment.Payment;
import org.madoguchi.payment.PaymentService;

/**
 * Applications as the caller may see them and act on them; nobody acts on the own ones. Looks and acts are in the
 * trail.
 */
@ApplicationScoped
@Transactional
class QueueService {

    /** Rows of a page. */
    static final int PAGE = 50;

    private static final int BATCH = 500;

    @Inject
    private ApplicationStaffService applications;

    @Inject
    private PaymentService payments;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    /** A page, and one more row if there are more. @param page from 0 on */
    public List<Application> page(ApplicationFilter filter, int page) {
        access.require(DeskRight.APPLICATIONS_SEE);
        var rows = filter.states().equals(ApplicationFilter.TO_POST)
                ? applications.whole(filter, page * PAGE, PAGE + 1)
                : applications.page(filter, page * PAGE, PAGE + 1);
        look.seen(AuditKind.APPLICATIONS_SEEN, rows.stream().map(one -> one.getAccount()
                .getUserId()));
        return rows;
    }

    /** How many wait for staff; 0 for whoever can do nothing about them. */
    public long count() {
        return access.may(DeskRight.APPLICATIONS_DECIDE) ? applications.countForStaff() : 0;
    }

    /** One; empty when there is none with this key. */
    public Optional<Application> see(Long id) {
        access.require(DeskRight.APPLICATIONS_SEE);
        var found = applications.find(id);
        found.ifPresent(one -> look.once(AuditEntry.of(AuditKind.APPLICATION_SEEN)
                .about(one.getAccount().getUserId())
                .with(DetailPart.APPLICATION, one.getNumber())));
        return found;
    }

    /**
     * All that are to be posted, to be taken along with their addresses, which is in the trail.
     *
     * @param filter what else they have to be
     */
    public List<Application> posting(ApplicationFilter filter) {
        access.require(DeskRight.APPLICATIONS_DECIDE);
        var rows = new ArrayList<Application>();
        for (var next = applications.wholeBefore(Long.MAX_VALUE, filter, BATCH);
                !next.isEmpty();
                next = applications.wholeBefore(rows.get(rows.size() - 1).getId(), filter, BATCH)) {
            rows.addAll(next);
        }
        audit.record(AuditEntry.of(AuditKind.APPLICATIONS_EXPORTED)
                .by(access.getUserId())
                .with(DetailPart.ROWS, rows.size()));
        return List.copyOf(rows);
    }

    /** Whether the caller may act on it. */
    public boolean isActable(Application one) {
        return access.may(DeskRight.APPLICATIONS_DECIDE)
                && !access.isOwn(one.getAccount().getUserId());
    }

    /** 承認; false, as in all of these, when somebody was faster. */
    public boolean approve(Long id) {
        return act(id, by -> applications.approve(id, by));
    }

    /** 差戻し. @param words for the student */
    public boolean giveBack(Long id, String words) {
        return act(id, by -> applications.giveBack(id, by, words));
    }

    /** 否認. @param words for the student */
    public boolean refuse(Long id, String words) {
        return act(id, by -> applications.refuse(id, by, words));
    }

    /** 受付取消. @param words for the student */
    public boolean callOff(Long id, String words) {
        return act(id, by -> applications.callOff(id, by, words));
    }

    /** Numbers of those for which money came a second time, and is here still. */
    public List<String> paidTwice() {
        return access.may(DeskRight.APPLICATIONS_DECIDE) ? payments.paidTwice() : List.of();
    }

    /** 発送済にする. @param tracking empty where there is none */
    public boolean post(Long id, String tracking) {
        return act(id, by -> applications.post(id, by, tracking));
    }

    /** 受渡し. */
    public boolean handOver(Long id, DocumentSeen seen) {
        return act(id, by -> applications.handOver(id, by, seen));
    }

    /** 再開: what is stuck is tried again. */
    public boolean retry(Long id) {
        return act(id, by -> applications.retry(id, by));
    }

    /** 現金受領. @param receipt number of the receipt */
    public boolean receiveCash(Long id, String receipt) {
        return act(id, by -> applications.receiveCash(id, by, receipt));
    }

    /** 復活; empty when done, else what stands against it. */
    public Optional<List<Problem>> revive(Long id) {
        return with(id, by -> applications.revive(id, by)).orElse(Optional.of(List.of()));
    }

    /** What came a second time for one, in yen; 0 when nothing did. */
    public int surplus(Application one) {
        access.require(DeskRight.APPLICATIONS_SEE);
        return payments.surplus(one.getNumber());
    }

    /** What is known of its payment. */
    public Optional<Payment> payment(Application one) {
        access.require(DeskRight.APPLICATIONS_SEE);
        return payments.find(one.getNumber());
    }

    private boolean act(Long id, Function<String, Boolean> deed) {
        return with(id, deed).orElse(false);
    }

    private <T> Optional<T> with(Long id, Function<String, T> deed) {
        access.require(DeskRight.APPLICATIONS_DECIDE);
        var owner = applications.owner(id);
        owner.ifPresent(access::requireOther);
        return owner.map(known -> deed.apply(access.getUserId()));
    }
}
