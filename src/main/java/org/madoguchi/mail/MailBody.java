package org.madoguchi.mail;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.madoguchi.mail.MailBlock.Look;
import org.madoguchi.mail.Template.Filled;

/**
 * The body of one mail, laid out once as plain text and once as HTML.
 *
 * @param words what is filled into its lines
 * @param url where the button leads; none, one or nothing of it is shown
 * @param common what the layout shows on every mail, and the button's label
 */
record MailBody(String body, Map<String, String> words, List<String> url, List<String> facts, Map<String, ?> common) {

    private static final Template TEXT = Template.load("mail-block.txt");
    private static final Template HTML = Template.load("mail-block.html");

    /** Each block with an empty line after it. */
    Filled text() {
        return new Filled(blocks(TEXT, UnaryOperator.identity(), "\n") + "\n");
    }

    /** @param escape makes a value fit for HTML, line ends too */
    Filled html(UnaryOperator<String> escape) {
        return new Filled(blocks(HTML, escape, ""));
    }

    private String blocks(Template layout, UnaryOperator<String> escape, String between) {
        return MailBlock.of(body).stream()
                .map(block -> layout.fill(parts(block), escape))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining(between));
    }

    private Map<String, Object> parts(MailBlock block) {
        var lines = block.look().isWords()
                ? block.lines().stream().map(this::filled).toList()
                : List.<String>of();
        return Map.of(
                "paragraph",
                block.look() == Look.PARAGRAPH ? List.of(String.join("\n", lines)) : List.of(),
                "notes",
                block.look() == Look.NOTES ? List.of("") : List.of(),
                "note",
                lines,
                "link",
                block.look() == Look.LINK ? url : List.of(),
                "fact",
                block.look() == Look.DETAILS ? facts : List.of(),
                "mark",
                common.get("mark"),
                "linkLabel",
                common.get("linkLabel"),
                "linkHint",
                common.get("linkHint"));
    }

    private String filled(String line) {
        return new Template(line).fill(words, UnaryOperator.identity());
    }
}
