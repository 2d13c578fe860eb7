package org.madoguchi.admin.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.WaitingBacking;

/** Imports that wait for a second person, for pages that list what does. */
@Named
@RequestScoped
public class ImportRequestsBacking extends WaitingBacking<ImportRequest> {

    @Inject
    private ImportRequestService service;

    /** One a request. */
    public ImportRequestsBacking() {
        super(DeskRight.RECORDS_APPROVE);
    }

    @Override
    protected List<ImportRequest> findWaiting() {
        return service.waiting();
    }

    @Override
    protected boolean isOpenToCaller(ImportRequest one) {
        return service.isDecidable(one);
    }
}
