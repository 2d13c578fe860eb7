package org.madoguchi.admin.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.throttle.ThrottleService.Wait;

/**
 * A student's case as it stands at a moment.
 *
 * @param roles at the desk: of staff, who may have a case too
 * @param promotable whether the directory was not asked, or does not answer, about somebody who was staff lately and
 *     may stand higher by now
 * @param absent whether the directory was asked and has no such person, or the account is suspended for that
 * @param refusal of the last login, if none has succeeded since
 * @param blocked until when logins are refused
 * @param slowed whether failures or mails of the person have been counted
 * @param signIns that are live, the last used first
 */
public record Case(
        Account account,
        Set<StaffRole> roles,
        boolean promotable,
        boolean absent,
        Outstanding outstanding,
        Optional<Refusal> refusal,
        Optional<Wait> blocked,
        boolean slowed,
        List<SignIn> signIns) {

    /** How high the person stands at the desk. */
    public DeskRank rank() {
        return DeskRank.of(roles);
    }

    /** The acts that make sense and that somebody who stands there may do or ask for, in the order of the page. */
    public List<HelpAct> acts(DeskRank caller) {
        return Stream.of(HelpAct.values()).filter(act -> offers(act, caller)).toList();
    }

    /** Whether the act makes sense, and somebody who stands there may do or ask for it: one request waits at a time. */
    public boolean offers(HelpAct act, DeskRank caller) {
        return act.isOfferedFor(this) && (outstanding.request().isEmpty() || !act.takesTwo(this, caller));
    }

    /**
     * The address that waits for its proof.
     *
     * @throws java.util.NoSuchElementException when none does
     */
    public String pendingAddress() {
        return outstanding.address().map(PendingLink::address).orElseThrow();
    }

    boolean isSuspended() {
        return account.state() == AccountState.SUSPENDED;
    }

    /** Whether the person can sign in with all three. */
    boolean isUsable() {
        return account.isUsable();
    }

    /**
     * Whether the link can go once more: while its time is not over, and after it where nobody could lose anything by
     * it: a first address is proved, or the one in force.
     */
    boolean isResendable(PendingLink link) {
        return link.usable() || isNew() || account.isEmail(link.address());
    }

    /** Whether the link is to put another address in the place of the one in force. */
    boolean isChange(PendingLink link) {
        return account.getEmail().isPresent() && !account.isEmail(link.address());
    }

    /**
     * Whether the account has nothing yet that an address could take over: none in force, no second password. Until
     * then one person may say where the link goes; later that is a change of the address, which takes two. A counter
     * slip takes the address away and leaves the second password.
     */
    boolean isNew() {
        return account.getEmail().isEmpty() && account.getSecondPassword().isEmpty();
    }
}
