package org.madoguchi.client;

/**
 * Text from outside made fit for a row, a log line or a table cell: without control and invisible formatting characters
 * and line separators, so that nobody forges lines or turns the reading direction (OWASP Logging Cheat Sheet).
 */
public final class SingleLine {

    private SingleLine() {}

    /** The cleaned text of at most {@code max} UTF-16 units; empty for {@code null}. No character is cut in two. */
    public static String of(String text, int max) {
        if (text == null) {
            return "";
        }
        var line = text.codePoints()
                .filter(SingleLine::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.substring(0, end(line, max));
    }

    private static int end(String line, int max) {
        if (line.length() <= max) {
            return line.length();
        }
        return Character.isHighSurrogate(line.charAt(max - 1)) ? max - 1 : max;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
