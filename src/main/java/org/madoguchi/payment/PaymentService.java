package org.madoguchi.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;

/**
 * What others do with a payment: they open it, call it off, note cash, and are told by {@link PaymentChanged} what has
 * become of it. Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class PaymentService {

    private static final int MOST_TOLD = 50;

    @Inject
    private PaymentRows rows;

    @Inject
    private Event<PaymentChanged> changed;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * So much has to be paid from now on. Asked again for the same subject, it changes nothing unless nobody could pay
     * any more: then one can again, by the new order. Nothing to pay is paid at once.
     */
    public void open(PaymentOrder order) {
        var now = clock.instant();
        var before = rows.lock(order.subject());
        before.ifPresent(payment -> payment.reopen(order.amount(), order.due(), now));
        var payment = before.orElseGet(() -> new Payment(order, now));
        if (before.isEmpty()) {
            rows.add(payment);
        }
        if (order.amount() == 0 && payment.paid(null, 0, now, now)) {
            tell(payment, AuditKind.PAYMENT_PAID, null);
        }
    }

    /**
     * The person who was to pay calls it off, which the event tells, too. No provider is asked within a transaction: as
     * long as one may take money, it cannot be called off, and {@link Cashier#release} comes before.
     *
     * @return whether it is certain that nobody can pay any more; if not, nothing has changed
     */
    public boolean cancel(String subject) {
        return rows.lock(subject)
                .map(payment -> cancel(payment, payment.getAccount().getUserId()))
                .orElse(true);
    }

    /** As {@link #cancel(String)}, by one of staff. */
    public boolean callOff(String subject, String staff) {
        return rows.lock(subject).map(payment -> cancel(payment, staff)).orElse(true);
    }

    private boolean cancel(Payment payment, String by) {
        if (payment.getState() != PaymentState.WAITING) {
            return payment.getState() == PaymentState.CANCELLED || payment.getState() == PaymentState.EXPIRED;
        }
        if (!isReleased(payment)) {
            return false;
        }
        rows.live(payment).ifPresent(PaymentAttempt::end);
        payment.end(PaymentState.CANCELLED, clock.instant());
        audit.record(entry(AuditKind.PAYMENT_ENDED, payment).by(by).with(DetailPart.STATE, payment.getState()));
        changed.fire(new PaymentChanged(payment.getSubject(), payment.getState(), Optional.of(by)));
        return true;
    }

    /** Whether nobody can pay but at the counter, where staff see what is done. */
    private boolean isReleased(Payment payment) {
        return rows.live(payment).map(PaymentAttempt::getMethod).orElse(PaymentMethod.CASH) == PaymentMethod.CASH;
    }

    /**
     * Staff have taken the money over the counter. {@link Cashier#release} comes before, if another way was chosen.
     *
     * @param receiptNumber of the paper that the person was given
     * @param staff user ID
     * @return false when nobody can pay it any more, it is paid already, or a till may take it as well
     * @throws IllegalArgumentException without a receipt number
     */
    public boolean cashReceived(String subject, String receiptNumber, String staff) {
        if (receiptNumber == null || receiptNumber.isBlank()) {
            throw new IllegalArgumentException("Cash needs the number of its receipt");
        }
        var open = rows.lock(subject).filter(payment -> payment.getState() == PaymentState.WAITING);
        var free = open.filter(this::isReleased);
        free.ifPresent(payment -> {
            rows.live(payment).ifPresent(PaymentAttempt::end);
            payment.receiveCash(receiptNumber.strip(), clock.instant());
            tell(payment, AuditKind.CASH_RECEIVED, staff, Detail.of(DetailPart.RECEIPT, receiptNumber.strip()));
        });
        return free.isPresent();
    }

    /**
     * 返金: staff give back what was paid. Who may, that it takes two, and what may go back at all is for whoever calls
     * to hold.
     *
     * @param note for the trail
     * @return false when nothing is here any more
     */
    public boolean refund(String subject, String staff, Detail note) {
        var refunded = rows.lock(subject).filter(payment -> payment.refund(clock.instant()));
        refunded.ifPresent(payment -> tell(payment, AuditKind.PAYMENT_REFUNDED, staff, note));
        return refunded.isPresent();
    }

    /** 復活: staff say that money which came late, or was another amount, is good. @return false when there is none */
    public boolean accept(String subject, String staff) {
        var accepted = rows.lock(subject).filter(payment -> payment.accept(clock.instant()));
        accepted.ifPresent(payment -> tell(payment, AuditKind.PAYMENT_PAID, staff));
        return accepted.isPresent();
    }

    /** What came for a subject although it was paid, in yen, and is here still. */
    public int surplus(String subject) {
        return rows.surplus(subject).stream()
                .mapToInt(PaymentAttempt::getSurplus)
                .sum();
    }

    /** Subjects for which money came although they were paid, and is here still. */
    public List<String> paidTwice() {
        return rows.paidTwice(MOST_TOLD);
    }

    /** The same for what came a second time. */
    public boolean refundTwice(String subject, String staff, Detail note) {
        var payment = rows.lock(subject);
        var surplus = rows.surplus(subject);
        surplus.forEach(PaymentAttempt::giveBack);
        payment.filter(one -> !surplus.isEmpty())
                .ifPresent(one -> audit.record(
                        entry(AuditKind.PAYMENT_SURPLUS_REFUNDED, one).by(staff).with(note)));
        return !surplus.isEmpty();
    }

    /** Nobody else changes it until the transaction ends; not to be read before it is locked. */
    public void lock(String subject) {
        rows.lock(subject);
    }

    /** Where it stands; empty when nothing was ever to be paid for that. */
    public Optional<PaymentState> state(String subject) {
        return rows.find(subject).map(Payment::getState);
    }

    /** All that is known of it. */
    public Optional<Payment> find(String subject) {
        return rows.find(subject);
    }

    /** All that is known of it, if it is this person's. */
    Optional<Payment> findOwn(String subject, Account account) {
        return rows.find(subject).filter(payment -> payment.getAccount().getId().equals(account.getId()));
    }

    private void tell(Payment payment, AuditKind kind, String staff) {
        tell(payment, kind, staff, Detail.NONE);
    }

    private void tell(Payment payment, AuditKind kind, String staff, Detail note) {
        audit.record(entry(kind, payment)
                .by(staff)
                .with(DetailPart.AMOUNT, payment.getReceived())
                .with(note));
        changed.fire(new PaymentChanged(payment.getSubject(), payment.getState()));
    }

    static AuditEntry entry(AuditKind kind, Payment payment) {
        return AuditEntry.of(kind)
                .about(payment.getAccount().getUserId())
                .with(DetailPart.APPLICATION, payment.getSubject());
    }
}
