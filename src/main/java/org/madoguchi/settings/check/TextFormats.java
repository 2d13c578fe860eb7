package org.madoguchi.settings.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.settings.Colour;

/** What is wrong with a value that is a word, a number or a time; empty when nothing is. */
final class TextFormats {

    private static final int LONGEST_QUOTE = 100;
    private static final int LEAST_TOKEN = 20;
    private static final int LONGEST_TEXT = 3000;

    private TextFormats() {}

    static Optional<String> any(String value) {
        return Optional.empty();
    }

    static Optional<String> flag(String value) {
        return oneOf("true", "false").apply(value);
    }

    static Function<String, Optional<String>> oneOf(String... words) {
        return value -> List.of(words).contains(value)
                ? Optional.empty()
                : wrong(value, "is none of " + String.join(", ", words));
    }

    /** A whole number within these bounds, both included. */
    static Function<String, Optional<String>> number(int smallest, int largest) {
        return value ->
                value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= smallest && Integer.parseInt(value) <= largest
                        ? Optional.empty()
                        : wrong(value, "is no whole number from " + smallest + " to " + largest);
    }

    /** An ISO-8601 duration of at least a millisecond. */
    static Function<String, Optional<String>> duration(Duration longest) {
        return value -> {
            try {
                var duration = Duration.parse(value);
                if (duration.compareTo(Duration.ofMillis(1)) < 0) {
                    return wrong(value, "is no time at all");
                }
                return duration.compareTo(longest) > 0 ? wrong(value, "is longer than " + longest) : Optional.empty();
            } catch (DateTimeException e) {
                return wrong(value, "is no ISO-8601 duration");
            }
        };
    }

    /** Each of the three once: without one of them two certificates would have the same number. */
    static Optional<String> numberFormat(String value) {
        var others = value.replaceFirst("\\{year}", "")
                .replaceFirst("\\{series}", "")
                .replaceFirst("\\{n:[1-9]}", "");
        return value.length() - others.length() == "{year}{series}{n:6}".length() && others.matches("[A-Z0-9./-]{0,20}")
                ? Optional.empty()
                : wrong(
                        value,
                        "does not have {year}, {series} and {n:6} once each, beside capitals, digits, - . and /");
    }

    /** 登録番号 of whoever issues qualified invoices: T and 13 digits. */
    static Optional<String> invoiceNumber(String value) {
        return value.matches("T[0-9]{13}") ? Optional.empty() : wrong(value, "is not T and 13 digits");
    }

    /** An hour and a minute of the day. */
    static Optional<String> timeOfDay(String value) {
        return value.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                ? Optional.empty()
                : wrong(value, "is no time of day like 03:30");
    }

    /** A kind of event, or a star, and how long such events are kept: at least a day. */
    static Optional<String> retention(String value) {
        var parts = value.split("=", 2);
        return parts.length == 2
                        && parts[0].strip().matches("[A-Z_]+|\\*")
                        && parts[1].strip().matches("P[1-9][0-9]{0,5}D")
                ? Optional.empty()
                : wrong(value, "is not like KIND=P400D");
    }

    static Optional<String> zone(String value) {
        try {
            ZoneId.of(value);
            return Optional.empty();
        } catch (DateTimeException e) {
            return wrong(value, "is no time zone");
        }
    }

    /** One that white words can be read on, and that can itself be read on white. */
    static Optional<String> colour(String value) {
        var colour = Colour.parse(value);
        if (colour.isEmpty()) {
            return wrong(value, "is no colour like #rrggbb");
        }
        var contrast = colour.get().contrast(Colour.WHITE);
        return contrast >= Colour.READABLE
                ? Optional.empty()
                : wrong(
                        value,
                        "is too light, its contrast to white is not 4.5:1 but " + Math.floor(contrast * 100) / 100
                                + ":1");
    }

    /** Each item of a comma-separated list, read as the settings read one. */
    static Function<String, Optional<String>> each(Function<String, Optional<String>> format) {
        return value -> {
            var items = Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
            return items.isEmpty()
                    ? Optional.of("has nothing between its commas")
                    : items.stream().map(format).flatMap(Optional::stream).findFirst();
        };
    }

    /** One that the desk can go on writing. */
    static Optional<String> writtenText(String value) {
        return value.length() > LONGEST_TEXT
                ? Optional.of("has more than " + LONGEST_TEXT + " characters")
                : Optional.empty();
    }

    /** Of which each line is one. */
    static Optional<String> writtenLines(String value) {
        return Arrays.stream(value.replace("\\n", "\n").split("\n"))
                .map(TextFormats::writtenText)
                .flatMap(Optional::stream)
                .findFirst()
                .map(fault -> "has a line that " + fault);
    }

    /** Not guessed in a lifetime; what is too short is not repeated in a log. */
    static Optional<String> longToken(String value) {
        return value.length() < LEAST_TOKEN
                ? Optional.of("has fewer than " + LEAST_TOKEN + " characters")
                : Optional.empty();
    }

    /** The fault with the value before it, on one line and not too long. */
    static Optional<String> wrong(String value, String fault) {
        var line = oneLine(value);
        return Optional.of('"' + line.substring(0, Math.min(line.length(), LONGEST_QUOTE)) + "\" " + fault);
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
