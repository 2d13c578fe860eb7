package org.madoguchi.admin.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskRank;

/** An act that takes two: one person has asked for it; another, or time, decides. It is decided once. */
@Entity
@Table(name = "help_request")
public class HelpRequest {

    /** From its approval. */
    public static final Duration PRINTABLE = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "help_request_seq")
    @SequenceGenerator(name = "help_request_seq", sequenceName = "help_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private HelpAct act;

    @Enumerated(EnumType.STRING)
    private HelpReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_check")
    private IdentityCheck identity;

    private String remark;
    private String email;
    /** What the student is to be shown. */
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_rank")
    private DeskRank rank;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean delayed;

    @Enumerated(EnumType.STRING)
    private HelpRequestState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_remark")
    private String decisionRemark;

    @Column(name = "printed_at")
    private Instant printedAt;

    @Version
    private long version;

    /** For the persistence provider. */
    protected HelpRequest() {}

    /**
     * @param rank of the person whom it is about
     * @param delayed whether it is done when the time is over, instead of expiring then
     */
    public HelpRequest(
            HelpOrder order,
            Account account,
            DeskRank rank,
            String askedBy,
            boolean delayed,
            Duration time,
            Instant now) {
        this.account = account;
        this.rank = rank;
        this.act = order.act();
        this.reason = order.reason();
        this.identity = order.identity().orElse(null);
        this.remark = order.remark();
        this.email = order.email().orElse(null);
        this.words = order.words().orElse(null);
        this.askedBy = Account.userKey(askedBy);
        this.askedAt = now;
        this.dueAt = now.plus(time);
        this.delayed = delayed;
        this.state = HelpRequestState.WAITING;
    }

    /** Whether somebody may decide it now. */
    public boolean isOpen(Instant now) {
        return state == HelpRequestState.WAITING && now.isBefore(dueAt);
    }

    /** Whether this person has asked for it. */
    public boolean isAskedBy(String userId) {
        return askedBy.equals(Account.userKey(userId));
    }

    /** Whether its time has come. */
    boolean isDue(Instant now) {
        return state == HelpRequestState.WAITING && !now.isBefore(dueAt);
    }

    /** Whether somebody who stands there may approve or refuse it: four eyes, and nobody about somebody higher. */
    public boolean isDecidableBy(String userId, DeskRank standing) {
        return !isAskedBy(userId) && !isAbout(userId) && standing.reaches(getRank());
    }

    private boolean isAbout(String userId) {
        return Account.userKey(account.getUserId()).equals(Account.userKey(userId));
    }

    /** How high the person stands at the desk whom it is about. */
    public DeskRank getRank() {
        return rank == null ? DeskRank.STUDENT : rank; // a request of an older version
    }

    /**
     * Ends its waiting. The address is needed no longer and is forgotten.
     *
     * @param by user ID; {@code null} for time, and for the student
     * @throws IllegalStateException when it has been decided already
     */
    public void decide(HelpRequestState outcome, String by, String why, Instant now) {
        if (state != HelpRequestState.WAITING) {
            throw new IllegalStateException("Request " + id + " is " + state);
        }
        state = outcome;
        decidedBy = by == null ? null : Account.userKey(by);
        decidedAt = now;
        decisionRemark = why;
        email = null;
    }

    /** Whether its slip can be printed: approved today, and not printed yet. */
    public boolean isPrintable(Instant now) {
        return act == HelpAct.SLIP
                && state == HelpRequestState.DONE
                && printedAt == null
                && now.isBefore(decidedAt.plus(PRINTABLE));
    }

    /** Whether this person can print its slip: whoever asked for it. */
    public boolean isPrintableBy(String userId, Instant now) {
        return isPrintable(now) && isAskedBy(userId);
    }

    /** Its slip has been printed. */
    public void printed(Instant now) {
        printedAt = now;
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public HelpAct getAct() {
        return act;
    }

    public HelpReason getReason() {
        return reason;
    }

    /** How it was checked who the student is, where the act takes that. */
    public Optional<IdentityCheck> getIdentity() {
        return Optional.ofNullable(identity);
    }

    /** What the student is to be shown, where the act takes that. */
    public Optional<String> getWords() {
        return Optional.ofNullable(words);
    }

    public String getRemark() {
        return remark;
    }

    /** The address to be proved next, while the request waits. */
    public Optional<String> getEmail() {
        return Optional.ofNullable(email);
    }

    /** User ID in lower case. */
    public String getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** When it expires or, if it is delayed, is done. */
    public Instant getDueAt() {
        return dueAt;
    }

    /** Whether time stands in for the second person. */
    public boolean isDelayed() {
        return delayed;
    }

    public HelpRequestState getState() {
        return state;
    }

    /** User ID in lower case; absent when time or the student decided. */
    public Optional<String> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it was refused. */
    public String getDecisionRemark() {
        return decisionRemark;
    }
}
