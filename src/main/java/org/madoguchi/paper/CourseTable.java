package org.madoguchi.paper;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSDictionary;

/** The courses of a transcript: its head on each page, a line for each course and each category, here and overleaf. */
final class CourseTable {

    private static final float HEAVY = 0.8f;
    private static final float LINE = 0.4f;
    private static final float HAIR = 0.25f;
    private static final float HAIR_GREY = 0.55f;

    private final Block.Courses block;
    private final Setter setter;
    private final Canvas canvas;
    private final Supplier<Float> newPage;
    private final Frame frame;
    private final COSDictionary table;
    private float y;

    /** @param newPage begins one and tells where on it one may print */
    CourseTable(Block.Courses block, Setter setter, Canvas canvas, Supplier<Float> newPage, Frame frame) {
        this.block = block;
        this.setter = setter;
        this.canvas = canvas;
        this.newPage = newPage;
        this.frame = frame;
        table = canvas.structure().element(canvas.structure().document(), "Table");
    }

    /** Draws it, and tells where it ends. */
    float draw(List<Course> courses, float top) {
        y = top;
        drawHead();
        var category = "";
        for (var i = 0; i < courses.size(); i++) {
            var course = courses.get(i);
            var cells = CourseCells.of(block, setter, "course " + (i + 1), course);
            var height = cells.height();
            if (course.begins(category)) {
                makeRoom(height + block.style().leading());
                category = course.category();
                drawCategory(category, "course " + (i + 1));
            }
            if (makeRoom(height) && course.category().equals(category)) {
                drawContinued(category, "course " + (i + 1));
            }
            drawCourse(cells);
        }
        rule(y, HEAVY);
        return y;
    }

    /** @return whether it is on a new page */
    private boolean makeRoom(float height) {
        if (y + height <= frame.sheet().bottom()) {
            return false;
        }
        rule(y, HEAVY);
        y = newPage.get();
        drawHeadAgain();
        return true;
    }

    private void drawHead() {
        rule(y, HEAVY);
        var row = canvas.structure().element(table, "TR");
        each((column, left) -> canvas.draw(canvas.structure().header(row, "Column", 1), () -> drawTitle(column, left)));
        endHead();
    }

    /** On the pages after the first it is read no more. */
    private void drawHeadAgain() {
        rule(y, HEAVY);
        each((column, left) -> canvas.decorate(() -> drawTitle(column, left)));
        endHead();
    }

    private void endHead() {
        y += 1.25f * block.style().leading();
        rule(y, LINE);
    }

    private void drawTitle(Block.Column column, float left) {
        var title = setter.fit("template", column.title(), block.style(), column.width() - 2 * CourseCells.PADDING);
        drawText(title, column, left, y + 1.25f * block.style().leading() / 2);
    }

    private void drawCategory(String category, String where) {
        var row = canvas.structure().element(table, "TR");
        var header = canvas.structure().header(row, "Row", block.columns().size());
        var line = setter.fit(where, category, block.style(), lineWidth());
        drawLine(line, drawing -> canvas.draw(header, drawing));
    }

    /** As the head it is read but once; a category that fits where it begins fits here too. */
    private void drawContinued(String category, String where) {
        if (!category.isEmpty()) {
            var text = frame.continued().fill(field -> category);
            drawLine(setter.fit(where, text, category, block.style(), lineWidth()), canvas::decorate);
        }
    }

    private void drawLine(Line line, Consumer<Runnable> medium) {
        var baseline = baseline(line, y + block.style().leading() / 2);
        rule(y, LINE);
        medium.accept(() -> canvas.text(line, block.place().left() + CourseCells.PADDING, baseline));
        y += block.style().leading();
        rule(y, LINE);
    }

    private float lineWidth() {
        return block.place().width() - 2 * CourseCells.PADDING;
    }

    private void drawCourse(CourseCells cells) {
        var row = canvas.structure().element(table, "TR");
        var left = block.place().left();
        for (var i = 0; i < block.columns().size(); i++) {
            var column = block.columns().get(i);
            drawCell(canvas.structure().element(row, "TD"), cells.lines().get(i), column, left, cells.height());
            left += column.width();
        }
        y += cells.height();
        canvas.rule(block.place().left(), y, block.place().width(), HAIR, HAIR_GREY);
    }

    private void drawCell(COSDictionary cell, List<Line> lines, Block.Column column, float left, float height) {
        if (lines.get(0).glyphs().isEmpty()) {
            return;
        }
        canvas.draw(cell, () -> {
            for (var i = 0; i < lines.size(); i++) {
                var step = 1.2f * lines.get(i).size();
                var middle = y + height / 2 + (i - (lines.size() - 1) / 2f) * step;
                drawText(lines.get(i), column, left + CourseCells.indent(block, column), middle);
            }
        });
    }

    private void drawText(Line line, Block.Column column, float left, float middle) {
        var room = column.width() - 2 * CourseCells.PADDING - line.width();
        var shift = column.align() == Align.LEFT ? 0 : room * column.align().share();
        canvas.text(line, left + CourseCells.PADDING + shift, baseline(line, middle));
    }

    private static float baseline(Line line, float middle) {
        return middle + (Layout.ASCENT - 0.5f) * line.size();
    }

    private void rule(float at, float weight) {
        canvas.rule(block.place().left(), at, block.place().width(), weight);
    }

    private void each(BiConsumer<Block.Column, Float> action) {
        var left = block.place().left();
        for (var column : block.columns()) {
            action.accept(column, left);
            left += column.width();
        }
    }
}
