package org.madoguchi.admin.vanished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;

/** The rows of sweeps; joins the transaction of the service that calls. No more than a page is ever in memory. */
@ApplicationScoped
class SweepRows {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<VanishedSweep> newest() {
        return newest(1).stream().findFirst();
    }

    /** The last sweeps, newest first. */
    List<VanishedSweep> newest(int max) {
        return entityManager
                .createQuery("select s from VanishedSweep s order by s.startedAt desc, s.id desc", VanishedSweep.class)
                .setMaxResults(max)
                .getResultList();
    }

    /** The sweep with this key as it is now, which nobody else changes until this transaction ends. */
    Optional<VanishedSweep> lock(Long id) {
        return Optional.ofNullable(entityManager.find(VanishedSweep.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many accounts have no entry now, erased ones left out; suspended ones among them. */
    VanishedCounts counts() {
        var marked = count("a.suspension.vanishedAt is not null and a.suspension.erasedAt is null");
        var suspended = count("a.suspension.vanishedAt is not null and a.suspension.sinceVanished is not null and "
                + "a.suspension.erasedAt is null");
        return new VanishedCounts(
                marked, suspended, count("a.suspension.vanishedAt is not null and a.suspension.erasedAt is not null"));
    }

    private long count(String condition) {
        return entityManager
                .createQuery("select count(a) from Account a where " + condition, Long.class)
                .getSingleResult();
    }

    /**
     * Begins a sweep, and forgets what the one before has found.
     *
     * @param answered whether the answer to the one before holds for this
     */
    VanishedSweep add(VanishedSweep sweep, boolean answered) {
        entityManager.createQuery("delete from VanishedFinding f").executeUpdate();
        if (!answered) {
            allowNobody();
        }
        entityManager.persist(sweep);
        return sweep;
    }

    /** Those whom the newest sweep has not found are gone indeed: they, and nobody else, may vanish at the next. */
    void allowFindings() {
        allowNobody();
        entityManager
                .createNativeQuery("INSERT INTO vanished_allowed (account_id) SELECT account_id FROM vanished_finding")
                .executeUpdate();
    }

    private void allowNobody() {
        entityManager.createNativeQuery("DELETE FROM vanished_allowed").executeUpdate();
    }

    /** How many of these may vanish since an administrator has said that they are gone. */
    long countAllowed(List<Account> missing) {
        return missing.stream().filter(this::isAllowed).count();
    }

    private boolean isAllowed(Account account) {
        return !entityManager
                .createNativeQuery("SELECT account_id FROM vanished_allowed WHERE account_id = ?1")
                .setParameter(1, account.getId())
                .getResultList()
                .isEmpty();
    }

    void add(VanishedFinding finding) {
        entityManager.persist(finding);
    }

    /** The next accounts to look at: all but those that are nobody's any more. */
    List<Account> accounts(long after, int max) {
        return entityManager
                .createQuery(
                        "select a from Account a where a.id > :after and a.suspension.erasedAt is null order by a.id",
                        Account.class)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    /** The next accounts that were found to have no entry. */
    List<Account> findings(long after, int max) {
        return entityManager
                .createQuery(
                        "select a from Account a, VanishedFinding f where f.accountId = a.id "
                                + "and a.id > :after order by a.id",
                        Account.class)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }
}
