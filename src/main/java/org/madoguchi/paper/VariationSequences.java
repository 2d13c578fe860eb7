package org.madoguchi.paper;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Which glyph a font has for a character with a variation selector: the subtable of format 14 of its cmap (OpenType,
 * cmap), which PDFBox does not read.
 */
final class VariationSequences {

    /** The sequence is not in the font. */
    static final int NONE = 0;
    /** The sequence is in the font and looks like the character alone. */
    static final int DEFAULT = -1;

    private static final int FORMAT = 14;

    private final Map<Integer, Map<Integer, Integer>> glyphs = new HashMap<>();
    private final Map<Integer, int[]> defaults = new HashMap<>();

    private VariationSequences() {}

    /**
     * Reads them.
     *
     * @param cmap the whole table
     * @throws RuntimeException when the table is damaged
     */
    static VariationSequences read(ByteBuffer cmap) {
        var sequences = new VariationSequences();
        for (var i = 0; i < cmap.getShort(2); i++) {
            var offset = cmap.getInt(8 + 8 * i);
            if (cmap.getShort(offset) == FORMAT) {
                sequences.readSubtable(cmap.slice(offset, cmap.limit() - offset));
            }
        }
        return sequences;
    }

    /** The glyph's number, {@link #DEFAULT} or {@link #NONE}. */
    int glyph(int base, int selector) {
        var glyph = glyphs.getOrDefault(selector, Map.of()).getOrDefault(base, NONE);
        return glyph == NONE && isDefault(base, selector) ? DEFAULT : glyph;
    }

    private boolean isDefault(int base, int selector) {
        var ranges = defaults.getOrDefault(selector, new int[0]);
        for (var i = 0; i < ranges.length; i += 2) {
            if (base >= ranges[i] && base <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private void readSubtable(ByteBuffer table) {
        for (var i = 0; i < table.getInt(6); i++) {
            var record = 10 + 11 * i;
            var selector = unsigned24(table, record);
            var ranges = table.getInt(record + 3);
            var mapped = table.getInt(record + 7);
            if (ranges != 0) {
                defaults.put(selector, readRanges(table, ranges));
            }
            if (mapped != 0) {
                glyphs.put(selector, readGlyphs(table, mapped));
            }
        }
    }

    private static int[] readRanges(ByteBuffer table, int offset) {
        var count = table.getInt(offset);
        var ranges = new int[2 * count];
        for (var i = 0; i < count; i++) {
            ranges[2 * i] = unsigned24(table, offset + 4 + 4 * i);
            ranges[2 * i + 1] = ranges[2 * i] + Byte.toUnsignedInt(table.get(offset + 7 + 4 * i));
        }
        return ranges;
    }

    private static Map<Integer, Integer> readGlyphs(ByteBuffer table, int offset) {
        var found = new HashMap<Integer, Integer>();
        for (var i = 0; i < table.getInt(offset); i++) {
            var record = offset + 4 + 5 * i;
            found.put(unsigned24(table, record), Short.toUnsignedInt(table.getShort(record + 3)));
        }
        return found;
    }

    private static int unsigned24(ByteBuffer table, int at) {
        return Byte.toUnsignedInt(table.get(at)) << 16 | Short.toUnsignedInt(table.getShort(at + 1));
    }
}
