package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.cases.Outstanding;
import org.madoguchi.cohort.Cohort;
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
                row.found(CohortRules.judge(
                        one.getAct(),
                        account,
                        account.isListedAsStaff() || recent.containsKey(account.getId()),
                        isResendable(account, Optional.ofNullable(outstanding.get(account.getId()))),
                        row.getBeforeAt()));
            }
        });
    }

    /** As staff may have it mailed once more: of whoever is new here, also when its time is over. */
    private static boolean isResendable(Account account, Optional<Outstanding> waiting) {
        return waiting.flatMap(Outstanding::address)
                .filter(link -> account.getSecondPassword().isEmpty() || link.usable())
                .isPresent();
    }
}
