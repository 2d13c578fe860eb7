package org.madoguchi.admin.vanished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignInService;

/** What follows for an account whose entry is gone, one step a sweep; joins the sweep's transaction. */
@ApplicationScoped
class VanishedAccounts {

    /**
     * What stands before chance in a pseudonym; no user ID has a colon. By chance, since whoever tries all user IDs
     * would find the one that a hash was made of.
     */
    private static final String PSEUDONYM = "erased:";

    @Inject
    private SweepPlan plan;

    @Inject
    private SignInService signIns;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private AuditService audit;

    @Inject
    private Event<AccountErased> erased;

    /** The entry is not there: the account is marked; suspended after the grace, erased after the retention period. */
    void miss(Account account, Instant now) {
        if (account.getSuspension().getVanishedAt().isEmpty()) {
            account.vanish(now);
            audit.record(AuditEntry.of(AuditKind.ACCOUNT_VANISHED).about(account.getUserId()));
        } else if (plan.isToBeSuspended(account, now)) {
            account.suspendVanished(now);
            signIns.endOthers(account, null, EndReason.SUSPENDED);
            links.voidAll(account);
            audit.record(AuditEntry.of(AuditKind.VANISHED_SUSPENDED).about(account.getUserId()));
        } else if (plan.isToBeErased(account, now)) {
            erase(account, now);
        }
    }

    /** The entry is there: whatever followed from its absence ends. Says whether anything did. */
    boolean reappear(Account account) {
        var again = account.reappear();
        if (again) {
            audit.record(AuditEntry.of(AuditKind.ACCOUNT_RETURNED)
                    .about(account.getUserId())
                    .because("sweep"));
        }
        return again;
    }

    private void erase(Account account, Instant now) {
        var userId = account.getUserId();
        var pseudonym = PSEUDONYM + UUID.randomUUID();
        account.erase(pseudonym, now);
        erased.fire(new AccountErased(account, userId, pseudonym));
        audit.record(AuditEntry.of(AuditKind.VANISHED_ERASED).about(pseudonym));
    }
}
