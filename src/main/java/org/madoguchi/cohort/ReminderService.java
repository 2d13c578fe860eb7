package org.madoguchi.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.catalogue.ClosedDays;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.settings.Settings;

/** Reminds by itself those who have not finished the set-up, as {@link ReminderPlan} says; off by default. */
@ApplicationScoped
@Transactional
public class ReminderService {

    private static final String JOB = "reminders";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Each is an account that is locked. */
    private static final int MOST_AT_ONCE = 200;

    @Inject
    private SetUpReminders reminders;

    @Inject
    private AccountRepository accounts;

    @Inject
    private ClosedDays closedDays;

    @Inject
    private AuditService audit;

    @Inject
    private SharedPace shared;

    @Inject
    private JobLock job;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /**
     * What will go tomorrow, as far as it can be told today.
     *
     * @param on whether reminders go at all
     * @param closed whether none go tomorrow, since it is a closed day
     * @param people who are due tomorrow and were not today
     */
    public record Tomorrow(boolean on, LocalDate day, boolean closed, long people) {}

    /** Looks every minute, on each node. */
    @Produces
    static Job job(ReminderService service) {
        return Job.once(JOB, MINUTE, service::remind);
    }

    /** Reminds as many as the pace of mail lets go in a minute; one node does it at a time. */
    public void remind() {
        var now = clock.instant();
        var plan = ReminderPlan.of(settings, zone);
        if (!plan.isTime(now, closedDays::isClosed) || !job.take(JOB, now.minus(MINUTE))) {
            return;
        }
        shared.keep(pace -> remind(plan, pace, now));
        job.done(JOB, now);
    }

    /** Those whose turn is within the minute; half of it is left to cohorts, which would else never have one. */
    private void remind(ReminderPlan plan, MailPace pace, Instant now) {
        var half = Math.max(1, MailPace.perMinute(settings) / 2);
        var most = Math.min(
                Math.min(MOST_AT_ONCE, half), pace.dueBy(now.plus(MINUTE).minusNanos(1)));
        if (most > 0) {
            reminders.due(plan, now, most).stream().map(accounts::lock).forEach(account -> remind(account, pace));
        }
    }

    /** Under the lock it may have been finished. */
    private void remind(Account account, MailPace pace) {
        if (account.state() == AccountState.SECOND_PASSWORD_MISSING) {
            reminders.send(account, pace::paced);
            audit.record(AuditEntry.of(AuditKind.SET_UP_REMINDED).about(account.getUserId()));
        }
    }

    /** What will go tomorrow. Who may see it, the desk says. */
    public Tomorrow tomorrow() {
        var next = next();
        var people = next.goes()
                ? reminders.count(next.plan(), next.end())
                        - next.before()
                                .map(end -> reminders.count(next.plan(), end))
                                .orElse(0L)
                : 0;
        return new Tomorrow(next.plan().on(), next.day(), next.closed(), people);
    }

    /**
     * Those of {@link Tomorrow#people}, at most so many.
     *
     * @param after key of the last account before them
     */
    public List<DuePerson> tomorrow(long after, int most) {
        var next = next();
        return next.goes()
                ? reminders.newlyDue(next.plan(), next.before().orElse(Instant.EPOCH), next.end(), after, most)
                : List.of();
    }

    private NextDay next() {
        var now = clock.instant();
        var plan = ReminderPlan.of(settings, zone);
        var day = plan.tomorrow(now);
        var before = Optional.of(plan.end(day.minusDays(1))).filter(end -> plan.isLeftOfDay(now, closedDays::isClosed));
        return new NextDay(plan, day, closedDays.isClosed(day), before);
    }

    /**
     * Tomorrow as the plan has it.
     *
     * @param before the end of what goes today; empty when nothing more does
     */
    private record NextDay(ReminderPlan plan, LocalDate day, boolean closed, Optional<Instant> before) {

        boolean goes() {
            return plan.on() && !closed;
        }

        Instant end() {
            return plan.end(day);
        }
    }
}
