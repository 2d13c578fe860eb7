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

/** That an application be made anew without a fee: one person has asked for it, another decides. */
@Entity
@Table(name = "replacement_request")
public class ReplacementRequest extends TwoPersonRequest {

    static final Duration TIME_TO_DECIDE = Duration.ofDays(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "replacement_request_seq")
    @SequenceGenerator(name = "replacement_request_seq", sequenceName = "replacement_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "application_id")
    private Application application;

    private String reason;

    /** For the persistence provider. */
    protected ReplacementRequest() {}

    /**
     * @param reason for the student too
     * @param askedBy user ID
     */
    ReplacementRequest(Application application, String reason, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.application = application;
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

    /** The one that went astray. */
    public Application getApplication() {
        return application;
    }

    public String getReason() {
        return reason;
    }
}
