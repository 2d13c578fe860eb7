package org.madoguchi.admin.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.admin.decision.WaitingBacking;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What waits for a second person about applications without a fee, and the buttons below it. */
@Named
@RequestScoped
public class ReplacementBacking extends WaitingBacking<ReplacementRequest> {

    @Inject
    private ReplacementService service;

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    private Optional<ReplacementRequest> last;

    /** One a request. */
    public ReplacementBacking() {
        super(DeskRight.APPLICATIONS_APPROVE);
    }

    @Override
    protected List<ReplacementRequest> findWaiting() {
        return service.waiting();
    }

    @Override
    protected boolean isOpenToCaller(ReplacementRequest one) {
        return service.isDecidable(one);
    }

    /** What was asked last about the application of this page; {@code null} when nothing was. */
    public ReplacementRequest getLast() {
        if (last == null) {
            last = RowId.parse(id).flatMap(service::last);
        }
        return last.orElse(null);
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        var done = decision.decide(service, "/desk/application", "replacement");
        lookAgain();
        last = null;
        return done;
    }
}
