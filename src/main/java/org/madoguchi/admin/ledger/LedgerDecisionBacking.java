package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What waits for a second person about certificates, and the buttons below it. */
@Named
@RequestScoped
public class LedgerDecisionBacking {

    private static final String AGAIN = "/desk/certificate?faces-redirect=true&id=";
    private static final Set<String> DONE = Set.of("asked", "approved", "failed", "refused", "withdrawn");
    private static final int LONGEST = 500;

    @Inject
    private LedgerRequestService service;

    @Inject
    private DeskAccess access;

    @Inject
    private JustDone justDone;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    @Inject
    @Param(name = "request")
    private String asked;

    @Inject
    @Param
    private String approve;

    @Inject
    @Param
    private String refuse;

    @Inject
    @Param
    private String withdraw;

    @Inject
    @Param
    private String remark;

    private List<LedgerRequest> waiting;

    /** What waits, the longest first. */
    public List<LedgerRequest> getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }

    /** How many wait for the caller; for the rail. */
    public long getCount() {
        return getWaiting().stream().filter(service::isDecidable).count();
    }

    /** Whether the caller may approve or refuse it. */
    public boolean decidable(LedgerRequest one) {
        return service.isDecidable(one);
    }

    /** Whether it is the caller's own request, which can be taken back. */
    public boolean own(LedgerRequest one) {
        return one.isWaiting() && one.isAskedBy(access.getUserId());
    }

    /** What has just been done; empty when nothing was. */
    public String getDone() {
        return Optional.of(justDone.of("done")).filter(DONE::contains).orElse("");
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        if (approve != null) {
            return act(id -> service.approve(id) ? "approved" : "failed");
        }
        if (refuse != null) {
            return refuse();
        }
        return withdraw == null
                ? null
                : act(id -> {
                    service.withdraw(id);
                    return "withdrawn";
                });
    }

    /** With a reason. */
    private String refuse() {
        var why = SingleLine.of(remark, LONGEST);
        return faults.require("remark", why)
                ? act(id -> {
                    service.refuse(id, why);
                    return "refused";
                })
                : null;
    }

    private String act(Function<Long, String> decision) {
        try {
            var done = decision.apply(RowId.parse(asked).orElse(-1L));
            return AGAIN + RowId.parse(id).orElse(-1L) + "&done=" + done;
        } catch (HelpRefusedException e) {
            faults.addGeneral(e.getKey());
            return null;
        }
    }
}
