package org.madoguchi.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/** Ends sign-ins for the person whose they are, each with its row in the trail. */
@ApplicationScoped
@Transactional
public class SignOutService {

    @Inject
    private SignInService signIns;

    @Inject
    private AuditService audit;

    /** Ends this one. */
    public void logout(SignIn signIn) {
        signIns.end(signIn.getId(), signIn.getAccount(), EndReason.LOGOUT);
        audit.record(AuditEntry.of(AuditKind.LOGOUT).own(signIn.getAccount().getUserId()));
    }

    /** Ends one of an account's; harmless when it has ended already, or is another's. */
    public void end(Long id, Account account) {
        if (signIns.end(id, account, EndReason.BY_OWNER)) {
            audit.record(ended(account).with(DetailPart.ID, id));
        }
    }

    /** Ends all of the account's but this one. */
    public void endOthers(SignIn kept) {
        var count = signIns.endOthers(kept.getAccount(), kept.getId(), EndReason.BY_OWNER);
        audit.record(ended(kept.getAccount()).with(DetailPart.COUNT, count));
    }

    private static AuditEntry ended(Account account) {
        return AuditEntry.of(AuditKind.SIGN_IN_ENDED).own(account.getUserId());
    }
}
