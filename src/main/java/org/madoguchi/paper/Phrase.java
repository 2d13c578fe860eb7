package org.madoguchi.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text of a template with fields in braces.
 *
 * @param parts texts and, between each two, the name of a field
 */
record Phrase(List<String> texts, List<String> fields) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /**
     * Parses one.
     *
     * @param known the fields that may be in it
     * @throws InvalidPaperException about the tag, when another is
     */
    static Phrase parse(Tag tag, String text, Set<String> known) {
        var texts = new ArrayList<String>();
        var fields = new ArrayList<String>();
        var matcher = FIELD.matcher(text);
        var begin = 0;
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                throw tag.fault("has unknown field " + matcher.group(1));
            }
            texts.add(text.substring(begin, matcher.start()));
            fields.add(matcher.group(1));
            begin = matcher.end();
        }
        texts.add(text.substring(begin));
        if (texts.stream().anyMatch(part -> part.contains("{") || part.contains("}"))) {
            throw tag.fault("has a brace that is not one of a pair");
        }
        return new Phrase(List.copyOf(texts), List.copyOf(fields));
    }

    String fill(UnaryOperator<String> values) {
        var filled = new StringBuilder(texts.get(0));
        for (var i = 0; i < fields.size(); i++) {
            filled.append(values.apply(fields.get(i))).append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
