package org.madoguchi.admin.types;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that a change makes other, as texts of no language.
 *
 * @param name of what it is: a part of a type's terms or of a fee, or a closed day
 * @param before empty when there was none
 * @param after empty when there will be none
 */
public record Term(String name, String before, String after) {

    private static final String LINE = "\n";
    private static final String PART = "\t";

    /** One that is new. */
    static Term of(String name, String after) {
        return new Term(name, "", after);
    }

    /** Whether it stays as it is. */
    public boolean isSame() {
        return before.equals(after);
    }

    /** Whether there was none and will be none. */
    boolean isOpen() {
        return before.isEmpty() && after.isEmpty();
    }

    /** As they are kept. @throws IllegalArgumentException for a text that is more than one line, or has a tab */
    static String text(List<Term> terms) {
        var text = terms.stream()
                .map(term -> String.join(PART, term.name, term.before, term.after))
                .collect(Collectors.joining(LINE));
        if (!parse(text).equals(terms)) {
            throw new IllegalArgumentException("A term is not one line");
        }
        return text;
    }

    /** What {@link #text} has kept. */
    static List<Term> parse(String text) {
        return Arrays.stream(text.split(LINE))
                .map(line -> line.split(PART, -1))
                .map(parts -> new Term(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** What shall be, by name. */
    static Map<String, String> after(List<Term> terms) {
        return terms.stream().collect(Collectors.toMap(Term::name, Term::after));
    }
}
