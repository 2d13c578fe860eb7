package org.madoguchi.paper;

/**
 * How a text is set.
 *
 * @param size in points
 * @param spacing between letters, in points
 * @param leading from line to line, in points
 */
record Style(float size, float spacing, float leading, Align align) {

    /** Points; what is smaller cannot be read. */
    static final float LEAST = 6.5f;

    static final float LARGEST = 72;

    static Style of(Tag tag, float usual) {
        var size = tag.number("size", LEAST, LARGEST).orElse(usual);
        return new Style(
                size,
                tag.number("spacing", 0, LARGEST).orElse(0f),
                tag.number("leading", size, 200).orElse(size * 1.6f),
                tag.choice("align", Align.class).orElse(Align.LEFT));
    }
}
