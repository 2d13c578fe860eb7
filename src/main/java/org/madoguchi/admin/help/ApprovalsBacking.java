package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.admin.decision.WaitingBacking;
import org.madoguchi.web.Faults;
import org.omnifaces.cdi.Param;

/** 承認待ち / Approvals: what waits for a second person about people, and the buttons below it. */
@Named
@RequestScoped
public class ApprovalsBacking extends WaitingBacking<HelpRequest> {

    private static final String AGAIN = "/desk/approvals?faces-redirect=true&done=";

    @Inject
    private RequestService service;

    @Inject
    private RequestListService list;

    @Inject
    private FormerOwners formerOwners;

    @Inject
    private HelpForm form;

    @Inject
    private DecisionBacking decision;

    @Inject
    private DeskAccess access;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String remark;

    private List<HelpRequest> slips;

    /** One a request. */
    public ApprovalsBacking() {
        super(DeskRight.HELP_ASK);
    }

    @Override
    protected List<HelpRequest> findWaiting() {
        return list.waiting();
    }

    @Override
    protected boolean isOpenToCaller(HelpRequest one) {
        return list.isDecidable(one);
    }

    /** {@inheritDoc} Approved slips wait to be issued; whoever is told how many has not looked at them. */
    @Override
    protected long countOpen() {
        return list.countDecidable() + list.countSlips();
    }

    /** What the caller asked for and can issue now, since another has approved it. */
    public List<HelpRequest> getSlips() {
        if (slips == null) {
            slips = list.slips();
        }
        return slips;
    }

    /** Whether it is the caller's own request. */
    public boolean own(HelpRequest one) {
        return one.isAskedBy(access.getUserId());
    }

    /** Whose registration is reset by it; {@code null} where none is. */
    public FormerOwner former(HelpRequest one) {
        return formerOwners.of(one, getWaiting()).orElse(null);
    }

    /** Whether it is the one that the form was about. */
    public boolean meant(HelpRequest one) {
        return one.getId().toString().equals(id);
    }

    /** The id of its field for a remark; the summary of faults leads to that of the one that was meant. */
    public String field(HelpRequest one) {
        return meant(one) ? "remark" : "remark-" + one.getId();
    }

    /** Whether its remark is wrong. */
    public boolean wrong(HelpRequest one) {
        return meant(one) && faults.getByField().containsKey("remark");
    }

    /** What was typed about the one that was meant. */
    public String getRemark() {
        return form.getRemark();
    }

    /** The button of one request, if one was pressed. */
    public String decide() {
        form.setRemark(remark);
        var done = decision.decide(service, id, form::readRemark);
        lookAgain();
        done.ifPresent(word -> form.sent());
        return done.map(AGAIN::concat).orElse(null);
    }
}
