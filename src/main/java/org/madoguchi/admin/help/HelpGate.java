package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.fault.AccessDeniedException;

/** What every order passes before anything is done: the right, another's account, and a form that shows what is so. */
@ApplicationScoped
class HelpGate {

    @Inject
    private DeskAccess access;

    @Inject
    private AccountRepository accounts;

    @Inject
    private StandingService standings;

    @Inject
    private AuditService audit;

    /**
     * The account as it stands, which nobody else changes until this transaction ends. Other forms about it are stale
     * from now on.
     *
     * @throws AccessDeniedException without the right, and for the own account
     * @throws HelpRefusedException when the account has changed since the form was shown, or the act makes no sense
     */
    Standing enter(HelpOrder order) {
        access.require(DeskRight.HELP_ASK);
        require(
                !Account.userKey(order.student()).equals(Account.userKey(access.getUserId())),
                order.student(),
                "own-account");
        var account = accounts.lockByUserId(order.student())
                .orElseThrow(() -> new HelpRefusedException("help.error.unknown"));
        var standing = standings.of(account);
        if (account.getVersion() != order.version() || !standing.offers(order.act())) {
            throw new HelpRefusedException("help.error.stale");
        }
        account.helped();
        return standing;
    }

    /**
     * Goes on only if a rule allows it; the row about a refusal stays.
     *
     * @throws AccessDeniedException when not
     */
    void require(boolean allowed, String student, String rule) {
        if (!allowed) {
            audit.refuse(AuditKind.ACCESS_DENIED, access.getUserId(), student, rule);
            throw new AccessDeniedException(access.getUserId() + ": " + rule);
        }
    }
}
