package org.madoguchi.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.settings.Settings;

/**
 * The pace of all mails of many: however many cohorts go on, and reminders beside them, together they send no more
 * than is set. Joins the transaction of the service that calls.
 */
@ApplicationScoped
public class SharedPace {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** How many may go by now. */
    public int due() {
        var last = entityManager
                .createQuery("select m from LastMassMail m", LastMassMail.class)
                .getSingleResult()
                .getAt();
        return pace(last).due();
    }

    /** Lets somebody pace mails; nobody else does until the transaction ends. To be done before accounts are locked. */
    public void keep(Consumer<MailPace> sending) {
        var mark = entityManager.find(LastMassMail.class, LastMassMail.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var pace = pace(mark.getAt());
        sending.accept(pace);
        pace.last().ifPresent(mark::mailed);
    }

    private MailPace pace(Optional<Instant> last) {
        return new MailPace(last, MailPace.perMinute(settings), clock.instant());
    }
}
