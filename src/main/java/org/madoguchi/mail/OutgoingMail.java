package org.madoguchi.mail;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.text.SingleLine;

/**
 * A mail on its way out, fully written when it was queued. It may hold a one-time link, so its bodies are emptied as
 * soon as it is sent or given up; what remains says what was sent to whom, when, and with which result.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

    /** Stands in the place of a reply where staff have given the mail up. */
    static final String STOPPED = "Given up by staff";

    private static final int LONGEST_REPLY = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_mail_seq")
    @SequenceGenerator(name = "outgoing_mail_seq", sequenceName = "outgoing_mail_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private String recipient;

    @Column(name = "recipient_key")
    private String recipientKey;

    @Embedded
    private MailContent content;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "link_id")
    private Long linkId;

    private Instant deadline;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "of_many")
    private boolean ofMany;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "under_way")
    private boolean underWay;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_reply")
    private String lastReply;

    /** For the persistence provider. */
    protected OutgoingMail() {}

    /**
     * A mail that is due at once, or at its time.
     *
     * @param messageId kept through all attempts, so that a doubled mail can be told by it (RFC 5322, 3.6.4)
     * @throws IllegalArgumentException when its kind carries a one-time link and it has none
     */
    OutgoingMail(NewMail mail, MailContent content, String messageId, Instant now) {
        if (mail.kind().hasLink() && mail.linkId().isEmpty()) {
            throw new IllegalArgumentException("The mail needs a one-time link");
        }
        this.kind = mail.kind();
        this.account = mail.account();
        this.recipient = mail.recipient();
        this.recipientKey = Account.emailKey(mail.recipient());
        this.linkId = mail.linkId().orElse(null);
        this.deadline = mail.deadline().orElse(null);
        this.content = content;
        this.messageId = messageId;
        this.state = MailState.QUEUED;
        this.createdAt = now;
        this.notBefore = mail.notBefore().orElse(null);
        this.ofMany = mail.isOfMany();
        this.nextAttemptAt = getBegin();
    }

    /**
     * Reserves the mail for one attempt: no other node takes it before the lease has run out. A mail whose time is over
     * is given up instead.
     *
     * @return whether an attempt is to be made
     */
    boolean claim(Duration lease, Instant now) {
        if (isOver(now)) {
            giveUp(lastReply == null ? "Not tried before its time was over" : lastReply);
            return false;
        }
        attempts++;
        underWay = true;
        nextAttemptAt = now.plus(lease);
        return true;
    }

    /** Whether no attempt is to come any more, see {@link RetryPlan}. */
    boolean isOver(Instant now) {
        return plan().isOver(attempts, now);
    }

    /** The mail server has taken it over. */
    void sent(Instant now) {
        state = MailState.SENT;
        underWay = false;
        sentAt = now;
        content = content.emptied();
    }

    /** It was not taken and is tried again by {@link RetryPlan}, or given up if its time is over. */
    void postpone(String reply, Duration longestPause, Instant now) {
        underWay = false;
        lastReply = SingleLine.each(reply, LONGEST_REPLY);
        if (isOver(now)) {
            giveUp(reply);
        } else {
            nextAttemptAt = plan().next(attempts, longestPause, now);
        }
    }

    /** It will not be tried again. */
    void giveUp(String reply) {
        state = MailState.GIVEN_UP;
        underWay = false;
        lastReply = SingleLine.each(reply, LONGEST_REPLY);
        content = content.emptied();
    }

    /**
     * The mail server had taken it over, but it came back for good.
     *
     * @throws IllegalStateException when the server had not
     */
    void returned(String reply) {
        if (state != MailState.SENT) {
            throw new IllegalStateException("The mail was not sent");
        }
        state = MailState.RETURNED;
        lastReply = SingleLine.each(reply, LONGEST_REPLY);
    }

    /** Whether it waits for an attempt that is still to come: it is neither being sent nor due already. */
    public boolean isWaiting(Instant now) {
        return state == MailState.QUEUED && !underWay && now.isBefore(nextAttemptAt);
    }

    /** Whether it is neither being sent nor settled. */
    public boolean isStoppable() {
        return state == MailState.QUEUED && !underWay;
    }

    /** Its next attempt is now. */
    void hasten(Instant now) {
        if (!isWaiting(now)) {
            throw new IllegalStateException("The mail does not wait");
        }
        nextAttemptAt = now;
    }

    /**
     * Whether it was refused for good, or for a reason that will stay: a full mailbox is tried for a day, and the
     * student calls today.
     */
    static boolean isRefused(MailState state, String lastReply) {
        return state.isInVain()
                || state == MailState.QUEUED
                        && lastReply != null
                        && SmtpReason.of(lastReply).isOfAddress();
    }

    /** Whether it has not arrived, and another address is the way out. */
    public boolean isRefusedForItsAddress() {
        return state != MailState.SENT
                && lastReply != null
                && SmtpReason.of(lastReply).isOfAddress();
    }

    private RetryPlan plan() {
        var ours = lastReply != null && SmtpReason.of(lastReply).isOurs();
        return new RetryPlan(getBegin(), deadline, ours ? RetryPlan.PATIENCE_OURS : RetryPlan.PATIENCE);
    }

    public Long getId() {
        return id;
    }

    /** Whom it is about. */
    public Optional<Account> getAccount() {
        return Optional.ofNullable(account);
    }

    public MailKind getKind() {
        return kind;
    }

    public String getRecipient() {
        return recipient;
    }

    MailContent getContent() {
        return content;
    }

    public String getMessageId() {
        return messageId;
    }

    public MailState getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** From when on it goes. */
    Instant getBegin() {
        return Optional.ofNullable(notBefore).orElse(createdAt);
    }

    /** When its one-time link expires, if it carries one. */
    public Optional<Instant> getDeadline() {
        return Optional.ofNullable(deadline);
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    public Optional<Instant> getSentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** What the mail server, the network, or the report with which it came back said last. */
    public Optional<String> getLastReply() {
        return Optional.ofNullable(lastReply);
    }
}
