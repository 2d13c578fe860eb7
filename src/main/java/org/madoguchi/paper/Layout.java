package org.madoguchi.paper;

import java.util.List;
import java.util.stream.Collectors;

/** Puts a template's blocks onto pages, from top to bottom. */
final class Layout {

    /** From a line's top to its baseline, in parts of its size. */
    static final float ASCENT = 0.88f;

    private final Template template;
    private final Setter setter;
    private final Canvas canvas;
    private final PageFrame frame;
    private final SealPress seal;
    private float y;
    /** Where the block before began: two may stand on one line. */
    private float began;

    Layout(Template template, Setter setter, Canvas canvas, PageFrame frame, SealPress seal) {
        this.template = template;
        this.setter = setter;
        this.canvas = canvas;
        this.frame = frame;
        this.seal = seal;
    }

    void draw(List<Course> courses) {
        newPage();
        for (var block : template.blocks()) {
            if (setter.shows(block.place().needs(), block.place().without())) {
                draw(block, courses);
            }
        }
        frame.finish();
    }

    private void draw(Block block, List<Course> courses) {
        if (block instanceof Block.Text text) {
            drawText(text);
        } else if (block instanceof Block.Items items) {
            drawItems(items);
        } else if (block instanceof Block.Courses table) {
            begin(table.place(), 3 * table.style().leading());
            y = new CourseTable(table, setter, canvas, this::newPage, template.frame()).draw(courses, y);
        } else if (block instanceof Block.Issuer issuer) {
            drawIssuer(issuer);
        } else if (block instanceof Block.Rule rule) {
            begin(rule.place(), 0);
            canvas.rule(rule.place().left(), y, rule.place().width(), rule.weight());
        }
    }

    private void drawText(Block.Text text) {
        var place = text.place();
        var style = text.style();
        var filled = setter.fill(text.phrase());
        var where = where(text.phrase());
        var lines = text.heading()
                ? List.of(setter.fit(where, filled, style, place.width()))
                : setter.wrap(where, filled, style, place.width());
        begin(place, lines.size() * style.leading());
        var element = canvas.structure().element(canvas.structure().document(), text.heading() ? "H1" : "P");
        canvas.draw(element, () -> {
            for (var i = 0; i < lines.size(); i++) {
                var justified = style.align() == Align.LEFT && i < lines.size() - 1;
                drawLine(justified ? justify(lines.get(i), place.width()) : lines.get(i), place, style);
                y += style.leading();
            }
        });
    }

    /** Only what has no words is spread: between Latin letters it would look like spelling. */
    private Line justify(Line line, float width) {
        var latin = line.glyphs().stream()
                .filter(glyph -> glyph.text().codePointAt(0) < 0x2E80)
                .count();
        return latin * 4 < line.glyphs().size() ? line.spread(width) : line;
    }

    private void drawLine(Line line, Place place, Style style) {
        var left = place.left() + (place.width() - line.width()) * style.align().share();
        canvas.text(line, left, y + ASCENT * line.size());
    }

    private void drawItems(Block.Items items) {
        var particulars = new Particulars(items, setter, canvas);
        begin(items.place(), particulars.height());
        y = particulars.draw(y);
    }

    /** The seal is pressed first, so that the name stays black where they meet; it is read second. */
    private void drawIssuer(Block.Issuer issuer) {
        var place = issuer.place();
        var line = setter.fit(where(issuer.phrase()), setter.fill(issuer.phrase()), issuer.style(), place.width());
        begin(place, Math.max(issuer.sealSize(), issuer.style().leading()));
        var middle = y + issuer.sealSize() / 2;
        var left = place.left()
                + (place.width() - line.width()) * issuer.style().align().share();
        var paragraph = canvas.structure().element(canvas.structure().document(), "P");
        seal.print(canvas, left + line.width() - issuer.sealOverlap(), y, issuer.sealSize());
        canvas.draw(paragraph, () -> canvas.text(line, left, middle + (ASCENT - 0.5f) * line.size()));
        y += Math.max(issuer.sealSize(), issuer.style().leading());
    }

    /** Goes to where a block begins: on this page, or on the next when it is not high enough. */
    private void begin(Place place, float height) {
        var at = place.beside() ? began : place.top().orElse(y + place.gap());
        if (at + 0.1f < y && !place.beside() || at + height > sheet().bottom()) {
            newPage();
            at = place.top().filter(top -> top >= y).orElse(y);
        }
        began = at;
        y = at;
    }

    private float newPage() {
        frame.begin();
        y = canvas.pages() == 1 ? 0 : sheet().top();
        return y;
    }

    private Sheet sheet() {
        return template.frame().sheet();
    }

    static String where(Phrase phrase) {
        return phrase.fields().isEmpty()
                ? "template"
                : phrase.fields().stream().distinct().collect(Collectors.joining(", "));
    }
}
