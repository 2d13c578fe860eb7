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

    private static final String NO_STAFF = " AND a.staff = FALSE";

    private final FindQuery query;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private SearchSql(FindQuery query) {
        this.query = query;
    }

    /** An empty statement for this search. */
    static SearchSql of(FindQuery query) {
        return new SearchSql(query);
    }

    /** How many words were looked at, and how many accounts it is that have them and all else. */
    static SearchSql countByWord(FindQuery query, String lead) {
        return of(query)
                .add("SELECT COUNT(*), COUNT(DISTINCT CASE WHEN 1 = 1")
                .others("w.account_id", lead)
                .add(" THEN w.account_id END) FROM (SELECT v.account_id FROM account_word v WHERE ")
                .begins("v", lead)
                .limit(Total.MOST_WORDS + 1)
                .add(") w");
    }

    /** How many accounts were looked at that the filters let through, and how many of them have all words. */
    static SearchSql countByAccount(FindQuery query) {
        return of(query)
                .add("SELECT COUNT(*), COUNT(CASE WHEN 1 = 1")
                .terms("c.id", null)
                .add(" THEN c.id END) FROM (SELECT a.id FROM account a WHERE a.erased_at IS NULL")
                .filters()
                .limit(Total.most(query) + 1)
                .add(") c");
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
        return add(alias).add(".word >= ").value(term).before(alias, term).visible(alias);
    }

    /** That a word comes before all that follow those that begin with this term. */
    SearchSql before(String alias, String term) {
        return add(" AND ").add(alias).add(".word < ").value(SearchText.after(term));
    }

    /** That a row of word and account comes after the page before. */
    SearchSql after(String lead) {
        return add(" > (")
                .value(query.after().from(lead))
                .add(", ")
                .value(query.after().account())
                .add(")");
    }

    private SearchSql visible(String alias) {
        return add(query.addresses() ? "" : " AND " + alias + NO_ADDRESS);
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

    /** That an account has a word for each term but the one that leads, and that the filters let it through. */
    SearchSql others(String account, String lead) {
        terms(account, lead);
        return !query.isFiltered()
                ? this
                : add(" AND (SELECT a.id FROM account a WHERE a.id = ")
                        .add(account)
                        .filters()
                        .add(") IS NOT NULL");
    }

    /**
     * The words of each term, this one's numbered 0. Counted by account they say who has all, in a time that grows with
     * their number, whatever the database guesses: of sets that it takes for one row each, it would compare each word
     * of one with each of the other.
     */
    SearchSql sets(String lead) {
        var number = 0;
        set(lead, number);
        for (var term : query.line().terms()) {
            if (!term.equals(lead)) {
                number++;
                add(" UNION ALL ").set(term, number);
            }
        }
        return this;
    }

    private SearchSql set(String term, int number) {
        return add("SELECT v.word, v.account_id, " + number + " AS term FROM account_word v WHERE ")
                .begins("v", term);
    }

    /** That an account has a word for each term but this. */
    SearchSql terms(String account, String but) {
        query.line().terms().stream()
                .filter(term -> !term.equals(but))
                .forEach(term -> add(" AND ").firstWord(account, term).add(" IS NOT NULL"));
        return this;
    }

    /**
     * What the filters ask of {@code account a}. The state is written out: the database has to see whether it is a rare
     * one. In a list of all, without a name, are students only.
     */
    SearchSql filters() {
        return add(query.line().isEmpty() ? NO_STAFF : "")
                .add(
                        query.state() == null
                                ? ""
                                : " AND a.desk_state = '" + query.state().name() + "'")
                .filter("faculty", query.faculty())
                .filter("school_year", query.year())
                .filter("entry_year", query.entry());
    }

    private SearchSql filter(String column, String value) {
        if (value == null) {
            return this;
        }
        add(" AND a.").add(column);
        return value.equals(FindQuery.NONE) ? add(" IS NULL") : add(" = ").value(value);
    }

    /** In pages, since providers limit native statements only at the reader's end. */
    SearchSql limit(int rows) {
        return add(" FETCH FIRST ").add(String.valueOf(rows)).add(" ROWS ONLY");
    }

    List<?> list(EntityManager entityManager) {
        var statement = entityManager.createNativeQuery(sql.toString());
        for (var index = 0; index < values.size(); index++) {
            statement.setParameter(index + 1, values.get(index));
        }
        return statement.getResultList();
    }

    /** The one number that it selects. */
    long count(EntityManager entityManager) {
        return ((Number) list(entityManager).get(0)).longValue();
    }
}
