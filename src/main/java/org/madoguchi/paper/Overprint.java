package org.madoguchi.paper;

/** A word across a page that is none, below everything, so that nothing is hidden by it. */
final class Overprint {

    private static final float GREY = 0.86f;
    private static final double ANGLE = Math.toRadians(52);

    private final Setter setter;
    private final Canvas canvas;

    Overprint(Setter setter, Canvas canvas) {
        this.setter = setter;
        this.canvas = canvas;
    }

    /** Draws it on a page that has just begun. @param where named should no font have a character of it */
    void draw(String where, String word) {
        var text = setter.line(where, word, 100, 16);
        var size = Math.min(190, 100 * 640 / text.width());
        var line = new Line(text.glyphs(), size, 16 * size / 100);
        var width = line.width() / 2;
        var left = Sheet.WIDTH / 2 - width * Math.cos(ANGLE) + 0.38 * size * Math.sin(ANGLE);
        var baseline = Sheet.HEIGHT / 2 - 20 + width * Math.sin(ANGLE) + 0.38 * size * Math.cos(ANGLE);
        canvas.decorate(() -> {
            canvas.ink().save();
            canvas.ink().grey(GREY);
            canvas.text(line, (float) left, (float) baseline, ANGLE);
            canvas.ink().restore();
        });
    }
}
