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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequest;

/** An act that takes two: one person has asked for it; another, or time, decides. It is decided once. */
@Entity
@Table(name = "help_request")
public class HelpRequest extends TwoPersonRequest {

    /** From its approval. */
    public static final Duration PRINTABLE = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "help_request_seq")
    @SequenceGenerator(name = "help_request_seq", sequenceName = "help_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne
    @JoinColumn(name = "former_account_id")
    private Account former;

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

    private boolean delayed;

    @Column(name = "printed_at")
    private Instant printedAt;

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
        super(askedBy, time, now);
        this.account = account;
        this.rank = rank;
        this.act = order.act();
        this.reason = order.reason();
        this.identity = order.identity().orElse(null);
        this.remark = order.remark();
        this.email = order.email().orElse(null);
        this.words = order.words().orElse(null);
        this.delayed = delayed;
    }

    /** The address to be proved is taken from this account, whose registration is reset when it is approved. */
    public void takesFrom(Account owner) {
        former = owner;
    }

    /** {@inheritDoc} */
    @Override
    public Optional<String> person() {
        return Optional.of(account.getUserId());
    }

    /** Whether somebody who stands there may approve or refuse it: four eyes, and nobody about somebody higher. */
    public boolean isDecidableBy(String userId, DeskRank standing) {
        return isDecidableBy(userId) && standing.reaches(getRank());
    }

    /** How high the person stands at the desk whom it is about. */
    public DeskRank getRank() {
        return rank == null ? DeskRank.STUDENT : rank; // a request of an older version
    }

    /** {@inheritDoc} The address is needed no longer and is forgotten. */
    @Override
    public void decide(RequestState outcome, String by, String why, Instant now) {
        super.decide(outcome, by, why, now);
        email = null;
    }

    /** Whether its slip can be printed: approved today, and not printed yet. */
    public boolean isPrintable(Instant now) {
        return act == HelpAct.SLIP
                && getState() == RequestState.DONE
                && printedAt == null
                && getDecidedAt().filter(at -> now.isBefore(at.plus(PRINTABLE))).isPresent();
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

    /** From whom an address is taken, where the act is that. */
    public Optional<Account> getFormer() {
        return Optional.ofNullable(former);
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

    /** Whether time stands in for the second person. */
    public boolean isDelayed() {
        return delayed;
    }
}
