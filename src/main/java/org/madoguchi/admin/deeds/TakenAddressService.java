package org.madoguchi.admin.deeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpRequest;

/** Whose address a take-over takes. */
@ApplicationScoped
@Transactional
public class TakenAddressService {

    @Inject
    private AccountRepository accounts;

    /** The other account that has it now; empty for other acts. */
    public Optional<Account> findOwner(HelpRequest request) {
        return request.getEmail()
                .filter(email -> request.getAct() == HelpAct.TAKE_OVER)
                .flatMap(email -> findOwner(request.getAccount(), email));
    }

    /** The account that has this address and is not this one. */
    public Optional<Account> findOwner(Account taker, String email) {
        return accounts.findByEmail(email).filter(owner -> !owner.getId().equals(taker.getId()));
    }
}
