package org.madoguchi.admin.vanished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.login.directory.CampusDirectory;
import org.madoguchi.login.directory.DirectoryUnavailableException;

/**
 * Looks for accounts whose entry in the directory is gone, a page at a time, each in a transaction of its own. First
 * all are looked at, and nobody is marked; then, if the directory has answered to the end and few enough are missing,
 * what was found is put into effect. The row of the job is locked for each page, so that one node at a time is at it
 * and any node goes on where another has stopped.
 */
@ApplicationScoped
@Transactional
class VanishedSweepService {

    private static final Logger LOGGER = Logger.getLogger(VanishedSweepService.class.getName());

    private static final String JOB = "vanished";

    @Inject
    private JobLock lock;

    @Inject
    private SweepRows rows;

    @Inject
    private SweepPlan plan;

    @Inject
    private VanishedAccounts vanished;

    @Inject
    private CampusDirectory directory;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Looks every minute, on each node, whether there is something to sweep, and sweeps it page by page with rests. */
    @Produces
    static Job job(VanishedSweepService service, SweepPlan plan) {
        return new Job(JOB, Duration.ofMinutes(1), plan.pause(), service::step);
    }

    /** Begins a sweep if one is due, or goes on by a page; false when there is nothing more to do now on this node. */
    public boolean step() {
        var now = clock.instant();
        if (plan.pageSize() == 0 || !lock.take(JOB, now.minus(plan.pause()))) {
            return false;
        }
        var newest = rows.newest();
        var sweep = newest.filter(last -> last.getState().isUnderWay()).or(() -> begin(newest, now));
        sweep.ifPresent(current -> goOn(current, now));
        return sweep.filter(current -> current.getState().isUnderWay()).isPresent();
    }

    private Optional<VanishedSweep> begin(Optional<VanishedSweep> newest, Instant now) {
        return plan.isDue(newest, now)
                ? Optional.of(rows.add(
                        new VanishedSweep(now),
                        newest.filter(VanishedSweep::isAnswerOpen).isPresent()))
                : Optional.empty();
    }

    private void goOn(VanishedSweep sweep, Instant now) {
        lock.done(JOB, now);
        try {
            if (sweep.getState() == SweepState.ACTING) {
                act(sweep, rows.findings(sweep.getLastAccountId(), plan.pageSize()), now);
            } else if (plan.isStale(sweep, now)) {
                fail(sweep, "took-too-long", now);
            } else {
                look(sweep, rows.accounts(sweep.getLastAccountId(), plan.pageSize()), now);
            }
        } catch (DirectoryUnavailableException e) {
            LOGGER.log(Level.WARNING, "Nobody is marked as vanished: the directory does not answer", e);
            fail(sweep, "directory-unavailable", now);
        }
    }

    private void look(VanishedSweep sweep, List<Account> page, Instant now) {
        if (page.isEmpty()) {
            decide(sweep, now);
            return;
        }
        var present = directory.present(page.stream().map(Account::getUserId).toList());
        var fresh = page.stream()
                .filter(account -> account.getSuspension().getVanishedAt().isEmpty())
                .toList();
        var missing = page.stream()
                .filter(account -> !present.contains(Account.userKey(account.getUserId())))
                .toList();
        missing.forEach(account -> rows.add(new VanishedFinding(account.getId())));
        var again = page.stream()
                .filter(account -> !missing.contains(account))
                .filter(vanished::reappear)
                .count();
        var newlyMissing = missing.stream().filter(fresh::contains).toList();
        sweep.looked(
                page.get(page.size() - 1).getId(),
                fresh.size(),
                newlyMissing.size(),
                rows.countAllowed(newlyMissing),
                again);
    }

    private void decide(VanishedSweep sweep, Instant now) {
        if (plan.isTooMuch(sweep)) {
            sweep.end(SweepState.STOPPED, now);
            audit.recordRefusal(AuditEntry.of(AuditKind.VANISHED_SWEEP).with(counts(sweep)));
            LOGGER.warning(() -> "Nobody is marked as vanished: " + counts(sweep) + " is more than " + plan.percent()
                    + " %. An administrator is asked at the desk.");
        } else {
            sweep.act();
        }
    }

    /** Who has signed in since the look began has an entry again. */
    private void act(VanishedSweep sweep, List<Account> page, Instant now) {
        if (page.isEmpty()) {
            sweep.end(SweepState.DONE, now);
            audit.record(AuditEntry.of(AuditKind.VANISHED_SWEEP).with(counts(sweep)));
            return;
        }
        page.stream()
                .filter(account -> account.getLastSignInAt()
                        .filter(sweep.getStartedAt()::isBefore)
                        .isEmpty())
                .forEach(account -> vanished.miss(account, now));
        sweep.acted(page.get(page.size() - 1).getId());
    }

    private void fail(VanishedSweep sweep, String reason, Instant now) {
        sweep.end(SweepState.FAILED, now);
        audit.recordFailure(
                AuditEntry.of(AuditKind.VANISHED_SWEEP).because(reason).with(counts(sweep)));
    }

    private static Detail counts(VanishedSweep sweep) {
        return Detail.of(DetailPart.LOOKED, sweep.getLooked())
                .with(DetailPart.MISSING, sweep.getMissing())
                .with(DetailPart.RETURNED, sweep.getReturned());
    }
}
