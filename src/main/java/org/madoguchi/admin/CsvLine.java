package org.madoguchi.admin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a CSV file (RFC 4180) that Excel opens: every cell quoted, and none a formula, whatever was typed into it
 * (OWASP, CSV Injection). Excel takes the full-width signs for the others.
 */
public final class CsvLine {

    /** Tells Excel that the file is UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private CsvLine() {}

    /** The cells as a line, with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
