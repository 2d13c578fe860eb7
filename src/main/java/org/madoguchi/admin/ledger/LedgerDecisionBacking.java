package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What waits for a second person about certificates, and the buttons below it. */
@Named
@RequestScoped
public class LedgerDecisionBacking {

    private static final String AGAIN = "/desk/certificate?faces-redirect=true&id=";

    @Inject
    private LedgerRequestService service;

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    private List<LedgerRequest> waiting;
    private Long count;

    /** What waits, the longest first. */
    public List<LedgerRequest> getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }

    /** How many wait for the caller; for the rail. */
    public long getCount() {
        if (count == null) {
            count = service.countDecidable();
        }
        return count;
    }

    /** Whether the caller may approve or refuse it. */
    public boolean decidable(LedgerRequest one) {
        return service.isDecidable(one);
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        return decision.decide(service)
                .map(done -> AGAIN + RowId.parse(id).orElse(-1L) + "&done=" + done)
                .orElse(null);
    }
}
