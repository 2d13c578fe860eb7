package org.madoguchi.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of payments; joins the transaction of the service that calls. */
@ApplicationScoped
class PaymentRows {

    private static final String EVENT = "INSERT INTO payment_event (provider, event_id, reference, received_at) "
            + "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";

    @PersistenceContext
    private EntityManager entityManager;

    void add(Payment payment) {
        entityManager.persist(payment);
        entityManager.flush();
    }

    void add(PaymentAttempt attempt) {
        entityManager.persist(attempt);
        entityManager.flush();
    }

    Optional<Payment> find(String subject) {
        return entityManager
                .createQuery("select p from Payment p where p.subject = :subject", Payment.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The one of this subject, which nobody else changes until the transaction ends. */
    Optional<Payment> lock(String subject) {
        return entityManager
                .createQuery("select p.id from Payment p where p.subject = :subject", Long.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(this::lock);
    }

    Payment lock(Long id) {
        return entityManager.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The way in which it can be paid now. */
    Optional<PaymentAttempt> live(Payment payment) {
        return entityManager
                .createQuery("select a from PaymentAttempt a where a.livePayment = :payment", PaymentAttempt.class)
                .setParameter("payment", payment.getId())
                .getResultStream()
                .findFirst();
    }

    /** Those by which money came although the payment was paid, and is here still. */
    List<PaymentAttempt> surplus(String subject) {
        return entityManager
                .createQuery(
                        "select a from PaymentAttempt a where a.payment.subject = :subject and a.surplus > 0",
                        PaymentAttempt.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Subjects for which such money is here. */
    List<String> paidTwice(int max) {
        return entityManager
                .createQuery(
                        "select a.payment.subject from PaymentAttempt a where a.surplus > 0 order by a.id",
                        String.class)
                .setMaxResults(max)
                .getResultList();
    }

    Optional<PaymentAttempt> attempt(Long id) {
        return Optional.ofNullable(entityManager.find(PaymentAttempt.class, id));
    }

    /** The key of the payment that a provider knows by this reference: to lock it before it is read. */
    Optional<Long> owner(String provider, String reference) {
        return entityManager
                .createQuery(
                        "select a.payment.id from PaymentAttempt a where a.provider = :provider "
                                + "and a.reference = :reference",
                        Long.class)
                .setParameter("provider", provider)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    Optional<PaymentAttempt> attempt(String provider, String reference) {
        return entityManager
                .createQuery(
                        "select a from PaymentAttempt a where a.provider = :provider and a.reference = :reference",
                        PaymentAttempt.class)
                .setParameter("provider", provider)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Live ones whose provider has not been asked since then, the longest first. */
    List<PaymentAttempt> unasked(Instant since, int max) {
        return asked("a.livePayment is not null", since, max);
    }

    /** Those that have ended, and of which a provider has something to say. */
    List<PaymentAttempt> hastened(int max) {
        return asked("a.livePayment is null", PaymentAttempt.HASTENED, max);
    }

    private List<PaymentAttempt> asked(String condition, Instant since, int max) {
        return entityManager
                .createQuery(
                        "select a from PaymentAttempt a join fetch a.payment where " + condition
                                + " and a.askedAt <= :since order by a.askedAt, a.id",
                        PaymentAttempt.class)
                .setParameter("since", since)
                .setMaxResults(max)
                .getResultList();
    }

    /** Subjects of those that wait, and whose time is over. */
    List<String> overdue(Instant now, int max) {
        return entityManager
                .createQuery(
                        "select p.subject from Payment p where p.state = :waiting and p.dueAt < :now "
                                + "order by p.dueAt, p.id",
                        String.class)
                .setParameter("waiting", PaymentState.WAITING)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    boolean isKnown(String provider, String event) {
        return !entityManager
                .createNativeQuery("SELECT event_id FROM payment_event WHERE provider = ?1 AND event_id = ?2")
                .setParameter(1, provider)
                .setParameter(2, event)
                .getResultList()
                .isEmpty();
    }

    /** Notes a notice; false when it was noted before: of two at one instant the second waits, and adds nothing. */
    boolean note(String provider, PaymentNotice notice, Instant now) {
        return entityManager
                        .createNativeQuery(EVENT)
                        .setParameter(1, provider)
                        .setParameter(2, notice.event())
                        .setParameter(3, notice.reference())
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }
}
