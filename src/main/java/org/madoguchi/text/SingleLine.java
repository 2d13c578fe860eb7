package org.madoguchi.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from outside (a browser, a proxy, the directory, a mail server, a form) made fit for a column, a log line, a
 * header or a table cell: nobody forges lines or turns the reading direction by it (OWASP Logging Cheat Sheet), and
 * PostgreSQL, which takes neither NUL nor half a character, stores it.
 * <p> Line ends and tabs become one space; all other control characters, invisible formatting characters (among them
 * those that embed, override or isolate a direction) and half surrogates go; blanks at both ends too. Lengths are
 * UTF-16 units, the most that any of the databases counts.
 */
public final class SingleLine {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern GAP = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");

    private SingleLine() {}

    /** The cleaned text of at most {@code max} units; empty for {@code null}. No character is cut in two. */
    public static String of(String text, int max) {
        return text == null ? "" : cut(visible(GAP.matcher(text).replaceAll(" ")), max);
    }

    /** The cleaned text, as long as it comes; empty for {@code null}. */
    public static String of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /**
     * A text of several lines, such as a mail server's reply, of at most {@code max} units: each line cleaned, empty
     * ones left out, one line feed between them.
     */
    public static String each(String text, int max) {
        var lines = LINE_END.splitAsStream(text == null ? "" : text)
                .map(SingleLine::of)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return cut(lines, max);
    }

    /** A text whose lines and their beginnings mean something, such as Markdown, cleaned: both stay. */
    public static String lines(String text) {
        return only(
                        LINE_END.matcher(text).replaceAll("\n"),
                        point -> point == '\n' || point == '\t' || isVisible(point))
                .stripTrailing();
    }

    /** Such a text of at most {@code max} units. */
    public static String lines(String text, int max) {
        return cut(lines(text), max);
    }

    private static String visible(String text) {
        return only(text, SingleLine::isVisible).strip();
    }

    private static String only(String text, IntPredicate kept) {
        return text.codePoints()
                .filter(kept)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var end = max > 0 && Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end).stripTrailing();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
