package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.account.SearchText;
import org.madoguchi.job.Job;

/**
 * Keeps the words of accounts that were written before there were any, or by other rules than today's. The account's
 * own version stays, so that nobody who is signing in meanwhile is told that somebody else has changed the account.
 */
@ApplicationScoped
@Transactional
class WordsService {

    /** Few at a time: whoever of them signs in meanwhile waits until they are done. */
    private static final String OLD = "SELECT id FROM account WHERE search_version < " + SearchText.VERSION
            + " AND erased_at IS NULL FETCH FIRST 10 ROWS ONLY FOR UPDATE SKIP LOCKED";

    @PersistenceContext
    private EntityManager entityManager;

    /** Looks for them on each node; after an upgrade, until all are done. */
    @Produces
    static Job job(WordsService service) {
        return Job.steps("words", Duration.ofSeconds(2), () -> service.renew() > 0);
    }

    /** Sees to some of them, each on one node; returns how many. */
    public int renew() {
        List<?> old = entityManager.createNativeQuery(OLD).getResultList();
        if (!old.isEmpty()) {
            var ids = old.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
            entityManager
                    .createQuery("select a from Account a where a.id in :ids", Account.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(this::renew);
        }
        return old.size();
    }

    private void renew(Account account) {
        execute("DELETE FROM account_word WHERE account_id = ?1", account.getId());
        SearchText.words(
                        account.getUserId(),
                        account.getDisplayName(),
                        account.getProfile().getKana(),
                        account.getEmail().orElse(null))
                .forEach(word ->
                        execute("INSERT INTO account_word (account_id, word) VALUES (?1, ?2)", account.getId(), word));
        execute("UPDATE account SET search_version = " + SearchText.VERSION + " WHERE id = ?1", account.getId());
    }

    private void execute(String sql, Object... values) {
        var statement = entityManager.createNativeQuery(sql);
        for (var index = 0; index < values.length; index++) {
            statement.setParameter(index + 1, values[index]);
        }
        statement.executeUpdate();
    }
}
