package org.madoguchi.paper;

import java.util.Optional;
import java.util.Set;

/**
 * Where a block stands and when.
 *
 * @param top from the top of the page, in points
 * @param gap below the block before it, when it has no top
 * @param beside where the block before it began, instead
 * @param left from the left of the page, in points
 * @param width in points
 * @param needs the field without which it is left out
 * @param without the field with which it is left out
 */
record Place(
        Optional<Float> top,
        float gap,
        boolean beside,
        float left,
        float width,
        Optional<String> needs,
        Optional<String> without) {

    static Place of(Tag tag, Sheet sheet, Set<String> fields) {
        var left = tag.number("left", 0, Sheet.WIDTH_MM).map(Sheet::points).orElse(sheet.left());
        var width = tag.number("width", 1, Sheet.WIDTH_MM).map(Sheet::points).orElse(sheet.right() - left);
        if (left + width > Sheet.WIDTH + 0.1f) {
            throw tag.fault("goes off the page on its right");
        }
        var top = tag.number("top", 0, Sheet.HEIGHT_MM).map(Sheet::points);
        if (top.filter(at -> at > sheet.bottom()).isPresent()) {
            throw tag.fault("begins below what the frame keeps for it");
        }
        var gap = tag.number("gap", 0, Sheet.HEIGHT_MM).map(Sheet::points).orElse(0f);
        var beside = tag.number("beside", 0, 1).orElse(0f) > 0;
        return new Place(top, gap, beside, left, width, condition(tag, "if", fields), condition(tag, "unless", fields));
    }

    static Optional<String> condition(Tag tag, String attribute, Set<String> fields) {
        return tag.get(attribute).map(field -> {
            if (!fields.contains(field)) {
                throw tag.fault("has unknown field " + field);
            }
            return field;
        });
    }
}
