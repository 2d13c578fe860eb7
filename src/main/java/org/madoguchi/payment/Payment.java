package org.madoguchi.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Ordered;

/** What has to be paid for one subject, whichever way it is paid. It changes under a lock on its row only. */
@Entity
public class Payment extends Ordered {

    private static final Set<PaymentState> UNPAID =
            EnumSet.of(PaymentState.WAITING, PaymentState.EXPIRED, PaymentState.CANCELLED);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
    @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
    private Long id;

    private int amount;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "paid_at")
    private Instant paidAt;

    /** Key of the attempt by which it was paid. */
    @Column(name = "paid_by")
    private Long paidBy;

    /** What came, in whole yen; {@code null} while nothing has. */
    private Integer received;

    @Column(name = "receipt_number")
    private String receiptNumber;

    /** For the persistence provider. */
    protected Payment() {}

    Payment(PaymentOrder order, Instant now) {
        super(order.subject(), order.account());
        this.amount = order.amount();
        this.dueAt = order.due();
        this.openedAt = now;
        this.changedAt = now;
        this.state = PaymentState.WAITING;
    }

    /**
     * Somebody has paid so much. Money that comes twice changes nothing.
     *
     * @param by key of the attempt
     * @return whether anything has changed
     */
    boolean paid(Long by, int came, Instant at, Instant now) {
        if (!UNPAID.contains(state)) {
            return false;
        }
        received = came;
        paidAt = at;
        paidBy = by;
        var late = state != PaymentState.WAITING;
        become(came != amount ? PaymentState.MISMATCHED : late ? PaymentState.PAID_LATE : PaymentState.PAID, now);
        return true;
    }

    /** Staff have taken the money over the counter. @throws IllegalStateException when nobody can pay any more */
    void receiveCash(String receipt, Instant now) {
        if (state != PaymentState.WAITING) {
            throw new IllegalStateException("Payment of " + getSubject() + " is " + state);
        }
        receiptNumber = receipt;
        paid(null, amount, now, now);
    }

    /** Whether one can begin to pay. */
    public boolean isOpen(Instant now) {
        return state == PaymentState.WAITING && !now.isAfter(dueAt);
    }

    /** Whether it was paid by this attempt. */
    boolean isPaidBy(PaymentAttempt attempt) {
        return attempt.getId().equals(paidBy);
    }

    /** The money was taken back. @return whether anything has changed */
    boolean reverse(Instant now) {
        return goBack(PaymentState.REVERSED, now);
    }

    /** The money was given back. @return whether anything has changed */
    boolean refund(Instant now) {
        return goBack(PaymentState.REFUNDED, now);
    }

    private boolean goBack(PaymentState how, Instant now) {
        var had = isHad();
        if (had) {
            become(how, now);
        }
        return had;
    }

    private boolean isHad() {
        return state == PaymentState.PAID || state.isForStaff();
    }

    /** Nobody can pay any more. @return whether anything has changed */
    boolean end(PaymentState ending, Instant now) {
        var waited = state == PaymentState.WAITING;
        if (waited) {
            become(ending, now);
        }
        return waited;
    }

    /** It can be paid once more, until then: somebody of staff wants it so. */
    void reopen(int asked, Instant due, Instant now) {
        if (state == PaymentState.EXPIRED || state == PaymentState.CANCELLED) {
            amount = asked;
            dueAt = due;
            become(PaymentState.WAITING, now);
        }
    }

    /** Money that came late is good all the same. @return whether anything has changed */
    boolean accept(Instant now) {
        var late = state.isForStaff();
        if (late) {
            become(PaymentState.PAID, now);
        }
        return late;
    }

    private void become(PaymentState next, Instant now) {
        state = next;
        changedAt = now;
    }

    public Long getId() {
        return id;
    }

    /** Whole yen. */
    public int getAmount() {
        return amount;
    }

    public PaymentState getState() {
        return state;
    }

    /** 支払期限 / Payment deadline. */
    public Instant getDueAt() {
        return dueAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Optional<Instant> getPaidAt() {
        return Optional.ofNullable(paidAt);
    }

    /** Of cash received at the counter. */
    public Optional<String> getReceiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }

    /** What came, in whole yen, be it what had to be paid or not; empty while nothing has. */
    public Optional<Integer> getReceived() {
        return Optional.ofNullable(received);
    }

    /** What is here, in whole yen: 0 when nothing came, or it went back; of payments of long ago what was asked. */
    public int getHad() {
        return isHad() ? getReceived().orElse(amount) : 0;
    }
}
