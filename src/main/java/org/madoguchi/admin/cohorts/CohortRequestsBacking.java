package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Cohorts that wait for a second person, for pages that list what does. */
@Named
@RequestScoped
public class CohortRequestsBacking {

    @Inject
    private CohortRequestService service;

    private List<CohortRequest> waiting;

    /** What waits, the longest first. */
    public List<CohortRequest> getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }

    /** How many wait for the caller; for the rail. */
    public long getCount() {
        return getWaiting().stream().filter(service::isDecidable).count();
    }
}
