package org.madoguchi.admin.find;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.account.SearchText;

/**
 * Builds the statements of a search. What narrows it down is asked for each row by a subselect of its own, so that
 * the database reads the leading index in order and stops when the page is full, whatever it guesses about the
 * values; it may not turn them into joins over everything that matches.
 */
final class SearchSql {

    /** Only addresses have one, and user IDs that look like them. */
    private static final String NO_ADDRESS = ".word NOT LIKE '%@%'";

    private final boolean addresses;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param addresses whether words that are addresses count */
    SearchSql(boolean addresses) {
        this.addresses = addresses;
    }

    SearchSql add(String text) {
        sql.append(text);
        return this;
    }

    /** A value in its place. */
    SearchSql value(Object value) {
        values.add(value);
        sql.append('?').append(values.size());
        return this;
    }

    /** That a word begins with this term. */
    SearchSql begins(String alias, String term) {
        return add(alias)
                .add(".word >= ")
                .value(term)
                .add(" AND ")
                .add(alias)
                .add(".word < ")
                .value(SearchText.after(term))
                .visible(alias);
    }

    private SearchSql visible(String alias) {
        return add(addresses ? "" : " AND " + alias + NO_ADDRESS);
    }

    /**
     * The first word of an account that begins with this term. No range of words is asked for: a database that took it
     * for as narrow as the account would read all words that begin so, for each account anew.
     */
    SearchSql firstWord(String account, String term) {
        return add("(SELECT MIN(v.word) FROM account_word v WHERE v.account_id = ")
                .add(account)
                .add(" AND POSITION(")
                .value(term)
                .add(" IN v.word) = 1")
                .visible("v")
                .add(")");
    }

    /**
     * What the filters ask of {@code account a}. The state is written out: the database has to see whether it is a rare
     * one.
     */
    SearchSql filters(FindQuery query) {
        return add(query.state() == null
                        ? ""
                        : " AND a.desk_state = '" + query.state().name() + "'")
                .filter("faculty", query.faculty())
                .filter("school_year", query.year());
    }

    private SearchSql filter(String column, String value) {
        return value == null ? this : add(" AND a.").add(column).add(" = ").value(value);
    }

    /** In pages, since providers limit native statements only at the reader's end. */
    SearchSql limit(int rows) {
        return add(" FETCH FIRST ").add(String.valueOf(rows)).add(" ROWS ONLY");
    }

    List<?> list(EntityManager entityManager) {
        var query = entityManager.createNativeQuery(sql.toString());
        for (var index = 0; index < values.size(); index++) {
            query.setParameter(index + 1, values.get(index));
        }
        return query.getResultList();
    }
}
