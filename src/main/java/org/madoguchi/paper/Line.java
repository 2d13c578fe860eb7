package org.madoguchi.paper;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Shaped text in one size.
 *
 * @param size in points
 * @param spacing in points between two glyphs
 */
record Line(List<Glyph> glyphs, float size, float spacing) {

    /** In points. */
    float width() {
        return natural() * size / 1000 + spacing * Math.max(0, glyphs.size() - 1);
    }

    /** The same, its glyphs spread over a width in points. */
    Line spread(float width) {
        return glyphs.size() < 2 ? this : new Line(glyphs, size, spacing + (width - width()) / (glyphs.size() - 1));
    }

    /** What it says. */
    String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    /** Whether a program that looks for words would take its letters for words. */
    boolean looksApart() {
        return spacing > size / 12;
    }

    private float natural() {
        var sum = 0f;
        for (var glyph : glyphs) {
            sum += glyph.width();
        }
        return sum;
    }
}
