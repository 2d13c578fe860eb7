package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a search begins with: the rarest of what is asked for. Joins the transaction of the service that calls. */
@ApplicationScoped
class SearchLead {

    /** Up to how many words a term leads, whatever the filters. */
    private static final int FEW_WORDS = 5_000;
    /** Up to how many words of each term are read at once. */
    private static final int MANY_WORDS = 40_000;
    /** Up to how many accounts a filter leads, when all terms are common. */
    private static final int FEW_ACCOUNTS = 5_000;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A term whose words lead.
     *
     * @param bySets whether all terms are common, as two family names are, so that hardly anybody has them all: to look
     *     up one for each account of the other takes longer than to read both from the index and compare
     */
    record Lead(String term, boolean bySets) {}

    /** The term whose words lead; empty when the accounts do. */
    Optional<Lead> of(FindQuery query) {
        var terms = query.line().terms();
        if (terms.size() < 2 && !query.isFiltered()) {
            return terms.stream().findFirst().map(term -> new Lead(term, false));
        }
        if (!query.isFirst() && query.after().word() == null) {
            return Optional.empty();
        }
        var counts = terms.stream().collect(Collectors.toMap(Function.identity(), term -> words(query, term)));
        return (query.isFirst() ? rarest(query, counts) : before(query))
                .map(term -> new Lead(term, areSets(query, counts)));
    }

    private static boolean areSets(FindQuery query, Map<String, Long> counts) {
        return !query.isFiltered()
                && counts.values().stream().allMatch(count -> count >= FEW_WORDS && count < MANY_WORDS);
    }

    /**
     * Of common terms it is the last: what a name ends with is a word of its own, the same for all who bear it, so that
     * whoever else is asked for stands anywhere among them; after what a name begins with, they stand together, maybe
     * at the end.
     */
    private Optional<String> rarest(FindQuery query, Map<String, Long> counts) {
        return query.line().terms().stream()
                .reduce((one, next) ->
                        Math.min(counts.get(next), FEW_WORDS) <= Math.min(counts.get(one), FEW_WORDS) ? next : one)
                .filter(rarest ->
                        counts.get(rarest) < FEW_WORDS || !query.isFiltered() || accounts(query) >= FEW_ACCOUNTS);
    }

    /** The term that led to the page before: the longer of two that begin alike is the rarer. */
    private static Optional<String> before(FindQuery query) {
        return query.line().terms().stream()
                .filter(query.after().word()::startsWith)
                .max(Comparator.comparing(String::length));
    }

    private long words(FindQuery query, String term) {
        return SearchSql.of(query)
                .add("SELECT COUNT(*) FROM (SELECT w.account_id FROM account_word w WHERE ")
                .begins("w", term)
                .limit(query.isFiltered() ? FEW_WORDS : MANY_WORDS)
                .add(") c")
                .count(entityManager);
    }

    private long accounts(FindQuery query) {
        return SearchSql.of(query)
                .add("SELECT COUNT(*) FROM (SELECT a.id FROM account a WHERE 1 = 1")
                .filters()
                .add(" ORDER BY a.user_key")
                .limit(FEW_ACCOUNTS)
                .add(") c")
                .count(entityManager);
    }
}
