package org.madoguchi.admin.queue;

import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.application.Application;
import org.madoguchi.secondperson.TwoPersonRequest;

/** What is asked about one application, and why; nobody decides about their own. */
@MappedSuperclass
public abstract class ApplicationRequest extends TwoPersonRequest {

    private static final Duration TIME_TO_DECIDE = Duration.ofDays(5);

    @ManyToOne(optional = false)
    @JoinColumn(name = "application_id")
    private Application application;

    private String reason;

    /** For the persistence provider. */
    protected ApplicationRequest() {}

    /**
     * @param reason for the student too
     * @param askedBy user ID
     */
    protected ApplicationRequest(Application application, String reason, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.application = application;
        this.reason = reason;
    }

    /** {@inheritDoc} */
    @Override
    public Optional<String> person() {
        return Optional.of(getOwner());
    }

    /** User ID of whose application it is. */
    String getOwner() {
        return application.getAccount().getUserId();
    }

    public Application getApplication() {
        return application;
    }

    public String getReason() {
        return reason;
    }
}
