package org.madoguchi.admin.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.madoguchi.application.Application;

/** 返金 / Refund: that what was paid for an application be given back; one person has asked for it, another decides. */
@Entity
@Table(name = "refund_request")
public class RefundRequest extends ApplicationRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_request_seq")
    @SequenceGenerator(name = "refund_request_seq", sequenceName = "refund_request_seq", allocationSize = 50)
    private Long id;

    private int amount;

    /** For the persistence provider. */
    protected RefundRequest() {}

    /**
     * @param amount whole yen
     * @param reason for the student too
     * @param askedBy user ID
     */
    RefundRequest(Application application, int amount, String reason, String askedBy, Instant now) {
        super(application, reason, askedBy, now);
        this.amount = amount;
    }

    public Long getId() {
        return id;
    }

    /** Whole yen. */
    public int getAmount() {
        return amount;
    }
}
