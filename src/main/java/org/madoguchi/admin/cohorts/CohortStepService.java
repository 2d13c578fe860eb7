package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.CaseOutlines;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.cohort.MailPace;
import org.madoguchi.cohort.StagingService;
import org.madoguchi.job.JobLock;
import org.madoguchi.settings.Settings;

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
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * People with whom a cohort goes on.
     *
     * @param forStrangers whether the directory alone knows of them
     * @param rows keys of their rows; none when nobody is left
     * @param userIds theirs
     */
    record Batch(Long cohort, boolean forStrangers, List<Long> rows, List<String> userIds) {

        static Batch of(Cohort cohort, List<CohortRow> rows) {
            return new Batch(
                    cohort.getId(),
                    cohort.getAct().isForStrangers(),
                    rows.stream().map(CohortRow::getId).toList(),
                    rows.stream().map(CohortRow::getUserId).toList());
        }
    }

    /** The next people of the oldest cohort that is being done; none, where only its end is left. */
    Optional<Batch> next(int most) {
        return cohorts.first(CohortState.RUNNING)
                .flatMap(cohorts::find)
                .map(one -> Batch.of(one, cohorts.next(one.getId(), CohortRowState.READY, most)));
    }

    /**
     * Does it for these people, those of them for whom nobody has done it meanwhile.
     *
     * @param campus what the directory says of each, by the user ID
     * @return false when another node is at it
     */
    boolean run(Batch batch, Map<String, CampusAnswer> campus) {
        if (!job.take(JOB)) {
            return false;
        }
        cohorts.lock(batch.cohort())
                .filter(one -> one.getState() == CohortState.RUNNING)
                .ifPresent(one -> run(one, cohorts.ready(batch.rows()), campus));
        return true;
    }

    private void run(Cohort one, List<CohortRow> rows, Map<String, CampusAnswer> campus) {
        var pace = new MailPace(cohorts.lastMailAt(), MailPace.perMinute(settings), clock.instant());
        if (one.getAct().isForStrangers()) {
            invitations.perform(one, rows, campus, pace::paced);
        } else {
            help(one, rows, campus, pace);
        }
        pace.last().ifPresent(one::mailed);
        if (cohorts.next(one.getId(), CohortRowState.READY, 1).isEmpty()) {
            finish(one);
        }
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
        campus.forEach((userId, answer) -> answers.put(Account.userKey(userId), answer));
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
        if (job.take(JOB)) {
            cohorts.ready(batch.rows()).forEach(row -> row.refuse("cohort.error.broke"));
        }
    }
}
