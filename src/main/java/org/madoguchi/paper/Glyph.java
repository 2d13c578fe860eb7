package org.madoguchi.paper;

/**
 * One glyph of one font.
 *
 * @param id its number in the font's file
 * @param text what it stands for, and what is copied from the paper
 * @param advance its width in thousandths of the size
 */
record Glyph(FontFile font, int id, String text, float advance) {}
