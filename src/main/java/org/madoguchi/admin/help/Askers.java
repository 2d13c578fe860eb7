package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.signin.SignInService;

/** Whether those who asked may still ask; joins the transaction of the service that calls. */
@ApplicationScoped
class Askers {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInService signIns;

    /** Whether the asker is there, not suspended, and was one of staff at the last sign-in. */
    boolean isAtWork(HelpRequest request) {
        return accounts.findByUserId(request.getAskedBy())
                .filter(asker -> asker.state() != AccountState.SUSPENDED)
                .filter(signIns::isStaff)
                .isPresent();
    }
}
