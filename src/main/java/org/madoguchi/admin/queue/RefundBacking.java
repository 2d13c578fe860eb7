package org.madoguchi.admin.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.admin.decision.WaitingBacking;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What waits for a second person about refunds, and the buttons below it. */
@Named
@RequestScoped
public class RefundBacking extends WaitingBacking<RefundRequest> {

    @Inject
    private RefundService service;

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    private List<RefundRequest> asked;

    /** One a request. */
    public RefundBacking() {
        super(DeskRight.APPLICATIONS_DECIDE);
    }

    @Override
    protected List<RefundRequest> findWaiting() {
        return service.waiting();
    }

    @Override
    protected boolean isOpenToCaller(RefundRequest one) {
        return service.isDecidable(one);
    }

    /** What was asked lately about the application of this page, the newest first. */
    public List<RefundRequest> getAsked() {
        if (asked == null) {
            asked = RowId.parse(id).map(service::about).orElse(List.of());
        }
        return asked;
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        var done = decision.decide(service, "/desk/application", "refund");
        lookAgain();
        asked = null;
        return done;
    }
}
