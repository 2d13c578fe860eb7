package org.madoguchi.admin.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailLedger;

/** Counts all students by where they stand, and what has happened within each hour, on one node, once a minute. */
@ApplicationScoped
@Transactional
class CountService {

    static final String JOB = "progress";
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** At the first run, what happened since then is counted; in the trail stands what is older. */
    private static final Duration FIRST = Duration.ofDays(366);
    /** Long enough to compare a year with the year before. */
    private static final Duration KEPT = Duration.ofDays(800);

    /** Not of staff: they stand in no list of students either. */
    private static final String SET_UP = """
        INSERT INTO set_up_count (faculty, school_year, entry_year, state, students)
        SELECT COALESCE(a.faculty, ''), COALESCE(a.school_year, ''), COALESCE(a.entry_year, ''), a.desk_state, COUNT(*)
        FROM account a WHERE a.erased_at IS NULL AND a.staff = FALSE
        GROUP BY COALESCE(a.faculty, ''), COALESCE(a.school_year, ''), COALESCE(a.entry_year, ''), a.desk_state\
        """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailLedger mails;

    @Inject
    private JobLock lock;

    @Inject
    private Clock clock;

    @Produces
    static Job job(CountService service) {
        return Job.once(JOB, LOOK, service::count);
    }

    /** Counts anew unless that was done a moment ago. */
    public void count() {
        var now = clock.instant();
        if (lock.take(JOB, now.minus(PAUSE))) {
            entityManager.createNativeQuery("DELETE FROM set_up_count").executeUpdate();
            entityManager.createNativeQuery(SET_UP).executeUpdate();
            // What was committed late belongs to the hour before, too.
            var since = lock.lastDone(JOB).orElse(now.minus(FIRST)).minus(Duration.ofHours(1));
            var hour = Hour.of(since);
            HourSql.countSince(hour, mails.sentAfterAddressRefused(Hour.start(hour)), entityManager);
            lock.done(JOB, now);
        }
    }

    /** Removes the hours whose time is over. */
    void removeOld(@Observes HousekeepingDue due) {
        entityManager
                .createNativeQuery("DELETE FROM hour_count WHERE hour_number < ?1")
                .setParameter(1, Hour.of(due.now().minus(KEPT)))
                .executeUpdate();
    }
}
