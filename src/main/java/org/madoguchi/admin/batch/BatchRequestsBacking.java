package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Batches that wait for a second person, for pages that list what does. */
@Named
@RequestScoped
public class BatchRequestsBacking {

    @Inject
    private BatchRequestService service;

    private List<BatchRequest> waiting;

    /** What waits, the longest first. */
    public List<BatchRequest> getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }

    /** How many certificates it is about. */
    public long number(BatchRequest request) {
        return service.number(request);
    }

    /** How many wait for the caller; for the rail. */
    public long getCount() {
        return getWaiting().stream().filter(service::isDecidable).count();
    }
}
