package org.madoguchi.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Secret;
import org.madoguchi.job.HousekeepingDue;

/** Counter slips: one a person at a time, for half an hour, for one use. */
@ApplicationScoped
@Transactional
public class SlipService {

    private static final String PURPOSE = "SLIP";
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    /** As long as the sign-ins that they have opened. */
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** A slip just issued: its code, for the paper alone, and its row. */
    public record Issued(String code, Slip slip) {}

    /** Issues a slip; older ones of this person are void then. */
    public Issued issue(Account account) {
        entityManager
                .createQuery("delete from Slip s where s.account = :account and s.usedAt is null")
                .setParameter("account", account)
                .executeUpdate();
        var code = SlipCode.random();
        var slip = new Slip(account, Secret.hash(PURPOSE, code), LIFETIME, clock.instant());
        entityManager.persist(slip);
        return new Issued(code, slip);
    }

    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from Slip s where s.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    /** Removes slips that expired long ago. */
    void removeOld(@Observes HousekeepingDue due) {
        entityManager
                .createQuery("delete from Slip s where s.expiresAt < :time")
                .setParameter("time", due.now().minus(KEPT))
                .executeUpdate();
    }

    /** Whether the code opens this account now. */
    public boolean isUsable(Account account, String typed) {
        return SlipCode.parse(typed)
                .filter(code -> entityManager
                                .createQuery(
                                        "select count(s) from Slip s where s.account = :account "
                                                + "and s.codeHash = :hash and s.usedAt is null and s.expiresAt > :now",
                                        Long.class)
                                .setParameter("account", account)
                                .setParameter("hash", Secret.hash(PURPOSE, code))
                                .setParameter("now", clock.instant())
                                .getSingleResult()
                        > 0)
                .isPresent();
    }

    /** Spends it, in the transaction of what it allows; false when it cannot be used, or another was faster. */
    public boolean spend(Account account, String typed) {
        return SlipCode.parse(typed)
                .filter(code -> entityManager
                                .createQuery("update Slip s set s.usedAt = :now where s.account = :account "
                                        + "and s.codeHash = :hash and s.usedAt is null and s.expiresAt > :now")
                                .setParameter("account", account)
                                .setParameter("hash", Secret.hash(PURPOSE, code))
                                .setParameter("now", clock.instant())
                                .executeUpdate()
                        > 0)
                .isPresent();
    }
}
