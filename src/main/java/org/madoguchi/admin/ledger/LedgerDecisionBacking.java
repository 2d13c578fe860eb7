package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.admin.decision.WaitingBacking;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What waits for a second person about certificates, and the buttons below it. */
@Named
@RequestScoped
public class LedgerDecisionBacking extends WaitingBacking<LedgerRequest> {

    private static final String AGAIN = "/desk/certificate?faces-redirect=true&id=";

    @Inject
    private LedgerRequestService service;

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    private Long count;

    @Override
    protected List<LedgerRequest> findWaiting() {
        return service.waiting();
    }

    /** {@inheritDoc} Whoever is told how many has not looked at them. */
    @Override
    public long getCount() {
        if (count == null) {
            count = service.countDecidable();
        }
        return count;
    }

    @Override
    protected boolean isOpenToCaller(LedgerRequest one) {
        return service.isDecidable(one);
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        return decision.decide(service)
                .map(done -> AGAIN + RowId.parse(id).orElse(-1L) + "&done=" + done)
                .orElse(null);
    }
}
