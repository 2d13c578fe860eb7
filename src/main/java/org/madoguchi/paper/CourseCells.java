package org.madoguchi.paper;

import java.util.List;

/**
 * What one course has in each column.
 *
 * @param lines one or two of each column
 * @param height in points
 */
record CourseCells(List<List<Line>> lines, float height) {

    /** Left and right of each text, in points. */
    static final float PADDING = 3;

    static CourseCells of(Block.Courses block, Setter setter, String where, Course course) {
        var lines = block.columns().stream()
                .map(column -> setter.fitTwo(
                        where,
                        course.text(column.field()),
                        block.style(),
                        column.width() - 2 * PADDING - indent(block, column)))
                .toList();
        var leading = block.style().leading();
        var isHigh = lines.stream().anyMatch(cell -> cell.size() > 1);
        return new CourseCells(lines, isHigh ? leading + 1.2f * block.style().size() : leading);
    }

    /** A course stands a little to the right of its category. */
    static float indent(Block.Courses block, Block.Column column) {
        return column.field().equals("NAME") ? block.style().size() * 0.6f : 0;
    }
}
