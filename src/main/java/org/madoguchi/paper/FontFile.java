package org.madoguchi.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType font. What it says of glyphs may be asked by any thread; its file may be read by one at a time, which
 * {@link FontSubset} sees to.
 */
final class FontFile {

    /** Japanese fonts leave much empty on one side of them, which tears a Latin word like a space. */
    private static final String QUOTES = "‘’";

    private final TrueTypeFont parsed;
    private final CmapLookup characters;
    private final HorizontalMetricsTable metrics;
    private final VariationSequences variations;
    private final float unitsPerEm;
    private final Map<Integer, Integer> lopsided;

    private FontFile(TrueTypeFont parsed, VariationSequences variations) throws IOException {
        this.parsed = parsed;
        this.variations = variations;
        characters = parsed.getUnicodeCmapLookup();
        metrics = parsed.getHorizontalMetrics();
        unitsPerEm = parsed.getUnitsPerEm();
        lopsided = lopsided();
    }

    /**
     * Parses a font.
     *
     * @param name for the message
     * @param content of its file; kept, and altered
     * @throws InvalidPaperException when it is none that can be used
     */
    static FontFile parse(String name, byte[] content) {
        try {
            var tables = FontTables.read(name, content);
            var cmap = tables.cmap();
            var variations = VariationSequences.read(cmap);
            FontTables.hideVariations(cmap); // else PDFBox warns at each parse that it cannot read them
            return new FontFile(new TTFParser().parse(new RandomAccessReadBuffer(content)), variations);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new InvalidPaperException(name + " is a damaged font", e);
        }
    }

    TrueTypeFont parsed() {
        return parsed;
    }

    /** The very glyph of a cluster, or none; never that of something like it. */
    Optional<Glyph> glyph(String cluster) {
        var base = cluster.codePointAt(0);
        var rest = cluster.substring(Character.charCount(base));
        if (Clusters.isInvisible(base)) {
            return Optional.empty();
        }
        if (rest.isEmpty()) {
            return glyph(characters.getGlyphId(base), cluster);
        }
        var selector = rest.codePointAt(0);
        if (Clusters.isSelector(selector)) {
            return rest.length() == Character.charCount(selector)
                    ? glyph(variation(base, selector), cluster)
                    : Optional.empty();
        }
        var composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        return composed.length() == 1 ? glyph(characters.getGlyphId(composed.charAt(0)), cluster) : Optional.empty();
    }

    private int variation(int base, int selector) {
        var glyph = variations.glyph(base, selector);
        return glyph == VariationSequences.DEFAULT ? characters.getGlyphId(base) : glyph;
    }

    private Optional<Glyph> glyph(int id, String cluster) {
        return id == 0
                ? Optional.empty()
                : Optional.of(new Glyph(
                        this,
                        id,
                        cluster,
                        metrics.getAdvanceWidth(id) * 1000 / unitsPerEm,
                        Math.max(0, lopsided.getOrDefault(id, 0)),
                        Math.max(0, -lopsided.getOrDefault(id, 0))));
    }

    /** By glyph, how much more is empty on its left than on its right, in thousandths of the size. */
    private Map<Integer, Integer> lopsided() throws IOException {
        var more = new HashMap<Integer, Integer>();
        for (var quote : QUOTES.toCharArray()) {
            var id = characters.getGlyphId(quote);
            var drawn = parsed.getGlyph().getGlyph(id);
            if (id != 0 && drawn != null) {
                var box = drawn.getBoundingBox();
                var left = metrics.getLeftSideBearing(id);
                var right = metrics.getAdvanceWidth(id) - left - box.getWidth();
                more.put(id, Math.round((left - right) * 1000 / unitsPerEm));
            }
        }
        return Map.copyOf(more);
    }
}
