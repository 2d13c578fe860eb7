package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.admin.decision.WaitingBacking;

/** What waits for a second person about certificates, and the buttons below it. */
@Named
@RequestScoped
public class LedgerDecisionBacking extends WaitingBacking<LedgerRequest> {

    @Inject
    private LedgerRequestService service;

    @Inject
    private DecisionBacking decision;

    /** One a request. */
    public LedgerDecisionBacking() {
        super(DeskRight.LEDGER_END_APPROVE);
    }

    @Override
    protected List<LedgerRequest> findWaiting() {
        return service.waiting();
    }

    /** {@inheritDoc} Whoever is told how many has not looked at them. */
    @Override
    protected long countOpen() {
        return service.countDecidable();
    }

    @Override
    protected boolean isOpenToCaller(LedgerRequest one) {
        return service.isDecidable(one);
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        var done = decision.decide(service, "/desk/certificate");
        lookAgain();
        return done;
    }
}
