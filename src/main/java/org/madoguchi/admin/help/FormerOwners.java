package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.cases.CampusLook;
import org.madoguchi.admin.cases.HelpRequest;

/** Who loses the registration by what waits for a decision: nobody can approve that without seeing whose it is. */
@RequestScoped
class FormerOwners {

    @Inject
    private TakenAddressService addresses;

    @Inject
    private CampusLook campus;

    private final Map<Long, Optional<FormerOwner>> found = new HashMap<>();

    /** Empty where the act takes no address from anybody. The directory is asked while no transaction is open. */
    Optional<FormerOwner> of(HelpRequest request) {
        return found.computeIfAbsent(
                request.getId(), id -> addresses.findOwner(request).map(this::owner));
    }

    private FormerOwner owner(Account account) {
        return new FormerOwner(account, campus.ask(Optional.of(account.getUserId())));
    }
}
