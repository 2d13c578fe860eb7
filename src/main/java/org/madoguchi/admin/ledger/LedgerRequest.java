package org.madoguchi.admin.ledger;

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
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.secondperson.TwoPersonRequest;

/** That a certificate be revoked or issued anew: one person has asked for it, another decides. It is decided once. */
@Entity
@Table(name = "certificate_request")
public class LedgerRequest extends TwoPersonRequest {

    static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_request_seq")
    @SequenceGenerator(name = "certificate_request_seq", sequenceName = "certificate_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Enumerated(EnumType.STRING)
    private LedgerAct act;

    @Enumerated(EnumType.STRING)
    private EndReason reason;

    private String remark;

    /** For the persistence provider. */
    protected LedgerRequest() {}

    /** @param askedBy user ID */
    LedgerRequest(
            Certificate certificate, LedgerAct act, EndReason reason, String remark, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.certificate = certificate;
        this.act = act;
        this.reason = reason;
        this.remark = remark;
    }

    /** {@inheritDoc} It is whose certificate it is, if the person has an account here. */
    @Override
    public Optional<String> person() {
        return certificate.getAccount().map(Account::getUserId);
    }

    public Long getId() {
        return id;
    }

    public Certificate getCertificate() {
        return certificate;
    }

    public LedgerAct getAct() {
        return act;
    }

    public EndReason getReason() {
        return reason;
    }

    public String getRemark() {
        return remark;
    }
}
