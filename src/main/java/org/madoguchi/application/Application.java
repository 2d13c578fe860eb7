package org.madoguchi.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.text.SingleLine;

/**
 * Certificates that somebody applies for at once. A draft changes as the applicant writes; from then on it moves by its
 * verbs alone, each of which throws {@link IllegalStateException} where it is not allowed ({@link ApplicationState}).
 */
@Entity
public class Application {

    /** So long the background keeps a claimed application to itself. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int LONGEST_WORDS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_seq")
    @SequenceGenerator(name = "application_seq", sequenceName = "application_seq", allocationSize = 50)
    private Long id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "draft_account_id")
    private Long draftAccount;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id")
    private StudentRecord record;

    @Enumerated(EnumType.STRING)
    private ReceiptMethod method;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "applied_at")
    private Instant appliedAt;

    private String consented;
    private int total;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "next_step_at")
    private Instant nextStepAt;

    private int attempts;

    @Enumerated(EnumType.STRING)
    private Fault fault;

    @Column(name = "fault_words")
    private String faultWords;

    @Embedded
    private Recipient recipient = Recipient.NONE;

    @Embedded
    private Decision decision = new Decision();

    @Embedded
    private Handover handover = new Handover();

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ApplicationItem> items = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ApplicationCharge> charges = new ArrayList<>();

    @Version
    private long version;

    /** For the persistence provider. */
    protected Application() {}

    /** An empty draft. */
    Application(Account account, StudentRecord record, ReceiptMethod method, Instant now) {
        this.account = account;
        this.draftAccount = account.getId();
        this.createdAt = now;
        this.state = ApplicationState.DRAFT;
        this.stateAt = now;
        this.record = record;
        this.method = method;
    }

    /** How, and for which student number; what was chosen for another may not be had any more. */
    void receiveBy(StudentRecord of, ReceiptMethod how, Instant now) {
        require(ApplicationState.DRAFT);
        if (!of.getId().equals(record.getId())) {
            items.clear();
        }
        record = of;
        method = how;
        stateAt = now;
    }

    /** What is wanted, in place of what was. */
    void choose(List<Wanted> wanted, Instant now) {
        require(ApplicationState.DRAFT);
        items.clear();
        wanted.forEach(one -> items.add(new ApplicationItem(this, items.size(), one)));
        stateAt = now;
    }

    void goTo(Recipient to, Instant now) {
        require(ApplicationState.DRAFT);
        recipient = to;
        stateAt = now;
    }

    /**
     * It is applied for, at this price; what it says is frozen with its items.
     *
     * @param review whether one of staff has to allow it first
     * @param ticked keys of the texts that the applicant has ticked
     * @param due when it has to be paid, should there be something to pay
     */
    void apply(List<Charge> quoted, boolean review, String ticked, Instant due, ZoneId zone, Instant now) {
        require(ApplicationState.DRAFT);
        charges.clear();
        quoted.forEach(charge -> charges.add(new ApplicationCharge(this, charges.size(), charge)));
        total = quoted.stream().mapToInt(Charge::amount).sum();
        consented = ticked;
        appliedAt = now;
        draftAccount = null;
        if (number == null) {
            number = number(LocalDate.ofInstant(now, zone));
        }
        if (review) {
            go(ApplicationState.IN_REVIEW, now);
        } else {
            awaitPayment(due, now);
        }
    }

