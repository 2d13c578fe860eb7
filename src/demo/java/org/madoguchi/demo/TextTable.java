package org.madoguchi.demo;

import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns for a terminal, where a full-width character takes two places (Unicode Standard Annex 11). */
final class TextTable {

    private static final String GAP = "  ";
    private static final Set<UnicodeBlock> WIDE = Set.of(
            UnicodeBlock.HANGUL_JAMO,
            UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA,
            UnicodeBlock.BOPOMOFO,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.CJK_COMPATIBILITY,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B,
            UnicodeBlock.HANGUL_SYLLABLES,
            UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS);
    private static final int LAST_FULL_WIDTH_ASCII = 0xFF60;

    private TextTable() {}

    /** The rows as lines, each column as wide as its widest cell, the last one left as it is. */
    static String format(List<List<String>> rows) {
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> row.size() > column)
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row.get(column))))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    /** How many places the text takes in a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        var block = UnicodeBlock.of(codePoint);
        var fullWidthForm = block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS && codePoint <= LAST_FULL_WIDTH_ASCII;
        return fullWidthForm || WIDE.contains(block) ? 2 : 1;
    }
}
