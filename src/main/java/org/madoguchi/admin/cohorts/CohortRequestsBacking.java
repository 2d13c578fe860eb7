package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.WaitingBacking;

/** Cohorts that wait for a second person, for pages that list what does. */
@Named
@RequestScoped
public class CohortRequestsBacking extends WaitingBacking<CohortRequest> {

    @Inject
    private CohortRequestService service;

    /** One a request. */
    public CohortRequestsBacking() {
        super(DeskRight.COHORTS_APPROVE);
    }

    @Override
    protected List<CohortRequest> findWaiting() {
        return service.waiting();
    }

    @Override
    protected boolean isOpenToCaller(CohortRequest one) {
        return service.isDecidable(one);
    }
}
