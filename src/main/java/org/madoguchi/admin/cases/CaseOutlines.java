package org.madoguchi.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.signin.StaffSignIns;

/**
 * Gathers many cases by few queries, as far as acts for many people ask: refusals, limits and sign-ins are left out, as
 * if there were none. Joins the transaction of the service that calls.
 */
@ApplicationScoped
public class CaseOutlines {

    @Inject
    private CaseService cases;

    @Inject
    private StaffSignIns staff;

    /** Those of these accounts, by their keys. @param campus what the directory says of each */
    public Map<Long, Case> of(Collection<Account> all, Function<Account, CampusAnswer> campus) {
        var outstanding = cases.outstanding(all);
        var recent = staff.recentRoles(all);
        return all.stream()
                .collect(Collectors.toMap(
                        Account::getId,
                        account -> outline(
                                account,
                                campus.apply(account),
                                outstanding.get(account.getId()),
                                recent.getOrDefault(account.getId(), Set.of()))));
    }

    private static Case outline(Account account, CampusAnswer campus, Outstanding outstanding, Set<StaffRole> recent) {
        var roles = CaseService.roles(campus, recent);
        return new Case(
                account,
                roles,
                campus.down() && !roles.isEmpty(),
                CaseService.isAbsent(account, campus),
                outstanding,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }
}
