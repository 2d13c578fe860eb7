package org.madoguchi.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places to fill: <code>{name}</code> stands for one value, and
 * <code>{#name} ... {value} ... {/name}</code> is repeated for each item of a list; an empty list leaves it out.
 * Values are never read as templates themselves.
 */
record Template(String source) {

    private static final Pattern PLACE = Pattern.compile("\\{#(\\w+)}(.*?)\\{/\\1}|\\{(\\w+)}", Pattern.DOTALL);

    /** What was filled before, and is not escaped again. */
    record Filled(String text) {}

    /** A template beside this class. */
    static Template load(String resource) {
        try (var stream = Template.class.getResourceAsStream(resource)) {
            return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * @param values a String, or a List of them, or what was filled before, by name
     * @param escape applied to every value but that
     * @throws IllegalArgumentException when a value is missing
     */
    String fill(Map<String, ?> values, UnaryOperator<String> escape) {
        return PLACE.matcher(source).replaceAll(place -> Matcher.quoteReplacement(filled(place, values, escape)));
    }

    private static String filled(MatchResult place, Map<String, ?> values, UnaryOperator<String> escape) {
        if (place.group(3) != null) {
            var value = value(values, place.group(3));
            return value instanceof Filled filled ? filled.text() : escape.apply((String) value);
        }
        var block = new Template(place.group(2));
        return ((List<?>) value(values, place.group(1)))
                .stream()
                        .map(item -> {
                            Map<String, Object> inner = new HashMap<>(values);
                            inner.put("value", item);
                            return block.fill(inner, escape);
                        })
                        .collect(Collectors.joining());
    }

    private static Object value(Map<String, ?> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The mail needs a value for " + name);
        }
        return value;
    }
}
