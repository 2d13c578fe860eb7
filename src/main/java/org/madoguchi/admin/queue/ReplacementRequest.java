package org.madoguchi.admin.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.madoguchi.application.Application;

/** That an application be made anew without a fee: one person has asked for it, another decides. */
@Entity
@Table(name = "replacement_request")
public class ReplacementRequest extends ApplicationRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "replacement_request_seq")
    @SequenceGenerator(name = "replacement_request_seq", sequenceName = "replacement_request_seq", allocationSize = 50)
    private Long id;

    /** For the persistence provider. */
    protected ReplacementRequest() {}

    /**
     * @param reason for the student too
     * @param askedBy user ID
     */
    ReplacementRequest(Application application, String reason, String askedBy, Instant now) {
        super(application, reason, askedBy, now);
    }

    public Long getId() {
        return id;
    }
}
