package org.madoguchi.admin.find;

import jakarta.persistence.EntityManager;

/**
 * How many accounts a search has found. Of very many it is not counted to the end: whoever looks for a person narrows
 * the search down, and nobody has to wait for the number.
 *
 * @param count how many, at least
 * @param exact whether it is just as many
 */
public record Total(long count, boolean exact) {

    /** Up to how many words are looked at: what else was asked for is a look into an index for each. */
    static final int MOST_WORDS = 5_000;
    /** Up to how many accounts are counted that only filters narrow down. */
    static final int MOST_ACCOUNTS = 50_000;

    /** Up to how many accounts are looked at when they lead. */
    static int most(FindQuery query) {
        return query.line().terms().isEmpty() ? MOST_ACCOUNTS : MOST_WORDS;
    }

    /** All are on the page. */
    static Total of(int rows) {
        return new Total(rows, true);
    }

    /** @param sql selects how many rows were looked at, of at most one more than there may be, and who of them it is */
    static Total of(SearchSql sql, int most, EntityManager entityManager) {
        var row = (Object[]) sql.list(entityManager).get(0);
        return new Total(((Number) row[1]).longValue(), ((Number) row[0]).longValue() <= most);
    }

    /** This number, but never fewer than are shown. */
    Total atLeast(long shown) {
        return new Total(Math.max(count, shown), exact);
    }

    /** As it stands in the trail. */
    @Override
    public String toString() {
        return count + (exact ? "" : "+");
    }
}
