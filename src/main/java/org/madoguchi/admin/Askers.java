package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.signin.StaffSignIns;

/** Whether those who asked may still ask; joins the transaction of the service that calls. */
@ApplicationScoped
public class Askers {

    @Inject
    private AccountRepository accounts;

    @Inject
    private StaffSignIns staff;

    /** Whether the asker is there, not suspended, and was one of staff at the last sign-in. */
    public boolean isAtWork(TwoPersonRequest request) {
        return accounts.findByUserId(request.getAskedBy())
                .filter(asker -> asker.state() != AccountState.SUSPENDED)
                .filter(staff::isStaff)
                .isPresent();
    }
}
