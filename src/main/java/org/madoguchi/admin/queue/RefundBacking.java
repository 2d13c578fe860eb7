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

    /** Which of a page's requests a button is about. */
    static final String ABOUT = "refund";

    private static final String AGAIN = "/desk/application?faces-redirect=true&id=";

    @Inject
    private RefundService service;

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String about;

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
        if (!ABOUT.equals(about)) {
            return null;
        }
        var done = decision.decide(service);
        lookAgain();
        asked = null;
        return done.map(word -> AGAIN + RowId.parse(id).orElse(-1L) + "&done=" + word)
                .orElse(null);
    }
}
