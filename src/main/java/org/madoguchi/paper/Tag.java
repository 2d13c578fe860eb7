package org.madoguchi.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An element of a template's file, which knows where it stands and which of its attributes were asked for. */
record Tag(
        String file,
        int line,
        String name,
        Map<String, String> attributes,
        StringBuilder content,
        List<Tag> children,
        Set<String> asked) {

    Tag(String file, int line, String name) {
        this(file, line, name, new HashMap<>(), new StringBuilder(), new ArrayList<>(), new HashSet<>());
    }

    Optional<String> get(String attribute) {
        asked.add(attribute);
        return Optional.ofNullable(attributes.get(attribute));
    }

    String need(String attribute) {
        return get(attribute).orElseThrow(() -> fault("has no attribute " + attribute));
    }

    Optional<Float> number(String attribute, float least, float most) {
        return get(attribute).map(value -> {
            try {
                var number = Float.parseFloat(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw fault("has " + attribute + "=\"" + value + "\", which is not between " + least + " and " + most);
        });
    }

    <E extends Enum<E>> Optional<E> choice(String attribute, Class<E> choices) {
        return get(attribute).map(value -> {
            for (var choice : choices.getEnumConstants()) {
                if (choice.name().equals(value)) {
                    return choice;
                }
            }
            throw fault("has unknown " + attribute + " " + value);
        });
    }

    /** The text, its lines joined: the indentation of a file is no part of a paper. */
    String text() {
        return content.toString().lines().map(String::strip).reduce("", (left, right) -> join(left, right));
    }

    /** To be called when all that is known has been asked for. */
    void refuseOthers() {
        attributes.keySet().stream()
                .filter(key -> !asked.contains(key))
                .sorted()
                .forEach(key -> {
                    throw fault("has unknown attribute " + key);
                });
    }

    InvalidPaperException fault(String what) {
        return new InvalidPaperException(file + ", line " + line + ": <" + name + "> " + what);
    }

    /** A space only where Latin meets Latin. */
    private static String join(String left, String right) {
        var latin = !left.isEmpty()
                && !right.isEmpty()
                && left.charAt(left.length() - 1) < 0x2E80
                && right.charAt(0) < 0x2E80;
        return left + (latin ? " " : "") + right;
    }
}
