package org.madoguchi.admin.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.paper.Language;
import org.madoguchi.secondperson.WorkForMany;

/** One type of certificate for many students, and what has become of it; the package says which way leads where. */
@Entity
@Table(name = "issue_batch")
public class Batch extends WorkForMany {

    /** How many students at most. */
    public static final int MOST = 20_000;

    /** After so many rows in a row that broke, it is no row that is at fault. */
    private static final int BROKEN_AT_MOST = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_batch_seq")
    @SequenceGenerator(name = "issue_batch_seq", sequenceName = "issue_batch_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CertificateType type;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private BatchSource source;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    @Column(name = "requested_by")
    private String requestedBy;

    private int broken;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** For the persistence provider. */
    protected Batch() {}

    /**
     * @param label name of the file, or what was searched for
     * @param by user ID of staff
     */
    Batch(
            CertificateType type,
            Language language,
            BatchSource source,
            String label,
            int total,
            String by,
            Instant now) {
        super(label, by, now);
        kept(total);
        this.type = type;
        this.language = language;
        this.source = source;
        this.state = BatchState.CHECKING;
    }

    /** Each student was looked at; for so many it can be issued. */
    void checked(int issuable) {
        become(BatchState.DRY, BatchState.CHECKING);
        found(issuable);
    }

    /** Whether it can be asked for. */
    public boolean isAskable() {
        return state == BatchState.DRY && getTodo() > 0;
    }

    /**
     * Somebody else has to allow it.
     *
     * @param by user ID of whoever of staff asks
     * @throws IllegalStateException when it is not at that
     */
    void ask(String by) {
        become(BatchState.WAITING, BatchState.DRY);
        requestedBy = Account.userKey(by);
    }

    /** It is not asked for any more, and can be again; as {@link #ask}. */
    void takeBack() {
        become(BatchState.DRY, BatchState.WAITING);
        requestedBy = null;
    }

    /** Somebody else does not allow it; as {@link #ask}. */
    void refuse(Instant now) {
        become(BatchState.REFUSED, BatchState.WAITING);
        ended(now);
    }

    /** Nobody has gone on with it, or decided; as {@link #ask}. */
    void expire(Instant now) {
        become(BatchState.EXPIRED, BatchState.CHECKING, BatchState.DRY, BatchState.WAITING);
        ended(now);
    }

    /** It is issued from now on; as {@link #ask}. @param by user ID of whoever of staff allows it */
    void start(String by, Instant now) {
        become(BatchState.ISSUING, BatchState.WAITING);
        started(by, now);
        broken = 0;
    }

    /** The rows that are left stay as they are; as {@link #ask}. */
    void stop(Instant now) {
        become(BatchState.STOPPED, BatchState.ISSUING, BatchState.REVOKING);
        ended(now);
    }

    /** No row is left; as {@link #ask}. */
    void finish(Instant now) {
        become(BatchState.DONE, BatchState.ISSUING);
        ended(now);
    }

    /** Whether it has ended, and was not revoked. */
    public boolean isOver() {
        return state == BatchState.DONE || state == BatchState.STOPPED;
    }

    /** Its certificates are revoked from now on; as {@link #ask}. @param by user ID of whoever of staff allows it */
    void revoke(EndReason reason, String by, Instant now) {
        become(BatchState.REVOKING, BatchState.DONE, BatchState.STOPPED);
        endReason = reason;
        revokedBy = Account.userKey(by);
        revokedAt = now;
        broken = 0;
    }

    /** Rows were done: those before that broke were at fault themselves. */
    void went() {
        broken = 0;
    }

    /** One row more broke. @return whether it has to stop, since it seems that each would */
    boolean broke() {
        broken++;
        return broken >= BROKEN_AT_MOST && (state == BatchState.ISSUING || state == BatchState.REVOKING);
    }

    /** Whether somebody has to go on with it, and nobody is asked to decide. */
    boolean isOpen() {
        return state == BatchState.CHECKING || state == BatchState.DRY;
    }

    /** None is left; as {@link #ask}. */
    void revoked() {
        become(BatchState.REVOKED, BatchState.REVOKING);
    }

    private void become(BatchState next, BatchState... before) {
        require(state, before);
        state = next;
    }

    /** Whether this person has chosen its students, has asked for it, or has let it be issued. */
    boolean isActOf(String userKey) {
        return Stream.of(getAskedBy(), requestedBy, getStartedBy().orElse(null)).anyMatch(userKey::equals);
    }

    public Long getId() {
        return id;
    }

    public CertificateType getType() {
        return type;
    }

    public Language getLanguage() {
        return language;
    }

    public BatchSource getSource() {
        return source;
    }

    public BatchState getState() {
        return state;
    }

    /** Why it was revoked. */
    public Optional<EndReason> getEndReason() {
        return Optional.ofNullable(endReason);
    }

    /** User ID in lower case of whoever let it be revoked. */
    public Optional<String> getRevokedBy() {
        return Optional.ofNullable(revokedBy);
    }

    public Optional<Instant> getRevokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
