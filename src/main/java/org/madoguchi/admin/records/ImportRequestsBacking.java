package org.madoguchi.admin.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Imports that wait for a second person, for pages that list what does. */
@Named
@RequestScoped
public class ImportRequestsBacking {

    @Inject
    private ImportRequestService service;

    private List<ImportRequest> waiting;

    /** What waits, the longest first. */
    public List<ImportRequest> getWaiting() {
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
