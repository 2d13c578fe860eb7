package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/**
 * The due mails as any number of nodes share them. Each method is a short transaction of its own; between
 * {@link #claim} and {@link #record} nothing in the database is held.
 */
@ApplicationScoped
@Transactional
class MailQueue {

    private static final Logger LOGGER = Logger.getLogger(MailQueue.class.getName());

    /**
     * Of those that are one of many, or not: somebody may be waiting for the others in front of a page. Native, because
     * not every provider hands the hint for SKIP LOCKED on.
     */
    private static final String NEXT = """
        SELECT id FROM outgoing_mail WHERE state = 'QUEUED' AND next_attempt_at <= ?1
        AND of_many = ?2 AND NOT EXISTS (SELECT 1 FROM mail_hold)
        ORDER BY next_attempt_at, id FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED\
        """;

    /**
     * So long a claimed mail is this node's without a word from it. Short, since the mails of a node that was killed
     * wait for it; {@link #renew} makes it longer while an attempt is under way.
     */
    static final Duration LEASE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Whether any mail is due, and mail is not held. */
    boolean hasDue() {
        var due = "SELECT m.id FROM OutgoingMail m WHERE m.state = :queued AND m.nextAttemptAt <= :now"
                + " AND NOT EXISTS (SELECT h.heldBy FROM MailHold h)";
        return !entityManager
                .createQuery(due, Long.class)
                .setParameter("queued", MailState.QUEUED)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Reserves the mail that has been due longest, those of many after all others, unless mail is held, for the length
     * of a lease, so that no other node sends it meanwhile; if this node dies, another one goes on after it.
     */
    Optional<OutgoingMail> claim() {
        var now = clock.instant();
        return Stream.of(false, true)
                .flatMap(ofMany -> next(ofMany, now))
                .limit(1)
                .map(id -> entityManager.find(OutgoingMail.class, ((Number) id).longValue()))
                .filter(mail -> claimed(mail, now))
                .findFirst()
                .map(OutgoingMail.class::cast);
    }

    private Stream<?> next(boolean ofMany, Instant now) {
        return entityManager
                .createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, ofMany)
                .getResultList()
                .stream();
    }

    /** This node is still at work on these mails, by their keys. */
    void renew(Collection<Long> underWay) {
        if (!underWay.isEmpty()) {
            entityManager
                    .createQuery("update OutgoingMail m set m.nextAttemptAt = :until where m.id in :ids "
                            + "and m.state = :queued and m.nextAttemptAt < :until")
                    .setParameter("until", clock.instant().plus(LEASE))
                    .setParameter("ids", underWay)
                    .setParameter("queued", MailState.QUEUED)
                    .executeUpdate();
        }
    }

    /**
     * One whose time is over is given up; one that its address refuses, once the person is free: who has that may be
     * waiting for the mail, so nobody waits for the person with the mail in hand.
     */
    private boolean claimed(OutgoingMail mail, Instant now) {
        var person = mail.getAccount().filter(account -> mail.isOver(now) && mail.isRefusedForItsAddress());
        if (person.isPresent() && !accounts.lockIfFree(person.get().getId())) {
            return false;
        }
        var claimed = mail.claim(LEASE, now);
        if (!claimed) {
            noteGivenUp(mail, person.map(Account::getId).map(accounts::lock), now);
        }
        return claimed;
    }

    /** Writes down how the attempt ended; not a failure told after the lease, when another attempt runs. */
    void record(OutgoingMail claimed, Delivery delivery) {
        var person = Optional.of(claimed.getId())
                .filter(id -> delivery.isOfAddress())
                .flatMap(this::lockPerson);
        var mail = entityManager.find(OutgoingMail.class, claimed.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (mail == null || mail.getState() != MailState.QUEUED) {
            return; // erased with its person, or settled, meanwhile
        }
        var now = clock.instant();
        var latest = mail.getAttempts() == claimed.getAttempts();
        var before = mail.getLastReply();
        if (latest || !delivery.isRepeated()) {
            delivery.noteOn(mail, now);
        }
        if (mail.getState() == MailState.GIVEN_UP) {
            noteGivenUp(mail, person, now);
        } else if (!mail.getLastReply().equals(before)) {
            entityManager.persist(new MailReply(mail, now));
        }
        LOGGER.log(
                level(mail),
                () -> "Mail " + mail.getId() + ", attempt " + claimed.getAttempts() + ": " + mail.getState());
    }

    /** Before the mail, as everybody does who locks both. */
    private Optional<Account> lockPerson(Long mail) {
        return entityManager
                .createQuery("select a.id from OutgoingMail m join m.account a where m.id = :id", Long.class)
                .setParameter("id", mail)
                .getResultStream()
                .findFirst()
                .map(accounts::lock);
    }

    /** @param person whose address refuses the mail: asked about it at the next login; empty when it is not so */
    private void noteGivenUp(OutgoingMail mail, Optional<Account> person, Instant now) {
        entityManager.persist(new MailReply(mail, now));
        person.ifPresent(account -> account.emailReturned(mail.getRecipient(), now));
        audit.recordFailure(AuditEntry.of(AuditKind.MAIL_GIVEN_UP)
                .about(mail.getAccount().map(Account::getUserId))
                .with(DetailPart.KIND, mail.getKind())
                .with(DetailPart.REPLY, mail.getLastReply().orElse("")));
    }

    private static Level level(OutgoingMail mail) {
        return switch (mail.getState()) {
            case SENT, RETURNED -> Level.FINE;
            case QUEUED -> Level.INFO;
            case GIVEN_UP -> Level.WARNING;
        };
    }
}
