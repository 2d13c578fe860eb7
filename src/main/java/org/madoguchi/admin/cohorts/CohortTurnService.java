package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.cohort.SharedPace;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailLedger;

/** Whose turn it is, of the cohorts that go on, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
class CohortTurnService {

    /** So long nobody else goes on with a cohort of whose people this node asks the directory. */
    static final Duration CLAIM = Duration.ofMinutes(1);
    /** Before one that waits for the directory, or for mail, has another turn. */
    static final Duration REST = Duration.ofSeconds(30);
    /** That mail was due. */
    private static final Duration LATE = Duration.ofMinutes(1);
    /** People who are looked at by what is known here. */
    private static final int LOOKED_AT_ONCE = 200;

    @Inject
    private Cohorts cohorts;

    @Inject
    private MailLedger mails;

    @Inject
    private JobLock job;

    @Inject
    private SharedPace shared;

    @Inject
    private Clock clock;

    /**
     * People with whom a cohort goes on.
     *
     * @param looking whether they are only looked at
     * @param forStrangers whether the directory alone knows of them
     * @param rows keys of their rows; none when nobody is left
     * @param userIds of those of whom the directory is asked
     */
    record Batch(Long cohort, boolean looking, boolean forStrangers, List<Long> rows, List<String> userIds) {

        static Batch of(Cohort cohort, List<CohortRow> rows) {
            var looking = cohort.getState() == CohortState.CHECKING;
            var strangers = cohort.getAct().isForStrangers();
            return new Batch(
                    cohort.getId(),
                    looking,
                    strangers,
                    rows.stream().map(CohortRow::getId).toList(),
                    looking && !strangers
                            ? List.of()
                            : rows.stream().map(CohortRow::getUserId).toList());
        }
    }

    /**
     * The next people of the cohort whose turn it is: of those that go on, be it by looking at people or by doing it,
     * the one that has waited longest. No other node goes on with it for the length of a claim. Empty when none is to
     * go on now, or another node is choosing.
     *
     * @param most of whom the directory is asked
     */
    Optional<Batch> next(int most) {
        var now = clock.instant();
        return Optional.of(CohortStepService.JOB)
                .filter(job::take)
                .flatMap(taken -> cohorts.turn(now))
                .flatMap(cohorts::lock)
                .filter(Cohort::isGoingOn)
                .flatMap(one -> claim(one, most, now));
    }

    private Optional<Batch> claim(Cohort one, int most, Instant now) {
        var looking = one.getState() == CohortState.CHECKING;
        if (!looking && one.getAct().isByMail() && mails.isOverdueAt(now.minus(LATE))) {
            one.rest(now.plus(REST));
            return Optional.empty();
        }
        one.rest(now.plus(CLAIM));
        return Optional.of(Batch.of(
                one,
                looking ? cohorts.next(one.getId(), CohortRowState.UNCHECKED, looked(one, most)) : ready(one, most)));
    }

    private static int looked(Cohort one, int most) {
        return one.getAct().isForStrangers() ? most : LOOKED_AT_ONCE;
    }

    private List<CohortRow> ready(Cohort one, int most) {
        var mailed = one.getAct().isByMail() ? Math.max(1, Math.min(most, shared.due())) : most;
        return cohorts.next(one.getId(), CohortRowState.READY, mailed);
    }

    /** They wait for the directory. */
    void rest(Batch batch) {
        cohorts.lock(batch.cohort()).ifPresent(one -> one.rest(clock.instant().plus(REST)));
    }
}
