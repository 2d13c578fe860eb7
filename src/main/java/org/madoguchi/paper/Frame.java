package org.madoguchi.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all papers of a language have in common, from {@code frame.ja.xml}.
 *
 * @param head printed on the first page
 * @param running printed on the others
 * @param check the lines beside the QR code
 * @param specimen printed on each page of one
 * @param pages number of the page, where there are several
 * @param continued heads the courses of a category that began on a page before
 * @param words what is not printed, or printed across
 */
record Frame(
        Sheet sheet,
        Dates dates,
        List<Block.Text> head,
        List<Block.Text> running,
        List<Block.Text> check,
        float qrLeft,
        float qrTop,
        float qrSize,
        Block.Text pages,
        Block.Text specimen,
        Phrase continued,
        Map<String, String> words) {

    private static final String SPECIMEN = "specimen";
    private static final String CONTINUED = "continued";
    private static final List<String> WORDS = List.of("qr", "seal", "signature");

    /**
     * Reads one.
     *
     * @param bundled whose words a specimen bears whatever the other says
     * @throws InvalidPaperException when it cannot be used
     */
    static Frame of(Tag root, Tag bundled, Language language) {
        if (!root.name().equals("frame")) {
            throw root.fault("is no frame");
        }
        root.refuseOthers();
        var sheet = Sheet.of(child(root, "sheet"));
        var pages = child(root, "pages");
        var check = child(root, "check");
        var qrTop = Sheet.points(check.number("top", 0, 280).orElse(258f));
        var qrSize = Sheet.points(check.number("size", 15, 40).orElse(22f));
        if (qrTop + qrSize > Sheet.HEIGHT) {
            throw check.fault("goes off the page");
        }
        var frame = new Frame(
                sheet,
                Dates.of(child(root, "dates"), language),
                texts(child(root, "head"), sheet),
                texts(child(root, "running"), sheet),
                texts(check, sheet),
                Sheet.points(check.number("left", 0, 180).orElse(25f)),
                qrTop,
                qrSize,
                TemplateReader.text(pages, whole(sheet), Values.PAGE_FIELDS),
                TemplateReader.text(child(bundled, "no-certificate"), whole(sheet), Values.FIELDS),
                continued(find(root, CONTINUED).orElseGet(() -> child(bundled, CONTINUED))),
                words(root, child(bundled, SPECIMEN).text()));
        check.refuseOthers();
        return frame;
    }

    String word(String name) {
        return words.get(name);
    }

    /** Outside of what is kept for the paper, the frame may print where it likes. */
    private static Sheet whole(Sheet sheet) {
        return new Sheet(sheet.left(), sheet.right(), 0, Sheet.HEIGHT);
    }

    private static List<Block.Text> texts(Tag tag, Sheet sheet) {
        var texts = new ArrayList<Block.Text>();
        tag.children().forEach(line -> texts.add(TemplateReader.text(line, whole(sheet), Values.FIELDS)));
        return List.copyOf(texts);
    }

    private static Map<String, String> words(Tag root, String specimen) {
        var words = new HashMap<String, String>();
        words.put(SPECIMEN, specimen);
        WORDS.forEach(word -> words.put(word, child(root, word).text()));
        return Map.copyOf(words);
    }

    private static Phrase continued(Tag tag) {
        return Phrase.parse(tag, tag.text(), Set.of("CATEGORY"));
    }

    private static Tag child(Tag root, String name) {
        return find(root, name).orElseThrow(() -> root.fault("has no <" + name + ">"));
    }

    private static Optional<Tag> find(Tag root, String name) {
        return root.children().stream().filter(tag -> tag.name().equals(name)).findFirst();
    }
}
