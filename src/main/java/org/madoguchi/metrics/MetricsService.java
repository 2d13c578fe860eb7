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
import org.madoguchi.application.ApplicationState;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.Seals;
import org.madoguchi.certificate.SigningLedger;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailState;
import org.madoguchi.node.NodeService;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.printing.PrintState;
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
    private SigningLedger signing;

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
        addCertificates(samples);
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

    /** What nobody may notice until somebody who has paid asks where it is; all 0 without certificates. */
    private void addCertificates(List<Sample> samples) {
        var oldest = signing.waiting(1).stream().findFirst();
        samples.add(Sample.of("certificates_unsigned", signing.countWaiting()));
        samples.add(Sample.of("certificates_oldest_unsigned_seconds", age(oldest.map(job -> job.getCertificate()
                .getIssuedAt()))));
        samples.add(Sample.of("prints_refused", refusedPrints()));
        for (var state : List.of(PaymentState.PAID_LATE, PaymentState.MISMATCHED)) {
            samples.add(Sample.of("payments_for_staff", "state", word(state), payments(state)));
        }
    }

    /** Those that staff have still to deal with. */
    private long refusedPrints() {
        return entityManager
                .createQuery(
                        "select count(r) from PrintRegistration r where r.state = :refused and exists "
                                + "(select a.id from Application a where a.number = r.subject and a.state = :stuck)",
                        Long.class)
                .setParameter("refused", PrintState.REFUSED)
                .setParameter("stuck", ApplicationState.STUCK)
                .getSingleResult();
    }

    private long payments(PaymentState state) {
        return entityManager
                .createQuery("select count(p) from Payment p where p.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
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
