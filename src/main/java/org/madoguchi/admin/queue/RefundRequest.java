package org.madoguchi.admin.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.madoguchi.account.Account;
import org.madoguchi.application.Application;
import org.madoguchi.secondperson.TwoPersonRequest;

/** 返金 / Refund: that what was paid for an application be given back; one person has asked for it, another decides. */
@Entity
@Table(name = "refund_request")
public class RefundRequest extends TwoPersonRequest {

    static final Duration TIME_TO_DECIDE = Duration.ofDays(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_request_seq")
    @SequenceGenerator(name = "refund_request_seq", sequenceName = "refund_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "application_id")
    private Application application;

    private int amount;

    private String reason;

    /** For the persistence provider. */
    protected RefundRequest() {}

    /**
     * @param amount whole yen
     * @param reason for the student too
     * @param askedBy user ID
     */
    RefundRequest(Application application, int amount, String reason, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.application = application;
        this.amount = amount;
        this.reason = reason;
    }

    /** {@inheritDoc} */
    @Override
    public boolean isDecidableBy(String userId) {
        return super.isDecidableBy(userId) && !Account.userKey(getOwner()).equals(Account.userKey(userId));
    }

    /** User ID of whose application it is. */
    String getOwner() {
        return application.getAccount().getUserId();
    }

    public Long getId() {
        return id;
    }

    public Application getApplication() {
        return application;
    }

    /** Whole yen. */
    public int getAmount() {
        return amount;
    }

    public String getReason() {
        return reason;
    }
}
