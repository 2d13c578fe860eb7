package org.madoguchi.paper;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/** Names and values beside each other, as a table of two columns; a long value takes a second line. */
final class Particulars {

    /** How many letters wide a label is that is spread. */
    private static final float SPREAD = 5;

    /** From the first line of two to the second, in parts of their size. */
    static final float LINE = 1.3f;

    private final Block.Items block;
    private final Setter setter;
    private final Canvas canvas;
    private final List<Block.Item> shown;
    private float y;

    Particulars(Block.Items block, Setter setter, Canvas canvas) {
        this.block = block;
        this.setter = setter;
        this.canvas = canvas;
        shown = block.items().stream()
                .filter(item -> setter.shows(item.needs(), item.without()))
                .toList();
    }

    /** In points, when each value is on one line. */
    float height() {
        return shown.size() * block.style().leading();
    }

    /** Draws them, and tells where they end. */
    float draw(float top) {
        y = top;
        var table = canvas.structure().element(canvas.structure().document(), "Table");
        shown.forEach(item -> draw(item, canvas.structure().element(table, "TR")));
        return y;
    }

    private void draw(Block.Item item, COSDictionary row) {
        var left = block.place().left();
        var baseline = y + Layout.ASCENT * block.style().size();
        var label = label(item);
        canvas.draw(canvas.structure().header(row, "Row", 1), () -> canvas.text(label, left, baseline));
        var lines = value(item);
        var step = LINE * lines.get(0).size();
        canvas.draw(canvas.structure().element(row, "TD"), () -> {
            for (var i = 0; i < lines.size(); i++) {
                canvas.text(lines.get(i), left + block.labels(), baseline + i * step);
            }
        });
        y += block.style().leading() + (lines.size() - 1) * step;
    }

    private Line label(Block.Item item) {
        var size = block.style().size();
        var label = setter.line("template", item.label(), size, block.style().spacing());
        return block.spread() && label.width() < SPREAD * size ? label.spread(SPREAD * size) : label;
    }

    private List<Line> value(Block.Item item) {
        var size = item.size().orElse(block.style().size());
        return setter.fitTwo(
                Layout.where(item.value()),
                setter.fill(item.value()),
                new Style(size, 0, size, Align.LEFT),
                block.place().width() - block.labels());
    }
}
