package org.madoguchi.payment.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.madoguchi.client.Secret;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.payment.PaymentMethod;
import org.madoguchi.payment.PaymentNumbers;
import org.madoguchi.payment.PaymentStart;
import org.madoguchi.payment.Settled;

/** The simulated service's own rows; what others roll back has happened here all the same, as at any other's. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SimulatedPaymentService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SLIP = 13;
    private static final int CUSTOMER = 11;
    private static final int CONFIRMATION = 6;
    /** After its end, as long as anybody may ask about it. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Begins, or answers with what was begun by this key before. */
    SimulatedPayment start(PaymentStart start) {
        return by("p.key = :value", start.key()).stream().findFirst().orElseGet(() -> add(start));
    }

    private SimulatedPayment add(PaymentStart start) {
        var numbers = start.method() == PaymentMethod.KONBINI
                ? new PaymentNumbers(digits(SLIP), digits(CUSTOMER), digits(CONFIRMATION))
                : PaymentNumbers.NONE;
        var payment = new SimulatedPayment(Secret.random(), start, numbers);
        entityManager.persist(payment);
        entityManager.flush();
        return payment;
    }

    /** Begins with the 9 that no real one has. */
    private static String digits(int count) {
        var digits = new StringBuilder("9");
        while (digits.length() < count) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    Optional<Settled> ask(String reference) {
        return find(reference).map(payment -> payment.describe(clock.instant()));
    }

    boolean cancel(String reference) {
        return lock(reference).map(SimulatedPayment::cancel).orElse(true);
    }

    Optional<SimulatedPayment> find(String reference) {
        return Optional.ofNullable(entityManager.find(SimulatedPayment.class, reference));
    }

    /** The one with this number of its slip or its customer, as the till scans it. */
    Optional<SimulatedPayment> scanned(String number) {
        return by("p.numbers.slip = :value or p.numbers.customer = :value", number).stream()
                .findFirst();
    }

    /** By card, which is settled at once. */
    boolean payByCard(String reference) {
        return change(
                reference,
                NoticeFault.NONE,
                payment -> payment.pay(SimulatedState.FINAL, payment.getAmount(), clock.instant()));
    }

    /** 速報, of any amount. */
    boolean scan(String reference, int handed, NoticeFault fault) {
        return change(reference, fault, payment -> payment.pay(SimulatedState.PROMPT, handed, clock.instant()));
    }

    /** 確報. */
    boolean settle(String reference, NoticeFault fault) {
        return change(reference, fault, SimulatedPayment::settle);
    }

    /** 速報取消. */
    boolean takeBack(String reference, NoticeFault fault) {
        return change(reference, fault, SimulatedPayment::takeBack);
    }

    private boolean change(String reference, NoticeFault fault, Predicate<SimulatedPayment> act) {
        var changed = lock(reference).filter(act);
        if (changed.isPresent() && fault != NoticeFault.LOST) {
            entityManager.persist(new SimulatedNotice(Secret.random(), reference, fault, clock.instant()));
        }
        return changed.isPresent();
    }

    /** What is to be sent now, and is sent no more. */
    List<SimulatedNotice> takeDue() {
        var due = entityManager
                .createQuery("select n from SimulatedNotice n where n.dueAt <= :now", SimulatedNotice.class)
                .setParameter("now", clock.instant())
                .getResultList();
        due.forEach(entityManager::remove);
        return due;
    }

    /** What nobody can pay any more goes, some time later. */
    void removeOld(@Observes HousekeepingDue due) {
        entityManager
                .createQuery("select p from SimulatedPayment p where p.dueAt < :time", SimulatedPayment.class)
                .setParameter("time", due.now().minus(REMEMBERED))
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList()
                .forEach(entityManager::remove);
    }

    private Optional<SimulatedPayment> lock(String reference) {
        return Optional.ofNullable(
                entityManager.find(SimulatedPayment.class, reference, LockModeType.PESSIMISTIC_WRITE));
    }

    private List<SimulatedPayment> by(String condition, String value) {
        return entityManager
                .createQuery("select p from SimulatedPayment p where " + condition, SimulatedPayment.class)
                .setParameter("value", value)
                .getResultList();
    }
}
