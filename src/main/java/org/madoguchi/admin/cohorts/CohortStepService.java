package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.CaseOutlines;
import org.madoguchi.admin.cohorts.CohortTurnService.Batch;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.cohort.MailPace;
import org.madoguchi.cohort.SharedPace;
import org.madoguchi.cohort.StagingService;
import org.madoguchi.job.JobLock;

/**
 * The steps in which a cohort is done, each a transaction of its own that one node at a time does: what a node leaves
 * when it falls down is whole, and the next one goes on after it.
 */
@ApplicationScoped
@Transactional
class CohortStepService {

    static final String JOB = "cohorts";

    @Inject
    private Cohorts cohorts;

    @Inject
    private AccountRepository accounts;

    @Inject
    private CaseOutlines cases;

    @Inject
    private CohortDeed deed;

    @Inject
    private CohortInvitations invitations;

    @Inject
    private JobLock job;

    @Inject
    private AuditService audit;

    @Inject
    private SharedPace shared;

    @Inject
    private Clock clock;

    /**
     * Does it for these people, those of them for whom nobody has done it meanwhile.
     *
     * @param campus what the directory says of each, by the user ID
     */
    void run(Batch batch, Map<String, CampusAnswer> campus) {
        job.hold(JOB);
        cohorts.lock(batch.cohort())
                .filter(one -> one.getState() == CohortState.RUNNING)
                .ifPresent(one -> run(one, cohorts.ready(batch.rows()), campus));
    }

    private void run(Cohort one, List<CohortRow> rows, Map<String, CampusAnswer> campus) {
        shared.keep(pace -> run(one, rows, campus, pace));
        if (cohorts.next(one.getId(), CohortRowState.READY, 1).isEmpty()) {
            finish(one);
        }
    }

    private void run(Cohort one, List<CohortRow> rows, Map<String, CampusAnswer> campus, MailPace pace) {
        if (one.getAct().isForStrangers()) {
            invitations.perform(one, rows, campus, pace::paced);
        } else {
            help(one, rows, campus, pace);
        }
        one.rest(later(clock.instant(), one.getAct().isByMail() ? pace.next() : Instant.MIN));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void help(Cohort one, List<CohortRow> rows, Map<String, CampusAnswer> campus, MailPace pace) {
        var people = locked(rows, campus);
        rows.forEach(row -> Optional.ofNullable(people.get(row.getUserKey()))
                .ifPresentOrElse(
                        person -> deed.perform(one, row, person, pace::paced),
                        () -> row.found(CohortRowState.UNKNOWN)));
    }

    /** In the order of their keys, as everybody locks. */
    private Map<String, Case> locked(List<CohortRow> rows, Map<String, CampusAnswer> campus) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var answers = new HashMap<String, CampusAnswer>();
        campus.forEach((userId, answer) -> UserId.parse(userId).ifPresent(key -> answers.put(key, answer)));
        var people = cohorts.accountIds(rows.stream().map(CohortRow::getUserKey).toList()).stream()
                .map(accounts::lock)
                .toList();
        return cases.of(people, account -> answers.getOrDefault(key(account), CampusAnswer.NONE)).values().stream()
                .collect(Collectors.toMap(one -> key(one.account()), one -> one));
    }

    private static String key(Account account) {
        return Account.userKey(account.getUserId());
    }

    private void finish(Cohort one) {
        one.finish(clock.instant());
        var counts = cohorts.counts(one.getId());
        audit.record(StagingService.entry(AuditKind.COHORT_DONE, one)
                .by(one.getStartedBy().orElse(null))
                .with(DetailPart.ROWS, one.getTotal())
                .with(DetailPart.COUNT, counts.getOrDefault(CohortRowState.DONE, 0L)));
    }

    /** One of them keeps the others from being done: the others go on without that one. */
    void giveUp(Batch batch) {
        job.hold(JOB);
        cohorts.lock(batch.cohort()).ifPresent(one -> one.rest(clock.instant()));
        cohorts.ready(batch.rows()).forEach(row -> row.refuse("cohort.error.broke"));
    }
}
