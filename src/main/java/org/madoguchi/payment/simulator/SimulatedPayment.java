package org.madoguchi.payment.simulator;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.madoguchi.payment.PaymentMethod;
import org.madoguchi.payment.PaymentNumbers;
import org.madoguchi.payment.PaymentStart;
import org.madoguchi.payment.Settled;

/** What was begun with the simulated service. */
@Entity
@Table(name = "simulated_payment")
public class SimulatedPayment {

    @Id
    private String reference;

    @Column(name = "start_key")
    private String key;

    private String subject;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private int amount;

    @Column(name = "paid_amount")
    private int paidAmount;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "return_url")
    private String returnUrl;

    @Embedded
    private PaymentNumbers numbers;

    @Enumerated(EnumType.STRING)
    private SimulatedState state;

    @Column(name = "paid_at")
    private Instant paidAt;

    /** For the persistence provider. */
    protected SimulatedPayment() {}

    SimulatedPayment(String reference, PaymentStart start, PaymentNumbers numbers) {
        this.reference = reference;
        this.key = start.key();
        this.subject = start.subject();
        this.method = start.method();
        this.amount = start.amount();
        this.dueAt = start.due();
        this.returnUrl = start.returnUrl();
        this.numbers = numbers;
        this.state = SimulatedState.WAITING;
    }

    /** Somebody pays. @return false when nobody can any more, or has */
    boolean pay(SimulatedState as, int handed, Instant now) {
        var possible = state == SimulatedState.WAITING && !now.isAfter(dueAt);
        if (possible) {
            state = as;
            paidAmount = handed;
            paidAt = now;
        }
        return possible;
    }

    /** 確報. */
    boolean settle() {
        return move(SimulatedState.PROMPT, SimulatedState.FINAL);
    }

    /** 速報取消. */
    boolean takeBack() {
        return move(SimulatedState.PROMPT, SimulatedState.REVERSED);
    }

    /** @return whether nobody can pay any more, and nobody has */
    boolean cancel() {
        move(SimulatedState.WAITING, SimulatedState.CANCELLED);
        return state == SimulatedState.CANCELLED || state == SimulatedState.REVERSED;
    }

    private boolean move(SimulatedState from, SimulatedState to) {
        var possible = state == from;
        state = possible ? to : state;
        return possible;
    }

    Settled describe(Instant now) {
        return switch (state) {
            case WAITING -> Settled.of(now.isAfter(dueAt) ? Settled.Status.ENDED : Settled.Status.WAITING);
            case PROMPT -> new Settled(Settled.Status.PROMPT, paidAt, paidAmount);
            case FINAL -> new Settled(Settled.Status.FINAL, paidAt, paidAmount);
            case REVERSED -> Settled.of(Settled.Status.REVERSED);
            case CANCELLED -> Settled.of(Settled.Status.ENDED);
        };
    }

    public String getReference() {
        return reference;
    }

    public String getSubject() {
        return subject;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    /** Whole yen. */
    public int getAmount() {
        return amount;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    /** Where its page leads back to. */
    public String getReturnUrl() {
        return returnUrl;
    }

    /** For the till. Providers read an embeddable as null when all of it is. */
    public PaymentNumbers getNumbers() {
        return numbers == null ? PaymentNumbers.NONE : numbers;
    }

    public SimulatedState getState() {
        return state;
    }
}
