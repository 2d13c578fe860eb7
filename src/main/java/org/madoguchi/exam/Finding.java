package org.madoguchi.exam;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of an examination. Its words are in the language files {@code doctor}: under the key what was found, under
 * {@code .meaning} what that means for people and under {@code .cure} the setting or command that mends it; the latter
 * two for what is not well.
 *
 * @param values what the words are filled in with; no secrets
 */
public record Finding(Level level, String key, List<String> values) {

    /** Names of one kind in a line, where there may be many. */
    public static final int SHOWN = 5;

    /** All well. */
    public static Finding ok(String key, Object... values) {
        return of(Level.OK, key, values);
    }

    /** Somebody should look at it. */
    public static Finding warning(String key, Object... values) {
        return of(Level.WARNING, key, values);
    }

    /** It does not work. */
    public static Finding fault(String key, Object... values) {
        return of(Level.FAULT, key, values);
    }

    private static Finding of(Level level, String key, Object... values) {
        return new Finding(
                level, key, List.of(values).stream().map(Finding::oneLine).toList());
    }

    /** Servers' words may have line ends and signs that move a terminal's cursor. */
    private static String oneLine(Object value) {
        return String.valueOf(value).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** The first of these names, and whether there are more. */
    public static String shown(Collection<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (names.size() > SHOWN ? ", …" : "");
    }
}
