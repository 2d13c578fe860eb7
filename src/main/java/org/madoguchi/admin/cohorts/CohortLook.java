package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.cases.Outstanding;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortAct;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortRules;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.signin.StaffSignIns;

/**
 * 試行 / The dry run: what an act would come to for many people, by what is known here. The directory is asked when it is
 * done, as for a single act. Joins the transaction of the service that calls.
 */
@ApplicationScoped
class CohortLook {

    @Inject
    private Cohorts cohorts;

    @Inject
    private CaseService cases;

    @Inject
    private StaffSignIns staff;

    void check(Cohort one, List<CohortRow> rows) {
        var keys = rows.stream()
                .map(CohortRow::getUserKey)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            rows.forEach(row -> row.found(CohortRowState.UNKNOWN));
            return;
        }
        var people = cohorts.accounts(keys);
        var first = cohorts.firstRows(one.getId(), keys);
        var outstanding = cases.outstanding(people.values());
        var recent = staff.recentRoles(people.values());
        rows.forEach(row -> {
            var account = people.get(row.getUserKey());
            if (account == null) {
                row.found(CohortRowState.UNKNOWN);
            } else if (first.get(row.getUserKey()) < row.getNumber()) {
                row.found(CohortRowState.DOUBLED);
            } else {
                var found = CohortRules.judge(
                        one.getAct(),
                        account,
                        account.isListedAsStaff() || recent.containsKey(account.getId()),
                        isResendable(account, Optional.ofNullable(outstanding.get(account.getId()))),
                        row.getBeforeAt());
                if (isToBeInvited(one, account, found)) {
                    row.found(found, "cohort.why.remind.invite");
                } else {
                    row.found(found);
                }
            }
        });
    }

    private static boolean isToBeInvited(Cohort one, Account account, CohortRowState found) {
        return one.getAct() == CohortAct.REMIND
                && found == CohortRowState.IMPOSSIBLE
                && account.state() == AccountState.EMAIL_MISSING;
    }

    /** The keys of those among these who have given an address, be it one that waits for its proof. */
    Set<String> begun(Collection<Account> people) {
        var outstanding = cases.outstanding(people);
        return people.stream()
                .filter(one -> one.state() != AccountState.EMAIL_MISSING
                        || isResendable(one, Optional.ofNullable(outstanding.get(one.getId()))))
                .map(one -> Account.userKey(one.getUserId()))
                .collect(Collectors.toSet());
    }

    /** As staff may have it mailed once more: of whoever is new here, also when its time is over. */
    private static boolean isResendable(Account account, Optional<Outstanding> waiting) {
        return waiting.flatMap(Outstanding::address)
                .filter(link -> account.getSecondPassword().isEmpty() || link.usable())
                .isPresent();
    }
}
