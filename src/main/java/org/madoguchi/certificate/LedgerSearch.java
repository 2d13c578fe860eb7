package org.madoguchi.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madoguchi.account.SearchText;

/**
 * What is looked for in the ledger; whatever is empty is not looked at.
 *
 * @param number an issue number as a whole
 * @param code a verification code, if it was typed and can be one
 * @param name parts of a name, as students are looked for
 * @param student a student number as a whole
 * @param from issued at that time or later
 * @param to issued before that time
 * @param today on which {@code standing} is meant
 */
public record LedgerSearch(
        String number,
        Optional<VerificationCode> code,
        String name,
        String student,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Standing> standing,
        LocalDate today) {

    /** Everything. */
    public static LedgerSearch all(LocalDate today) {
        return new LedgerSearch(
                "", Optional.empty(), "", "", Optional.empty(), Optional.empty(), Optional.empty(), today);
    }

    /** A condition in SQL on the table {@code certificate c}, with its values in their order. */
    record Condition(String sql, List<Object> values) {}

    /** It as SQL; each index named in the changes serves one of its parts. */
    Condition condition() {
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (!number.isEmpty()) {
            add("c.issue_number = ?", number, parts, values);
        }
        code.ifPresent(one -> add("c.code_hash = ?", one.hash(), parts, values));
        if (!student.isEmpty()) {
            add("c.student_key = ?", Holder.key(student), parts, values);
        }
        addNames(List.copyOf(SearchText.terms(name)), parts, values);
        from.ifPresent(time -> add("c.issued_at >= ?", time.atOffset(java.time.ZoneOffset.UTC), parts, values));
        to.ifPresent(time -> add("c.issued_at < ?", time.atOffset(java.time.ZoneOffset.UTC), parts, values));
        standing.ifPresent(one -> addStanding(one, parts, values));
        return new Condition(parts.isEmpty() ? "1 = 1" : String.join(" AND ", parts), values);
    }

    /**
     * The words of all terms are gathered and counted by certificate, in a time that grows with their number: of
     * several subselects, each of which PostgreSQL takes for one row, it compares each word with each.
     */
    private static void addNames(List<String> terms, List<String> parts, List<Object> values) {
        if (terms.isEmpty()) {
            return;
        }
        if (!terms.stream().allMatch(SearchText::isFindable)) {
            parts.add("1 = 0");
            return;
        }
        var words = IntStream.range(0, terms.size())
                .mapToObj(number -> "SELECT w.certificate_id, " + number
                        + " AS term FROM certificate_word w WHERE w.word >= ? AND w.word < ?")
                .collect(Collectors.joining(" UNION ALL "));
        parts.add("c.id IN (SELECT s.certificate_id FROM (" + words
                + ") s GROUP BY s.certificate_id HAVING COUNT(DISTINCT s.term) = " + terms.size() + ")");
        terms.forEach(term -> values.addAll(List.of(term, SearchText.after(term))));
    }

    private void addStanding(Standing one, List<String> parts, List<Object> values) {
        var expired = one == Standing.EXPIRED;
        add("c.state = ?", expired ? Standing.VALID.name() : one.name(), parts, values);
        if (expired) {
            add("c.valid_until < ?", today, parts, values);
        } else if (one == Standing.VALID) {
            add("(c.valid_until IS NULL OR c.valid_until >= ?)", today, parts, values);
        }
    }

    private static void add(String part, Object value, List<String> parts, List<Object> values) {
        parts.add(part);
        values.add(value);
    }
}
