package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.WaitingBacking;

/** Batches that wait for a second person, for pages that list what does. */
@Named
@RequestScoped
public class BatchRequestsBacking extends WaitingBacking<BatchRequest> {

    @Inject
    private BatchRequestService service;

    /** One a request. */
    public BatchRequestsBacking() {
        super(DeskRight.BATCHES_APPROVE);
    }

    @Override
    protected List<BatchRequest> findWaiting() {
        return service.waiting();
    }

    @Override
    protected boolean isOpenToCaller(BatchRequest one) {
        return service.isDecidable(one);
    }

    /** How many certificates it is about. */
    public long number(BatchRequest request) {
        return service.number(request);
    }
}
