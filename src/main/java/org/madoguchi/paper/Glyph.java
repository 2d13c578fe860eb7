package org.madoguchi.paper;

/**
 * One glyph of one font.
 *
 * @param id its number in the font's file
 * @param text what it stands for, and what is copied from the paper
 * @param advance its width in the font's file, in thousandths of the size
 * @param before how much of it, on the left, is left out on paper
 * @param after the same on the right
 */
record Glyph(FontFile font, int id, String text, float advance, float before, float after) {

    /** On paper, in thousandths of the size. */
    float width() {
        return advance - before - after;
    }
}
