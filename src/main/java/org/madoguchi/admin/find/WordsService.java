package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.account.SearchText;

/** Keeps the words of accounts that were written before there were any, or by other rules than today's. */
@ApplicationScoped
@Transactional
public class WordsService {

    private static final String OLD = "SELECT id FROM account WHERE search_version < " + SearchText.VERSION
        + " FETCH FIRST 500 ROWS ONLY FOR UPDATE SKIP LOCKED";

    @PersistenceContext
    private EntityManager entityManager;

    /** Sees to some of them, each on one node; returns how many. */
    public int renew() {
        List<?> old = entityManager.createNativeQuery(OLD).getResultList();
        if (!old.isEmpty()) {
            var ids = old.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
            entityManager.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids).getResultList().forEach(Account::keepWords);
        }
        return old.size();
    }
}
