package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.SearchText;

/**
 * Finds accounts, a page at a time. The rarest of what is asked for leads: the words that begin with a term, in their
 * order, or the accounts that a filter lets through, in the order of user IDs; what else is asked for is looked up for
 * each row. So a page costs a few thousand index reads at most, whatever is typed.
 */
@ApplicationScoped
@Transactional
public class AccountSearchService {

    /** Up to how many words a term leads, whatever the filters. */
    private static final int FEW_WORDS = 5_000;
    /** Up to how many accounts a filter leads, when all terms are common. */
    private static final int FEW_ACCOUNTS = 5_000;

    @PersistenceContext
    private EntityManager entityManager;

    /** Accounts, and where the next page begins, or {@code null} at the end. */
    record Found(List<Account> accounts, Cursor next) {}

    /** A page of so many accounts. */
    Found search(FindQuery query, int max) {
        var terms = query.line().terms();
        if (!query.line().isEmpty() && (terms.isEmpty() || !terms.stream().allMatch(SearchText::isFindable))) {
            return new Found(List.of(), null);
        }
        var lead = query.isFirst() ? lead(query) : query.after().word() == null ? null : leadOf(query);
        var rows = (lead == null ? byAccount(query, max + 1) : byWord(query, lead, max + 1))
                .stream().map(Object[].class::cast).toList();
        var shown = rows.subList(0, Math.min(rows.size(), max));
        return new Found(
                load(shown.stream().map(row -> ((Number) row[1]).longValue()).toList()),
                rows.size() > max ? cursor(lead, shown.get(max - 1)) : null);
    }

    private static Cursor cursor(String lead, Object[] row) {
        return lead == null ? Cursor.of((String) row[0]) : Cursor.of((String) row[0], ((Number) row[1]).longValue());
    }

    /**
     * The term whose words lead, or {@code null} when the accounts do. Of common terms it is the last: what a name ends
     * with is a word of its own, the same for all who bear it, so that whoever else is asked for stands anywhere among
     * them; after what a name begins with, they stand together, maybe at the end.
     */
    private String lead(FindQuery query) {
        var terms = query.line().terms();
        if (terms.size() < 2 && !query.isFiltered()) {
            return terms.stream().findFirst().orElse(null);
        }
        var counts = terms.stream().collect(Collectors.toMap(Function.identity(), term -> words(query, term)));
        var rarest = terms.stream()
                .reduce((one, next) -> counts.get(next) <= counts.get(one) ? next : one)
                .orElse(null);
        return rarest != null && counts.get(rarest) == FEW_WORDS && query.isFiltered() && accounts(query) < FEW_ACCOUNTS
                ? null
                : rarest;
    }

    /** The term that led to the page before: the longer of two that begin alike is the rarer. */
    private static String leadOf(FindQuery query) {
        return query.line().terms().stream()
                .filter(query.after().word()::startsWith)
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    private long words(FindQuery query, String term) {
        return count(new SearchSql(query.addresses())
                .add("SELECT COUNT(*) FROM (SELECT w.account_id FROM account_word w WHERE ")
                .begins("w", term)
                .limit(FEW_WORDS)
                .add(") c"));
    }

    private long accounts(FindQuery query) {
        return count(new SearchSql(query.addresses())
                .add("SELECT COUNT(*) FROM (SELECT a.id FROM account a WHERE 1 = 1")
                .filters(query)
                .add(" ORDER BY a.user_key")
                .limit(FEW_ACCOUNTS)
                .add(") c"));
    }

    private long count(SearchSql sql) {
        return ((Number) sql.list(entityManager).get(0)).longValue();
    }

    /** In the order of words; an account stands at the first of its words that match. */
    private List<?> byWord(FindQuery query, String lead, int max) {
        var from = query.after().word() == null ? lead : query.after().word();
        var sql = new SearchSql(query.addresses())
                .add("SELECT w.word, w.account_id FROM account_word w WHERE w.word >= ")
                .value(from)
                .add(" AND w.word < ")
                .value(SearchText.after(lead))
                .add(" AND (w.word, w.account_id) > (")
                .value(from)
                .add(", ")
                .value(query.after().account())
                .add(") AND w.word = ")
                .firstWord("w.account_id", lead);
        query.line().terms().stream().filter(term -> !term.equals(lead)).forEach(term -> sql.add(" AND ")
                .firstWord("w.account_id", term)
                .add(" IS NOT NULL"));
        if (query.isFiltered()) {
            sql.add(" AND (SELECT a.id FROM account a WHERE a.id = w.account_id")
                    .filters(query)
                    .add(") IS NOT NULL");
        }
        return sql.add(" ORDER BY w.word, w.account_id").limit(max).list(entityManager);
    }

    /** In the order of user IDs. */
    private List<?> byAccount(FindQuery query, int max) {
        var sql = new SearchSql(query.addresses())
                .add("SELECT a.user_key, a.id FROM account a WHERE a.erased_at IS NULL AND a.user_key > ")
                .value(query.after().userKey())
                .filters(query);
        query.line()
                .terms()
                .forEach(term -> sql.add(" AND ").firstWord("a.id", term).add(" IS NOT NULL"));
        return sql.add(" ORDER BY a.user_key").limit(max).list(entityManager);
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

    /** The values to filter by, in order; each is one look into the index, so that many accounts cost nothing. */
    List<String> choices(String attribute, int max) {
        var found = new ArrayList<String>();
        var last = "";
        while (last != null && found.size() < max) {
            last = entityManager
                    .createQuery(
                            "select min(a.profile." + attribute + ") from Account a where a.profile." + attribute
                                    + " > :last",
                            String.class)
                    .setParameter("last", last)
                    .getSingleResult();
            if (last != null) {
                found.add(last);
            }
        }
        return found;
    }
}
