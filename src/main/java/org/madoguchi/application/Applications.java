package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.printing.PrintState;

/** Finds and keeps applications; joins the transaction of the service that calls. */
@ApplicationScoped
class Applications {

    /** What the background has to do: issue, or go on where nothing waits for its signature any more. */
    private static final String NEXT = """
        SELECT a.id FROM application a WHERE a.state = 'PAID' AND a.next_step_at <= ?1 AND NOT EXISTS (
          SELECT 1 FROM application_item i JOIN application_certificate x ON x.item_id = i.id
          JOIN certificate c ON c.id = x.certificate_id WHERE i.application_id = a.id AND c.state = 'QUEUED')
        ORDER BY a.next_step_at, a.id FETCH FIRST 1 ROWS ONLY FOR UPDATE SKIP LOCKED\
        """;

    /** One tells that there are some; the desk lists them all. */
    private static final int MOST_TOLD = 50;

    @PersistenceContext
    private EntityManager entityManager;

    void add(Application application) {
        entityManager.persist(application);
        entityManager.flush();
    }

    void remove(Application application) {
        entityManager.remove(application);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    /** The live draft of an account. */
    Optional<Application> draft(Long account) {
        return entityManager
                .createQuery("select a from Application a where a.draftAccount = :account", Application.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** One of an account's own, whatever its state; another's is none. */
    Optional<Application> own(Long account, String number) {
        return byNumber(number).filter(one -> one.getAccount().getId().equals(account));
    }

    /** One of an account's own by its key, draft or not. */
    Optional<Application> own(Long account, Long id) {
        return find(id).filter(one -> one.getAccount().getId().equals(account));
    }

    /** User ID of whose it is. */
    Optional<String> owner(Long id) {
        return entityManager
                .createQuery("select a.account.userId from Application a where a.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The number of one that was applied for. */
    Optional<String> number(Long id) {
        return entityManager
                .createQuery(
                        "select a.number from Application a where a.id = :id and a.number is not null", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Where one of an account's own stands; asked without reading it, since it is locked afterwards. */
    Optional<ApplicationState> stateOfOwn(Long account, String number) {
        return entityManager
                .createQuery(
                        "select a.state from Application a where a.number = :number and a.account.id = :account",
                        ApplicationState.class)
                .setParameter("number", number)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Where one stands; asked without reading it, where it is locked afterwards. */
    Optional<ApplicationState> state(Long id) {
        return entityManager
                .createQuery("select a.state from Application a where a.id = :id", ApplicationState.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Application> byNumber(String number) {
        return entityManager
                .createQuery("select a from Application a where a.number = :number", Application.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** One, with what it holds read. */
    Optional<Application> find(Long id) {
        return Optional.ofNullable(entityManager.find(Application.class, id));
    }

    /** One, which nobody else changes until this transaction ends; not to be read before it is locked. */
    Optional<Application> lock(Long id) {
        return Optional.ofNullable(entityManager.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same by its number. */
    Optional<Application> lock(String number) {
        return entityManager
                .createQuery("select a.id from Application a where a.number = :number", Long.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .flatMap(this::lock);
    }

    /** Those that an account has applied for, the newest first. */
    List<Application> of(Long account, int first, int max) {
        return entityManager
                .createQuery(
                        "select a from Application a where a.account.id = :account and a.number is not null "
                                + "order by a.id desc",
                        Application.class)
                .setParameter("account", account)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** The number of the one for which this was issued; asked without reading it, since it is locked afterwards. */
    Optional<String> numberOf(Long certificate) {
        return entityManager
                .createQuery(
                        "select i.application.number from ApplicationItem i join i.certificates c where c.id = :id",
                        String.class)
                .setParameter("id", certificate)
                .getResultStream()
                .findFirst();
    }

    /** What staff have made in the place of one that went astray, and is there still. */
    Optional<Application> replacement(Application astray) {
        return entityManager
                .createQuery(
                        "select a from Application a where a.replaces = :astray and a.state not in :voids",
                        Application.class)
                .setParameter("astray", astray)
                .setParameter("voids", ApplicationState.voids())
                .getResultStream()
                .findFirst();
    }

    /**
     * How many copies of a type an account has applied for since then, which count; of whatever student number. What
     * went astray counts no more once another was made in its place.
     */
    long copies(Account account, CertificateType type, Instant since) {
        var sum = entityManager
                .createQuery(
                        "select sum(i.copies) from ApplicationItem i "
                                + "where i.application.account = :account and i.type = :type "
                                + "and i.application.appliedAt >= :since "
                                + "and i.application.state in :counted and not exists (select a.id from Application a "
                                + "where a.replaces = i.application and a.state not in :voids)",
                        Long.class)
                .setParameter("account", account)
                .setParameter("type", type)
                .setParameter("since", since)
                .setParameter("counted", ApplicationState.counted())
                .setParameter("voids", ApplicationState.voids())
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** The one that has been due longest, locked. */
    Optional<Application> next(Instant now) {
        List<?> ids = entityManager
                .createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> lock(((Number) id).longValue()));
    }

    /** Keys of those that have been in a state since before then, the longest first. */
    List<Long> untouchedSince(ApplicationState state, Instant before, int max) {
        return entityManager
                .createQuery(
                        "select a.id from Application a where a.state = :state and a.stateAt < :before "
                                + "order by a.stateAt",
                        Long.class)
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
    }

    /** Keys of those that have been in a state since before then, whose owners were not reminded. */
    List<Long> unremindedSince(ApplicationState state, Instant before, int max) {
        return entityManager
                .createQuery(
                        "select a.id from Application a where a.state = :state and a.stateAt < :before "
                                + "and a.remindedAt is null order by a.stateAt",
                        Long.class)
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
    }

    /** Keys of those with a number at the machines that ends before then, whose owners were not reminded. */
    List<Long> endingAtMachines(Instant before, int max) {
        return entityManager
                .createQuery(
                        "select a.id from Application a where a.state = :state and a.remindedAt is null and exists "
                                + "(select r.id from PrintRegistration r where r.subject = a.number "
                                + "and r.state = :ready and r.until < :before) order by a.stateAt",
                        Long.class)
                .setParameter("state", ApplicationState.TO_PRINT)
                .setParameter("ready", PrintState.READY)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
    }

    /** Some that have come into that state after then, the newest first. */
    List<Application> enteredAfter(ApplicationState state, Instant after) {
        return entityManager
                .createQuery(
                        "select a from Application a where a.state = :state and a.stateAt > :after "
                                + "order by a.stateAt desc",
                        Application.class)
                .setParameter("state", state)
                .setParameter("after", after)
                .setMaxResults(MOST_TOLD)
                .getResultList();
    }

    /** All of an account. */
    List<Application> all(Account account) {
        return entityManager
                .createQuery("select a from Application a where a.account = :account", Application.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Everything that a page shows of one, read while it can be. */
    static Application whole(Application one) {
        one.getItems().forEach(item -> item.getCertificates().size());
        one.getCharges().size();
        one.getRecord().getStudentNumber();
        one.getAccount().getUserId();
        one.getReplaces().ifPresent(astray -> astray.getWanted().size());
        return one;
    }
}
