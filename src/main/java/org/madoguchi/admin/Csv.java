package org.madoguchi.admin;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file (RFC 4180) that Excel opens in Japanese, as UTF-8 with a byte order mark. A cell that a spreadsheet
 * would run as a formula is made text (OWASP, CSV Injection).
 */
public final class Csv {

    /** What a file begins with. */
    public static final String MARK = "\uFEFF";
    /** Half-width, and full-width as Japanese spreadsheets read them. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {
    }

    /** One row with its end; {@code null} is an empty cell. */
    public static String row(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
