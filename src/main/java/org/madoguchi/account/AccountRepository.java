package org.madoguchi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds and keeps accounts; joins the transaction of the service that calls. */
@ApplicationScoped
public class AccountRepository {

    /** Native, because not every provider hands the hint for SKIP LOCKED on. */
    private static final String FREE = "SELECT id FROM account WHERE id = ?1 FOR UPDATE SKIP LOCKED";

    @PersistenceContext
    private EntityManager entityManager;

    /** By user ID, whatever the case. */
    public Optional<Account> findByUserId(String userId) {
        return entityManager
                .createQuery("select a from Account a where a.userKey = :key", Account.class)
                .setParameter("key", Account.userKey(userId))
                .getResultStream()
                .findFirst();
    }

    /** By a proved address, ignoring case. */
    public Optional<Account> findByEmail(String email) {
        return entityManager
                .createQuery("select a from Account a where a.emailKey = :key", Account.class)
                .setParameter("key", Account.emailKey(email))
                .getResultStream()
                .findFirst();
    }

    /** The key of the account with this user ID, whatever the case, where the account is not to be read. */
    public Optional<Long> findId(String userId) {
        return entityManager
                .createQuery("select a.id from Account a where a.userKey = :key", Long.class)
                .setParameter("key", Account.userKey(userId))
                .getResultStream()
                .findFirst();
    }

    /**
     * The account with this key.
     *
     * @throws IllegalStateException when there is none
     */
    public Account get(Long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id))
                .orElseThrow(() -> new IllegalStateException("No account " + id));
    }

    /**
     * The account with this key, which nobody else changes until this transaction ends.
     *
     * @throws IllegalStateException when there is none
     */
    public Account lock(Long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("No account " + id));
    }

    /** Whether nobody else has locked the account; then it is locked here. */
    public boolean lockIfFree(Long id) {
        return !entityManager
                .createNativeQuery(FREE)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** By user ID, whatever the case, and nobody else changes it until this transaction ends. */
    public Optional<Account> lockByUserId(String userId) {
        return findId(userId).map(this::lock);
    }

    /** By a proved address, ignoring case, as it is under the lock: a moment ago it may have been another's. */
    public Optional<Account> lockByEmail(String email) {
        return entityManager
                .createQuery("select a.id from Account a where a.emailKey = :key", Long.class)
                .setParameter("key", Account.emailKey(email))
                .getResultStream()
                .findFirst()
                .map(this::lock)
                .filter(account -> account.getEmail()
                        .map(Account::emailKey)
                        .filter(Account.emailKey(email)::equals)
                        .isPresent());
    }

    /** The account's address is another's to have from here on, in this transaction already. */
    public void freeEmail(Account account) {
        account.giveUpEmail();
        entityManager.flush();
    }

    /**
     * Keeps a new account. That another login has just added it is found out here: at the commit the caller would see
     * the container's exception for any failure.
     *
     * @throws jakarta.persistence.PersistenceException when there is one with this user ID
     */
    public Account add(Account account) {
        entityManager.persist(account);
        entityManager.flush();
        return account;
    }
}
