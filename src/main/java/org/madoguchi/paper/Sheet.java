package org.madoguchi.paper;

/**
 * An A4 sheet and its margins, in points from its top left corner.
 *
 * @param top of what stands on a page that is not the first
 * @param bottom below which only the frame prints
 */
record Sheet(float left, float right, float top, float bottom) {

    static final float WIDTH_MM = 210;
    static final float HEIGHT_MM = 297;
    static final float WIDTH = points(WIDTH_MM);
    static final float HEIGHT = points(HEIGHT_MM);

    static float points(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    static Sheet of(Tag tag) {
        var sheet = new Sheet(
                points(tag.number("left", 5, 100).orElse(25f)),
                points(tag.number("right", 110, 205).orElse(185f)),
                points(tag.number("top", 5, 100).orElse(30f)),
                points(tag.number("bottom", 110, 292).orElse(250f)));
        tag.refuseOthers();
        return sheet;
    }
}
