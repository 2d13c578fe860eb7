package org.madoguchi.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One number.
 *
 * @param label what tells it from others of the same name, and its value; at most one
 */
record Sample(String name, Optional<Map.Entry<String, String>> label, double value) {

    private static final String PREFIX = "madoguchi_";

    static Sample of(String name, double value) {
        return new Sample(name, Optional.empty(), value);
    }

    static Sample of(String name, String label, String word, double value) {
        return new Sample(name, Optional.of(Map.entry(label, word)), value);
    }

    /** In Prometheus' text format (0.0.4); those of one name stand together in the list. */
    static String text(List<Sample> samples) {
        var text = new StringBuilder();
        var last = "";
        for (var sample : samples) {
            if (!sample.name.equals(last)) {
                text.append("# TYPE ").append(PREFIX).append(sample.name).append(" gauge\n");
                last = sample.name;
            }
            text.append(sample.line()).append('\n');
        }
        return text.toString();
    }

    private String line() {
        var braces = label.map(one -> "{" + one.getKey() + "=\"" + escaped(one.getValue()) + "\"}")
                .orElse("");
        return PREFIX + name + braces + " " + (value == Math.rint(value) ? String.valueOf((long) value) : value);
    }

    private static String escaped(String word) {
        return word.codePoints()
                .mapToObj(sign -> switch (sign) {
                    case '\\' -> "\\\\";
                    case '"' -> "\\\"";
                    case '\n' -> "\\n";
                    default -> Character.toString(sign);
                })
                .collect(Collectors.joining());
    }
}
