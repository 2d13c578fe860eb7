package org.madoguchi.admin.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What waits for a second person about applications without a fee, and the buttons below it. */
@Named
@RequestScoped
public class ReplacementBacking {

    private static final String AGAIN = "/desk/application?faces-redirect=true&id=";

    @Inject
    private ReplacementService service;

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    private List<ReplacementRequest> waiting;
    private Optional<ReplacementRequest> last;

    /** What waits, the longest first. */
    public List<ReplacementRequest> getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }

    /** How many wait for the caller; for the rail. */
    public long getCount() {
        return getWaiting().stream().filter(service::isDecidable).count();
    }

    /** What was asked last about the application of this page; {@code null} when nothing was. */
    public ReplacementRequest getLast() {
        if (last == null) {
            last = RowId.parse(id).flatMap(service::last);
        }
        return last.orElse(null);
    }

    /** Whether the caller may approve or refuse it. */
    public boolean decidable(ReplacementRequest one) {
        return service.isDecidable(one);
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        var done = decision.decide(service);
        waiting = null;
        last = null;
        return done.map(word -> AGAIN + RowId.parse(id).orElse(-1L) + "&done=" + word)
                .orElse(null);
    }
}
