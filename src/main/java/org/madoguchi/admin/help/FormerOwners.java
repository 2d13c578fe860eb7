package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.StaffDirectory;

/** Who loses the registration by what waits for a decision: nobody can approve that without seeing whose it is. */
@RequestScoped
class FormerOwners {

    @Inject
    private StaffDirectory directory;

    private Optional<Set<String>> present;

    /**
     * Empty where the act takes no address from anybody. The directory is asked once for all that are shown, while no
     * transaction is open.
     */
    Optional<FormerOwner> of(HelpRequest request, Collection<HelpRequest> shown) {
        return request.getFormer().map(former -> new FormerOwner(former, presence(former, shown)));
    }

    private FormerOwner.Presence presence(Account former, Collection<HelpRequest> shown) {
        if (present == null) {
            present = ask(shown.stream()
                    .flatMap(one -> one.getFormer().stream())
                    .map(Account::getUserId)
                    .collect(Collectors.toSet()));
        }
        return present.map(found -> found.contains(Account.userKey(former.getUserId()))
                        ? FormerOwner.Presence.HERE
                        : FormerOwner.Presence.GONE)
                .orElse(FormerOwner.Presence.UNKNOWN);
    }

    private Optional<Set<String>> ask(Set<String> userIds) {
        try {
            return Optional.of(directory.present(userIds));
        } catch (DirectoryUnavailableException e) {
            return Optional.empty();
        }
    }
}