    private String number(LocalDate today) {
        return String.format(Locale.ROOT, "A%02d-%06d", today.getYear() % 100, id);
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

    /** Staff refuse it. */
    void refuse(String by, String words, Instant now) {
        go(ApplicationState.REFUSED, now);
        decision = new Decision(by, words, now);
        endedAt = now;
    }

    /** The applicant corrects what staff gave back: it is the draft, under its number. */
    void correct(Instant now) {
        go(ApplicationState.DRAFT, now);
        draftAccount = account.getId();
    }

    /** The applicant, or time, ends it before anything is paid. */
    void end(ApplicationState how, Instant now) {
        go(how, now);
        endedAt = now;
    }

    /** The money is there, or was never needed: the background goes on at once. */
    void pay(Instant now) {
        go(ApplicationState.PAID, now);
        paidAt = now;
        endedAt = null;
        fault = null;
        faultWords = null;
        attempts = 0;
        nextStepAt = now;
    }

    /** Money came after its end. */
    void payLate(Instant now) {
        go(ApplicationState.PAID_LATE, now);
    }

    /** Staff have given the late money back. */
    void refund(String by, Instant now) {
        go(ApplicationState.REFUNDED, now);
        decision = new Decision(by, null, now);
    }

    /** The money is gone again. */
    void reverse(Instant now) {
        end(ApplicationState.REVERSED, now);
    }

    /** The background takes it for one attempt. */
    void claim(Instant now) {
        require(ApplicationState.PAID);
        attempts++;
        nextStepAt = now.plus(LEASE);
    }

    /** Its certificates are issued and wait for their signatures. */
    void issued(Instant now) {
        require(ApplicationState.PAID);
        attempts = 0;
        nextStepAt = now;
    }

    /** It does not go on by itself. @param words what was said of it, for staff */
    void stop(Fault why, String words, Instant now) {
        go(ApplicationState.STUCK, now);
        fault = why;
        faultWords = SingleLine.of(words, LONGEST_WORDS);
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
    }

    /** Received, or not in time. */
    void receive(ApplicationState how, Instant now) {
        end(how, now);
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

    /** The person was erased: what was written of them goes. */
    void forget() {
        recipient = Recipient.NONE;
        decision = new Decision(
                decision().getBy().orElse("-"), null, decision().getAt().orElse(stateAt));
        items.forEach(ApplicationItem::forget);
    }

    /** It is corrected later, or never. */
    void leave(Instant now) {
        go(ApplicationState.RETURNED, now);
        draftAccount = null;
    }

    private void go(ApplicationState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("Application " + number + " is " + state + ", which leads not to " + next);
        }
        state = next;
        stateAt = now;
    }

    private void require(ApplicationState expected) {
        if (state != expected) {
            throw new IllegalStateException("Application " + number + " is " + state);
        }
    }

    private Decision decision() {
        return decision == null ? new Decision() : decision;
    }

    public Long getId() {
        return id;
    }

    /** 申請番号 / Application number; {@code null} before it is applied for the first time. */
    public String getNumber() {
        return number;
    }

    public Account getAccount() {
        return account;
    }

    public StudentRecord getRecord() {
        return record;
    }

    public ReceiptMethod getMethod() {
        return method;
    }

    public ApplicationState getState() {
        return state;
    }

    /** Since when it is in that state; of a draft, when it was last written. */
    public Instant getStateAt() {
        return stateAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
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
        return attempts;
    }

    /** Why it is stuck, for staff. */
    public Optional<Fault> getFault() {
        return Optional.ofNullable(fault);
    }

    /** What was said of it, for staff. */
    public String getFaultWords() {
        return faultWords == null ? "" : faultWords;
    }

    /** Providers read an embeddable as null when all of it is. */
    public Recipient getRecipient() {
        return recipient == null ? Recipient.NONE : recipient;
    }

    public Decision getDecision() {
        return decision();
    }

    public Handover getHandover() {
        return handover == null ? new Handover() : handover;
    }

    public List<ApplicationItem> getItems() {
        return List.copyOf(items);
    }

    public List<ApplicationCharge> getCharges() {
        return List.copyOf(charges);
    }

    /** What is wanted. */
    public List<Wanted> getWanted() {
        return items.stream().map(ApplicationItem::wanted).toList();
    }

    /** How many papers it is. */
    public int getCopies() {
        return items.stream().mapToInt(ApplicationItem::getCopies).sum();
    }

    /** All that was issued for it. */
    public List<Certificate> getCertificates() {
        return items.stream().flatMap(item -> item.getCertificates().stream()).toList();
    }

    /** Counts the changes: a form that carries another number shows what is no longer so. */
    public long getVersion() {
        return version;
    }
}
