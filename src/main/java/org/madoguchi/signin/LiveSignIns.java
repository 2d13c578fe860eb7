package org.madoguchi.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.settings.Settings;

/** Everybody's live sign-ins, for those who look after the service; joins the transaction of the service that calls. */
@ApplicationScoped
public class LiveSignIns {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Those of whoever's user ID begins with the text or whose name has it, the newest first. The database finds the
     * few live ones by an index and looks through them alone.
     *
     * @param person empty for everybody; no character in it has a meaning
     */
    public List<SignIn> find(String person, int skip, int max) {
        var now = clock.instant();
        var query = entityManager
                .createQuery(
                        "select s from SignIn s join fetch s.account where s.endedAt is null "
                                + "and s.expiresAt > :now and s.lastUsedAt > :used and (s.account.userKey "
                                + "like :prefix escape '!' "
                                + "or s.account.displayName like :part escape '!') order by s.expiresAt "
                                + "desc, s.id desc",
                        SignIn.class)
                .setParameter("now", now)
                .setParameter("used", now.minus(SignInService.idle(settings)))
                .setParameter("prefix", literal(Account.userKey(person)) + "%")
                .setParameter("part", "%" + literal(person) + "%");
        return query.setFirstResult(skip).setMaxResults(max).getResultList();
    }

    /** The live sign-in with this key, which nobody else changes until this transaction ends. */
    public Optional<SignIn> lock(Long id) {
        return Optional.ofNullable(entityManager.find(SignIn.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(signIn -> signIn.isLive(clock.instant(), SignInService.idle(settings)));
    }

    /** Ends it for everybody who has its secret. */
    public void end(SignIn signIn, EndReason reason) {
        signIn.end(reason, clock.instant());
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
