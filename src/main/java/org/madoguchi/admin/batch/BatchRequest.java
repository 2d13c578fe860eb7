package org.madoguchi.admin.batch;

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
import org.madoguchi.certificate.EndReason;
import org.madoguchi.secondperson.TwoPersonRequest;

/** That a batch be issued, or revoked: one person has asked for it, another decides. */
@Entity
@Table(name = "issue_batch_request")
public class BatchRequest extends TwoPersonRequest {

    static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_batch_request_seq")
    @SequenceGenerator(name = "issue_batch_request_seq", sequenceName = "issue_batch_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "batch_id")
    private Batch batch;

    @Enumerated(EnumType.STRING)
    private BatchAct act;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason reason;

    private String remark;

    /** For the persistence provider. */
    protected BatchRequest() {}

    private BatchRequest(Batch batch, BatchAct act, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.batch = batch;
        this.act = act;
    }

    /** @param askedBy user ID */
    static BatchRequest issue(Batch batch, String askedBy, Instant now) {
        return new BatchRequest(batch, BatchAct.ISSUE_BATCH, askedBy, now);
    }

    /** @param askedBy user ID @param remark for the second person */
    static BatchRequest revoke(Batch batch, EndReason reason, String remark, String askedBy, Instant now) {
        var request = new BatchRequest(batch, BatchAct.REVOKE_BATCH, askedBy, now);
        request.reason = reason;
        request.remark = remark;
        return request;
    }

    /** {@inheritDoc} Of its issue, whoever chose the students is no second person either. */
    @Override
    public boolean isHandOf(String userId) {
        return super.isHandOf(userId) || act == BatchAct.ISSUE_BATCH && batch.isAskedBy(userId);
    }

    public Long getId() {
        return id;
    }

    public Batch getBatch() {
        return batch;
    }

    public BatchAct getAct() {
        return act;
    }

    /** Why it is to be revoked. */
    public Optional<EndReason> getReason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> getRemark() {
        return Optional.ofNullable(remark).filter(text -> !text.isEmpty());
    }
}
