package org.madoguchi.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an application has come. It moves by its verbs alone, each of which throws {@link IllegalStateException}
 * where it is not allowed ({@link ApplicationState}).
 */
@MappedSuperclass
public abstract class ApplicationLife {

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "applied_at")
    private Instant appliedAt;

    private int total;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded
    private Work work = new Work();

    @Embedded
    private Decision decision = new Decision();

    @Embedded
    private Handover handover = new Handover();

    @Version
    private long version;

    /** For the persistence provider. */
    protected ApplicationLife() {}

    /** It begins as a draft. */
    ApplicationLife(Instant now) {
        state = ApplicationState.DRAFT;
        stateAt = now;
    }

    /** By which a fault names it; {@code null} before it is applied for. */
    abstract String getNumber();

    /** What is wanted changes now. */
    void write(Instant now) {
        require(ApplicationState.DRAFT);
        stateAt = now;
    }

    /** The draft is done. @param price whole yen */
    void begin(int price, boolean review, Instant due, Instant now) {
        total = price;
        appliedAt = now;
        if (review) {
            go(ApplicationState.IN_REVIEW, now);
        } else {
            awaitPayment(due, now);
        }
    }

    private void awaitPayment(Instant due, Instant now) {
        if (total == 0) {
            pay(now);
        } else {
            dueAt = due;
            go(ApplicationState.AWAITING_PAYMENT, now);
        }
    }

    /** Staff allow it. */
    void approve(String by, Instant due, Instant now) {
        require(ApplicationState.IN_REVIEW);
        decision = new Decision(by, null, now);
        awaitPayment(due, now);
    }

    /** Staff give it back to be corrected. */
    void giveBack(String by, String words, Instant now) {
        go(ApplicationState.RETURNED, now);
        decision = new Decision(by, words, now);
    }

    /** Staff have made it themselves: it waits for the applicant. */
    void offer(String by, String words, Instant now) {
        appliedAt = now;
        giveBack(by, words, now);
    }

    /** Staff refuse it. */
    void refuse(String by, String words, Instant now) {
        go(ApplicationState.REFUSED, now);
        decision = new Decision(by, words, now);
        endedAt = now;
    }

    /** The applicant, or time, ends it before anything is paid. */
    void end(ApplicationState how, Instant now) {
        go(how, now);
        endedAt = now;
    }

    /** Staff call it off before anything is paid. @param words for the applicant */
    void callOff(String by, String words, Instant now) {
        end(ApplicationState.CANCELLED, now);
        explain(by, words, now);
    }

    /** What staff say of what has become of it. @param words for the applicant */
    void explain(String by, String words, Instant now) {
        decision = new Decision(by, words, now);
    }

    /** Its owner is told that it can soon be received no more. @return false when that was done before */
    boolean remind(Instant now) {
        var first = remindedAt == null && state.isReceiving();
        remindedAt = first ? now : remindedAt;
        return first;
    }

    /** The money is there, or was never needed: the background goes on at once. */
    void pay(Instant now) {
        go(ApplicationState.PAID, now);
        paidAt = now;
        endedAt = null;
        work = Work.at(now);
    }

    /** Money came after its end. */
    void payLate(Instant now) {
        go(ApplicationState.PAID_LATE, now);
    }

    /** Staff have given the money back. */
    void refund(Instant now) {
        end(ApplicationState.REFUNDED, now);
    }

    /** The money is gone again. */
    void reverse(Instant now) {
        end(ApplicationState.REVERSED, now);
    }

    /** The background takes it for one attempt. */
    void claim(Instant now) {
        require(ApplicationState.PAID);
        work = work.claimed(now);
    }

    /** Its certificates are issued and wait for their signatures. */
    void issued(Instant now) {
        require(ApplicationState.PAID);
        work = Work.at(now);
    }

    /** It does not go on by itself. @param words what was said of it, for staff */
    void stop(Fault why, String words, Instant now) {
        go(ApplicationState.STUCK, now);
        work = work.stuck(why, words);
    }

    /** Staff have it tried again. */
    void retry(Instant now) {
        require(ApplicationState.STUCK);
        var paid = paidAt;
        pay(now);
        paidAt = paid == null ? now : paid;
    }

    /** All is signed, and can be received in this way. */
    void ready(ApplicationState way, Instant now) {
        go(way, now);
        issuedAt = now;
        remindedAt = null;
    }

    /** Received, or not in time. */
    void receive(ApplicationState how, Instant now) {
        end(how, now);
    }

    /** Some of its certificates ended while it waited at the machines: what is good is put there anew. */
    void putAgain(Instant now) {
        go(ApplicationState.PAID, now);
        work = Work.at(now);
    }

    /** Its recipient gets another link. */
    void sendAgain(Instant now) {
        go(ApplicationState.SENT, now);
        endedAt = null;
    }

    /** Over the counter. */
    void handOver(String by, DocumentSeen seen, Instant now) {
        end(ApplicationState.HANDED_OVER, now);
        handover = Handover.overTheCounter(by, seen);
    }

    /** By post. */
    void post(String by, String tracking, Instant now) {
        end(ApplicationState.POSTED, now);
        handover = Handover.posted(by, tracking);
    }

    /** The person was erased: what staff wrote goes. */
    void forgetWords() {
        decision = new Decision(
                decision().getBy().orElse("-"), null, decision().getAt().orElse(stateAt));
    }

    void go(ApplicationState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException(
                    "Application " + getNumber() + " is " + state + ", which leads not to " + next);
        }
        state = next;
        stateAt = now;
    }

    private void require(ApplicationState expected) {
        if (state != expected) {
            throw new IllegalStateException("Application " + getNumber() + " is " + state);
        }
    }

    private Decision decision() {
        return decision == null ? new Decision() : decision;
    }

    public ApplicationState getState() {
        return state;
    }

    /** Since when it is in that state; of a draft, when it was last written. */
    public Instant getStateAt() {
        return stateAt;
    }

    public Optional<Instant> getAppliedAt() {
        return Optional.ofNullable(appliedAt);
    }

    /** Whole yen. */
    public int getTotal() {
        return total;
    }

    /** 支払期限; empty where nothing is to be paid, or not yet. */
    public Optional<Instant> getDueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> getPaidAt() {
        return Optional.ofNullable(paidAt);
    }

    /** When all of it was signed. */
    public Optional<Instant> getIssuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    int getAttempts() {
        return work.getAttempts();
    }

    /** Why it is stuck, for staff. */
    public Optional<Fault> getFault() {
        return work.getFault();
    }

    /** What was said of it, for staff. */
    public String getFaultWords() {
        return work.getFaultWords();
    }

    public Decision getDecision() {
        return decision();
    }

    public Handover getHandover() {
        return handover == null ? new Handover() : handover;
    }

    /** Counts the changes: a form that carries another number shows what is no longer so. */
    public long getVersion() {
        return version;
    }
}
