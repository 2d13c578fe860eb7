package org.madoguchi.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.Seals;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailState;
import org.madoguchi.node.NodeService;
import org.madoguchi.throttle.LoginLimits;

/** What the database says, by questions that indexes answer; the same on each node. */
@ApplicationScoped
@Transactional
class MetricsService {

    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double MILLIS = 1000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailLedger mails;

    @Inject
    private LoginLimits limits;

    @Inject
    private Seals seals;

    @Inject
    private JobLock jobs;

    @Inject
    private NodeService nodes;

    @Inject
    private Clock clock;

    /** Those of one name together. */
    public List<Sample> read() {
        var samples = new ArrayList<Sample>();
        addLogins(samples);
        addMails(samples);
        addTrail(samples);
        jobs.lastDone()
                .forEach((job, at) ->
                        samples.add(Sample.of("job_last_success_timestamp_seconds", "job", job, at.getEpochSecond())));
        addNodes(samples);
        return samples;
    }

    private void addLogins(List<Sample> samples) {
        for (var outcome : Outcome.known()) {
            samples.add(Sample.of("logins_5m", "outcome", word(outcome), logins(outcome)));
        }
        samples.add(Sample.of("strangers_turned_away", limits.isClosedToStrangers() ? 1 : 0));
        samples.add(Sample.of("accounts_without_binds", limits.countWithoutBinds()));
    }

    private long logins(Outcome outcome) {
        return entityManager
                .createQuery(
                        "select count(e) from AuditEvent e where e.kind = :login and e.outcome = :outcome "
                                + "and e.at >= :since",
                        Long.class)
                .setParameter("login", AuditKind.LOGIN)
                .setParameter("outcome", outcome)
                .setParameter("since", clock.instant().minus(LATELY))
                .getSingleResult();
    }

    private void addMails(List<Sample> samples) {
        samples.add(Sample.of("mails_queued", mails.countQueued()));
        samples.add(Sample.of("mails_oldest_queued_seconds", age(mails.oldestWaitingSince(clock.instant()))));
        var since = clock.instant().minus(HOUR);
        samples.add(Sample.of("mails_1h", "state", word(MailState.SENT), mails.countSent(since)));
        for (var state : List.of(MailState.GIVEN_UP, MailState.RETURNED)) {
            samples.add(Sample.of("mails_1h", "state", word(state), mails.countInVain(state, since)));
        }
    }

    private void addTrail(List<Sample> samples) {
        var unsealed = seals.unsealed();
        samples.add(Sample.of("trail_unsealed", unsealed.rows()));
        samples.add(Sample.of("trail_oldest_unsealed_seconds", age(unsealed.since())));
    }

    private void addNodes(List<Sample> samples) {
        var there = nodes.there();
        samples.add(Sample.of("nodes", there.size()));
        samples.add(Sample.of(
                "nodes_clock_off_seconds",
                there.stream()
                                .mapToLong(node -> node.getClockAhead().abs().toMillis())
                                .max()
                                .orElse(0)
                        / MILLIS));
    }

    /** Of the oldest, in seconds; 0 when there is none. */
    private double age(Optional<Instant> oldest) {
        return oldest.map(since -> Duration.between(since, clock.instant()).toSeconds())
                .filter(seconds -> seconds > 0)
                .orElse(0L);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
