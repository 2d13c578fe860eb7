package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;

/**
 * Finds accounts, a page at a time. The rarest of what is asked for leads ({@link SearchLead}): the words that begin
 * with a term, in their order, or the accounts that a filter lets through, in the order of user IDs; what else is asked
 * for is looked up for each row. So a page costs a few thousand index reads at most, whatever is typed.
 */
@ApplicationScoped
@Transactional
class AccountSearchService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SearchLead leads;

    /** Accounts, and where the next page begins, or {@code null} at the end. */
    record Found(List<Account> accounts, Cursor next) {}

    /** A page of so many accounts. */
    Found search(FindQuery query, int max) {
        if (query.line().isNobodys()) {
            return new Found(List.of(), null);
        }
        var lead = leads.of(query).orElse(null);
        var rows = rows(query, lead, max + 1).stream().map(Object[].class::cast).toList();
        var shown = rows.subList(0, Math.min(rows.size(), max));
        return new Found(
                load(shown.stream().map(row -> ((Number) row[1]).longValue()).toList()),
                rows.size() > max ? cursor(lead, shown.get(max - 1)) : null);
    }

    private List<?> rows(FindQuery query, SearchLead.Lead lead, int max) {
        if (lead == null) {
            return byAccount(query, max);
        }
        return lead.bySets() ? bySets(query, lead.term(), max) : byWord(query, lead.term(), max);
    }

    /** How many accounts there are on all pages of a search. */
    Total count(FindQuery query) {
        return leads.of(query)
                .map(lead -> Total.of(SearchSql.countByWord(query, lead.term()), Total.MOST_WORDS, entityManager))
                .orElseGet(() -> Total.of(SearchSql.countByAccount(query), Total.most(query), entityManager));
    }

    private static Cursor cursor(SearchLead.Lead lead, Object[] row) {
        return lead == null ? Cursor.of((String) row[0]) : Cursor.of((String) row[0], ((Number) row[1]).longValue());
    }

    /** In the order of words; an account stands at the first of its words that match. */
    private List<?> byWord(FindQuery query, String lead, int max) {
        return SearchSql.of(query)
                .add("SELECT w.word, w.account_id FROM account_word w WHERE w.word >= ")
                .value(query.after().from(lead))
                .before("w", lead)
                .add(" AND (w.word, w.account_id)")
                .after(lead)
                .add(" AND w.word = ")
                .firstWord("w.account_id", lead)
                .others("w.account_id", lead)
                .add(" ORDER BY w.word, w.account_id")
                .limit(max)
                .list(entityManager);
    }

    /** In the same order, by gathering all words of all terms. */
    private List<?> bySets(FindQuery query, String lead, int max) {
        return SearchSql.of(query)
                .add("SELECT MIN(CASE WHEN s.term = 0 THEN s.word END), s.account_id FROM (")
                .sets(lead)
                .add(") s GROUP BY s.account_id HAVING COUNT(DISTINCT s.term) = ")
                .add(String.valueOf(query.line().terms().size()))
                .add(" AND (MIN(CASE WHEN s.term = 0 THEN s.word END), s.account_id)")
                .after(lead)
                .add(" ORDER BY 1, 2")
                .limit(max)
                .list(entityManager);
    }

    /** In the order of user IDs. */
    private List<?> byAccount(FindQuery query, int max) {
        return SearchSql.of(query)
                .add("SELECT a.user_key, a.id FROM account a WHERE a.erased_at IS NULL AND a.user_key > ")
                .value(query.after().userKey())
                .filters()
                .terms("a.id", null)
                .add(" ORDER BY a.user_key")
                .limit(max)
                .list(entityManager);
    }

    private List<Account> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Account> accounts = entityManager
                .createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Account::getId, Function.identity()));
        return ids.stream().map(accounts::get).toList();
    }

    /** The accounts of just these user IDs and addresses, in lower case; a user ID may look like an address. */
    List<Account> exact(Collection<String> userIds, Collection<String> addresses) {
        return Stream.of(with("userKey", userIds), with("userKey", addresses), with("emailKey", addresses))
                .flatMap(List::stream)
                .collect(Collectors.toMap(Account::getId, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Account::getUserId))
                .toList();
    }

    private List<Account> with(String attribute, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select a from Account a where a." + attribute + " in :values", Account.class)
                        .setParameter("values", values)
                        .getResultList();
    }
}
