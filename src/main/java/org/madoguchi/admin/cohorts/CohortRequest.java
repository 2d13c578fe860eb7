package org.madoguchi.admin.cohorts;

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
import org.madoguchi.cohort.Cohort;
import org.madoguchi.secondperson.TwoPersonRequest;

/** That an act be done for more people than one of staff may do it for: one has asked for it, another decides. */
@Entity
@Table(name = "cohort_request")
public class CohortRequest extends TwoPersonRequest {

    static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cohort_request_seq")
    @SequenceGenerator(name = "cohort_request_seq", sequenceName = "cohort_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "cohort_id")
    private Cohort cohort;

    /** For the persistence provider. */
    protected CohortRequest() {}

    /** @param askedBy user ID */
    CohortRequest(Cohort cohort, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.cohort = cohort;
    }

    /** {@inheritDoc} Whoever chose the people is no second person either. */
    @Override
    public boolean isHandOf(String userId) {
        return super.isHandOf(userId) || cohort.isAskedBy(userId);
    }

    public Long getId() {
        return id;
    }

    /** What would be done. */
    public Cohort getCohort() {
        return cohort;
    }
}
