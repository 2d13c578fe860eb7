package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.admin.DeskRights;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpAct.Need;
import org.madoguchi.admin.cases.HelpOrder;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.cases.IdentityCheck;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** One act for one person: what will happen, why, and the button. */
@Named
@RequestScoped
public class HelpBacking {

    @Inject
    private HelpService service;

    @Inject
    private LastHelpService history;

    @Inject
    private RequestService requests;

    @Inject
    private HelpForm form;

    @Inject
    private DeskAccess access;

    @Inject
    private DeskRights rights;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String act;

    @Inject
    @Param
    private String version;

    private Optional<Case> found;
    private boolean refused;

    /** Whoever sends the form about the own account by hand is refused; the page has no form for it. */
    public void requireOther() {
        access.requireOther(getStudent());
    }

    /** Does it, or asks for it where it takes two. */
    public String perform() {
        return form.read(getAct(), getStudent(), RowId.parse(version).orElse(-1L))
                .map(this::send)
                .orElse(null);
    }

    private String send(HelpOrder order) {
        try {
            var done = service.perform(order) ? "asked" : "done";
            form.sent();
            return "/desk/help?faces-redirect=true&done=" + done + "&id=" + order.student() + "&act=" + order.act();
        } catch (HelpRefusedException e) {
            faults.addGeneral(e.getKey());
            found = null;
            refused = true;
            return null;
        }
    }

    /** Whether there are such a person and such an act, and it is not the caller's own account. */
    public boolean isPossible() {
        return getAct() != null && !access.isOwn(getStudent()) && one().isPresent();
    }

    /** Whether the act makes sense now. */
    public boolean isOffered() {
        return one().filter(it -> it.offers(getAct(), access.getRank())).isPresent();
    }

    /** Whether the caller came too late: {@link #getLast} is what another did. */
    public boolean isRefused() {
        return refused;
    }

    /** The last act of staff for the person, lately. */
    public AuditEvent getLast() {
        return history.find(getStudent()).orElse(null);
    }

    /** Whether another person, or time, is needed. */
    public boolean isTwoNeeded() {
        return one().filter(it -> getAct().takesTwo(it, access.getRank())).isPresent();
    }

    /** Whether time stands in for the other person. */
    public boolean isDelayed() {
        return one().filter(it -> requests.isDelayed(getAct(), it)).isPresent();
    }

    /** The key of who the other person is: by default an administrator, by a setting another clerk too. */
    public String getSecondKey() {
        var clerks = rights.isClerksApprove()
                && one().map(Case::rank).filter(DeskRank.CLERK::reaches).isPresent();
        return clerks ? "help.second.clerk" : "help.second.admin";
    }

    /** Whether the act takes this beside a reason. */
    public boolean takes(Need need) {
        return getAct().takes(need);
    }

    /** The sentences of a text, one a line. */
    public List<String> lines(String text) {
        return text.lines().toList();
    }

    /** The key of the act's words, with this before it. */
    public String key(String prefix) {
        return access.key(prefix, getAct());
    }

    /** The act that is asked for; {@code null} when there is none of that name. */
    public HelpAct getAct() {
        return HelpAct.parse(act).orElse(null);
    }

    /** The person's account; only where it {@link #isPossible}. */
    public Account getAccount() {
        return one().orElseThrow().account();
    }

    /** Who is asked for, as a user ID in lower case. */
    public String getStudent() {
        return UserId.parse(id).orElse("");
    }

    /** The kinds of identity check. */
    public IdentityCheck[] getIdentityChecks() {
        return IdentityCheck.values();
    }

    private Optional<Case> one() {
        if (found == null) {
            found = service.look(getStudent());
        }
        return found;
    }
}
