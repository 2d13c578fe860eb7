package org.madoguchi.admin.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.mail.MailHoldService;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailReply;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.mail.SmtpReason;
import org.madoguchi.throttle.LoginLimits;

/** What today's work is: each list is short, by an index, and nothing outside the database is asked. */
@ApplicationScoped
@Transactional
public class WorkService {

    private static final int SHOWN = 8;

    private static final Duration LATELY = Duration.ofHours(1);
    private static final Duration OVERDUE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailLedger ledger;

    @Inject
    private MailHoldService holds;

    @Inject
    private LoginLimits limits;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote look;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** @param person user ID, in lower case */
    public record Failing(String person, long failures) {}

    /**
     * The last reply of each mail that was not taken today, the newest first; not of those that were taken since.
     *
     * @throws AccessDeniedException without {@link DeskRight#WORK}
     */
    public List<MailReply> refusedToday() {
        access.require(DeskRight.WORK);
        Instant midnight =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        var refused = ledger.refusedSince(midnight, SHOWN);
        look.seen(AuditKind.WORK_SEEN, refused.stream().map(reply -> reply.getMail()
                .getAccount()
                .map(Account::getUserId)
                .orElse(null)));
        return refused;
    }

    /** Whether the caller can have it tried at once: it waits, is another person's, and mail is not held. */
    public boolean isHastenable(OutgoingMail mail) {
        var own = mail.getAccount().map(Account::getUserId).filter(access::isOwn);
        return access.may(DeskRight.HELP_ASK)
                && mail.isWaiting(clock.instant())
                && own.isEmpty()
                && holds.find().isEmpty();
    }

    /**
     * Who failed most to sign in within the last hour.
     *
     * @throws AccessDeniedException without {@link DeskRight#WORK}
     */
    public List<Failing> failing() {
        access.require(DeskRight.WORK);
        // EclipseLink finds no result variable with an "i" in its name on a server that speaks Turkish.
        var failing = entityManager
                .createQuery(
                        "select e.person, count(e) as attempts from AuditEvent e where e.at >= :since "
                                + "and e.kind = :login and e.outcome = :refused and e.person is not null "
                                + "group by e.person order by attempts desc, e.person",
                        Object[].class)
                .setParameter("since", clock.instant().minus(LATELY))
                .setParameter("login", AuditKind.LOGIN)
                .setParameter("refused", Outcome.REFUSED)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> new Failing((String) row[0], (Long) row[1]))
                .toList();
        look.seen(AuditKind.WORK_SEEN, failing.stream().map(Failing::person));
        return failing;
    }

    /**
     * How the sending of mails does, by what is in the queue: no connection is made for it.
     *
     * @throws AccessDeniedException without {@link DeskRight#WORK}
     */
    public PartState mail() {
        access.require(DeskRight.WORK);
        if (holds.find().isPresent()) {
            return PartState.HELD;
        }
        var reasons = ledger.repliesToWaiting().stream().map(SmtpReason::of).collect(Collectors.toSet());
        if (reasons.contains(SmtpReason.UNREACHABLE)) {
            return PartState.DOWN;
        }
        if (reasons.contains(SmtpReason.CERTIFICATE)) {
            return PartState.UNTRUSTED;
        }
        if (reasons.contains(SmtpReason.OURS)) {
            return PartState.REFUSED;
        }
        return ledger.isOverdueAt(clock.instant().minus(OVERDUE)) ? PartState.SLOW : PartState.UP;
    }

    /**
     * Whether everybody may try to log in, or so many logins have failed that only known browsers may.
     *
     * @throws AccessDeniedException without {@link DeskRight#WORK}
     */
    public PartState logins() {
        access.require(DeskRight.WORK);
        return limits.isClosedToStrangers() ? PartState.CLOSED : PartState.UP;
    }
}
