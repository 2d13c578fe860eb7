package org.madoguchi.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes blocks of a template's file. */
final class TemplateReader {

    private static final Set<String> TEXTS = Set.of("title", "text", "pages", "no-certificate");

    private TemplateReader() {}

    static List<Block> blocks(Tag root, Frame frame) {
        if (!root.name().equals("paper")) {
            throw root.fault("is no paper");
        }
        root.need("title");
        root.refuseOthers();
        var blocks = new ArrayList<Block>();
        root.children().forEach(tag -> blocks.add(block(tag, frame.sheet())));
        if (blocks.stream().noneMatch(block -> block instanceof Block.Text text && text.heading())) {
            throw root.fault("has no <title>");
        }
        return List.copyOf(blocks);
    }

    static Block.Text text(Tag tag, Sheet sheet, Set<String> fields) {
        var heading = tag.name().equals("title");
        if (!TEXTS.contains(tag.name())) {
            throw tag.fault("is unknown here");
        }
        var text = new Block.Text(
                Place.of(tag, sheet, Values.FIELDS),
                Style.of(tag, heading ? 24 : 11),
                heading,
                Phrase.parse(tag, tag.text(), fields));
        refuseChildren(tag);
        tag.refuseOthers();
        return text;
    }

    private static Block block(Tag tag, Sheet sheet) {
        return switch (tag.name()) {
            case "title", "text" -> text(tag, sheet, Values.FIELDS);
            case "items" -> items(tag, sheet);
            case "courses" -> courses(tag, sheet);
            case "issuer" -> issuer(tag, sheet);
            case "rule" -> rule(tag, sheet);
            default -> throw tag.fault("is unknown");
        };
    }

    private static Block items(Tag tag, Sheet sheet) {
        var items = new ArrayList<Block.Item>();
        tag.children().forEach(item -> items.add(item(item)));
        if (items.isEmpty()) {
            throw tag.fault("has no <item>");
        }
        var place = Place.of(tag, sheet, Values.FIELDS);
        var labels = Sheet.points(tag.number("labels", 5, 150).orElse(35f));
        if (labels >= place.width()) {
            throw tag.fault("leaves no place beside its labels");
        }
        var spread = tag.number("spread", 0, 1).orElse(0f) > 0;
        var block = new Block.Items(place, Style.of(tag, 11), labels, spread, List.copyOf(items));
        tag.refuseOthers();
        return block;
    }

    private static Block.Item item(Tag tag) {
        if (!tag.name().equals("item")) {
            throw tag.fault("is unknown here");
        }
        var item = new Block.Item(
                tag.need("label"),
                Phrase.parse(tag, tag.text(), Values.FIELDS),
                tag.number("size", Style.LEAST, Style.LARGEST),
                Place.condition(tag, "if", Values.FIELDS),
                Place.condition(tag, "unless", Values.FIELDS));
        refuseChildren(tag);
        tag.refuseOthers();
        return item;
    }

    private static Block courses(Tag tag, Sheet sheet) {
        var columns = new ArrayList<Block.Column>();
        tag.children().forEach(column -> columns.add(column(column)));
        var place = Place.of(tag, sheet, Values.FIELDS);
        var used = columns.stream().map(Block.Column::width).reduce(0f, Float::sum);
        if (columns.isEmpty() || used > place.width() + 0.1f) {
            throw tag.fault(columns.isEmpty() ? "has no <column>" : "has columns wider than itself");
        }
        var block = new Block.Courses(place, Style.of(tag, 9), List.copyOf(columns));
        tag.refuseOthers();
        return block;
    }

    private static Block.Column column(Tag tag) {
        if (!tag.name().equals("column")) {
            throw tag.fault("is unknown here");
        }
        var field = tag.need("field");
        if (!Values.COURSE_FIELDS.contains(field)) {
            throw tag.fault("has unknown field " + field);
        }
        var width = tag.number("width", 5, Sheet.WIDTH_MM).orElseThrow(() -> tag.fault("has no attribute width"));
        var align = tag.choice("align", Align.class).orElse(Align.LEFT);
        tag.refuseOthers();
        return new Block.Column(tag.text(), field, Sheet.points(width), align);
    }

    private static Block issuer(Tag tag, Sheet sheet) {
        var block = new Block.Issuer(
                Place.of(tag, sheet, Values.FIELDS),
                Style.of(tag, 15),
                Phrase.parse(tag, tag.text(), Values.FIELDS),
                Sheet.points(tag.number("seal", 10, 40).orElse(24f)),
                Sheet.points(tag.number("overlap", 0, 40).orElse(7f)));
        tag.refuseOthers();
        return block;
    }

    private static Block rule(Tag tag, Sheet sheet) {
        var block = new Block.Rule(
                Place.of(tag, sheet, Values.FIELDS),
                tag.number("weight", 0.1f, 5).orElse(0.4f));
        tag.refuseOthers();
        return block;
    }

    private static void refuseChildren(Tag tag) {
        tag.children().forEach(child -> {
            throw child.fault("is unknown here");
        });
    }
}
