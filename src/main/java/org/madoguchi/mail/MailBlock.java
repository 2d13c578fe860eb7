package org.madoguchi.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a mail's body that belong together. */
record MailBlock(Look look, List<String> lines) {

    /** What marks a note, in either language. */
    private static final Pattern MARK = Pattern.compile("[※・•\\-]\\s*(?=\\S)");

    /** How it looks; a note's lines are without their mark. */
    enum Look {
        PARAGRAPH,
        NOTES,
        LINK,
        DETAILS;

        /** Whether it shows its lines, and not what stands in their place. */
        boolean isWords() {
            return this == PARAGRAPH || this == NOTES;
        }
    }

    /** Those of a body, in its order. */
    static List<MailBlock> of(String body) {
        List<MailBlock> blocks = new ArrayList<>();
        Look open = null;
        for (var line : body.split("\n", -1)) {
            var text = line.strip();
            var look = text.isEmpty() ? null : look(text);
            if (look != null && look != open) {
                blocks.add(new MailBlock(look, new ArrayList<>()));
            }
            if (look != null) {
                blocks.get(blocks.size() - 1).lines().add(look == Look.NOTES ? unmarked(text) : text);
            }
            open = look;
        }
        return blocks;
    }

    private static Look look(String line) {
        return Stream.of(MailPlace.LINK, MailPlace.DETAILS)
                .filter(place -> line.equals(place.getWritten()))
                .map(place -> Look.valueOf(place.name()))
                .findFirst()
                .orElseGet(() -> MARK.matcher(line).lookingAt() ? Look.NOTES : Look.PARAGRAPH);
    }

    private static String unmarked(String line) {
        return MARK.matcher(line).replaceFirst("");
    }
}
