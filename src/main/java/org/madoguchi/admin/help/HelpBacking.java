package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.help.HelpAct.Need;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;

/** One act for one student: what will happen, why, and the button. Also which acts a student's page offers. */
@Named
@RequestScoped
public class HelpBacking {

    @Inject
    private StandingService standings;

    @Inject
    private HelpService service;

    @Inject
    private RequestService requests;

    @Inject
    private HelpForm form;

    @Inject
    private DeskAccess access;

    @Inject
    private Faults faults;

    @Inject
    private HttpServletRequest request;

    private Optional<Standing> standing;
    private boolean refused;

    /** Whoever sends the form about the own account by hand is refused; the page has no form for it. */
    public void requireOther() {
        access.requireOther(getStudent());
    }

    /** Does it, or asks for it where it takes two. */
    public String perform() {
        var version = RowId.parse(request.getParameter("version"));
        return form.read(getAct(), getStudent(), version.orElse(-1L))
                .map(this::send)
                .orElse(null);
    }

    private String send(HelpOrder order) {
        try {
            if (isTwoNeeded()) {
                requests.ask(order);
            } else {
                service.perform(order);
            }
            form.sent();
            return "/desk/help?faces-redirect=true&done=true&id=" + order.student() + "&act=" + order.act();
        } catch (HelpRefusedException e) {
            faults.addGeneral(e.getKey());
            standing = null;
            refused = true;
            return null;
        }
    }

    /** The acts that make sense for the student and that the caller may do. */
    public List<HelpAct> getActs() {
        return access.may(DeskRight.HELP_ASK) && !isOwn()
                ? standing().map(Standing::acts).orElse(List.of())
                : List.of();
    }

    /** Whether something for the student waits for a second person. */
    public boolean isWaiting() {
        return access.may(DeskRight.HELP_ASK)
                && standing().flatMap(Standing::request).isPresent();
    }

    /** Whether there are such a student and such an act, and it is not the caller's own account. */
    public boolean isPossible() {
        return getAct() != null && !isOwn() && standing().isPresent();
    }

    /** Whether the act makes sense now. */
    public boolean isOffered() {
        return standing().filter(one -> one.offers(getAct())).isPresent();
    }

    /** Whether the caller came too late: {@link #getLast} is what another did. */
    public boolean isRefused() {
        return refused;
    }

    /** The last act of staff for the student, lately. */
    public AuditEvent getLast() {
        return standings.lastHelp(getStudent()).orElse(null);
    }

    /** Whether another person, or time, is needed. */
    public boolean isTwoNeeded() {
        return getAct().takes(Need.SECOND_PERSON);
    }

    /** Whether time stands in for the other person. */
    public boolean isDelayed() {
        return requests.isDelayed();
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
        return HelpAct.parse(request.getParameter("act")).orElse(null);
    }

    /** The student's account; only where it {@link #isPossible}. */
    public Account getAccount() {
        return standing().orElseThrow().account();
    }

    /** Who is asked for, as a user ID in lower case. */
    public String getStudent() {
        return UserId.parse(request.getParameter("id")).orElse("");
    }

    /** The kinds of identity check. */
    public IdentityCheck[] getIdentityChecks() {
        return IdentityCheck.values();
    }

    private boolean isOwn() {
        return getStudent().equals(Account.userKey(access.getUserId()));
    }

    private Optional<Standing> standing() {
        if (standing == null) {
            standing = standings.find(getStudent());
        }
        return standing;
    }
}
