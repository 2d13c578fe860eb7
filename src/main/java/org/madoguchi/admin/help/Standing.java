package org.madoguchi.admin.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;

/**
 * How an account stands, as far as it decides which acts make sense.
 *
 * @param pending the link that waits to be opened, expired or not
 * @param usable whether it can still be used
 * @param throttled whether failures or mails of the person have been counted
 * @param signIns how many are live
 * @param request what staff have asked for and nobody has decided yet
 */
public record Standing(
        Account account,
        Optional<OneTimeLink> pending,
        boolean usable,
        boolean throttled,
        int signIns,
        Optional<HelpRequest> request) {

    /** The acts that make sense, in the order of the page. */
    public List<HelpAct> acts() {
        return Stream.of(HelpAct.values()).filter(this::offers).toList();
    }

    /**
     * Whether the account has nothing yet that an address could take over: no address in force, no second password.
     * Until then one person may say where the link goes; later that is a change of the address, which takes two.
     */
    private boolean isFirst() {
        return account.getEmail().isEmpty() && account.getSecondPassword().isEmpty();
    }

    /** Whether the act makes sense. */
    public boolean offers(HelpAct act) {
        var suspended = account.state() == AccountState.SUSPENDED;
        return switch (act) {
            case RESEND -> pending.isPresent() && !suspended && (usable || isFirst());
            case CORRECT -> pending.isPresent() && !suspended && isFirst();
            case CANCEL_CHANGE ->
                pending.filter(link -> link.getPurpose() == LinkPurpose.CHANGE).isPresent();
            case LIFT_THROTTLE -> throttled;
            case END_SIGN_INS -> signIns > 0;
            case SUSPEND -> account.getSuspension().getSince().isEmpty();
            case RESUME ->
                account.getSuspension().getSince().isPresent()
                        && !account.getSuspension().isAsVanished();
            case RESET -> account.getEmail().isPresent() && request.isEmpty();
            case SLIP ->
                (account.getEmail().isPresent() || account.getSecondPassword().isPresent())
                        && !suspended
                        && request.isEmpty();
            case CHANGE_EMAIL -> account.getEmail().isPresent() && !suspended && request.isEmpty();
        };
    }
}
