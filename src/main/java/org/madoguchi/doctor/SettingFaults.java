package org.madoguchi.doctor;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.text.Words;

/**
 * The lines that a start writes for settings that are missing or wrong, in another language: a log is English, a report
 * is for whoever mends them. Each English text of the language file is a pattern, whose key leads to the other text.
 */
final class SettingFaults {

    private static final String FILE = "setting_faults";
    private static final Pattern LINE =
            Pattern.compile("(?<name>\\S+) (?:\"(?<value>.*)\" )?(?<fault>.+); example: (?<example>.*)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final String ANYTHING = Matcher.quoteReplacement("\\E(.+)\\Q");
    private static final Map<String, Pattern> PATTERNS = patterns();

    private final Words words;

    SettingFaults(Locale language) {
        words = Words.of(language, FILE, "doctor");
    }

    private static Map<String, Pattern> patterns() {
        var english = Words.of(Locale.ENGLISH, FILE);
        return english.keys().collect(toMap(key -> key, key -> pattern(english.text(key))));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(PLACE.matcher(Pattern.quote(text)).replaceAll(ANYTHING));
    }

    /** What a start's line says; a line that is none of those stays as it is. */
    String line(String english) {
        return Stream.of(LINE.matcher(english))
                .filter(Matcher::matches)
                .flatMap(line -> fault(line.group("fault"))
                        .map(fault -> words.text(
                                "settings.line",
                                line.group("name"),
                                quoted(line.group("value"), fault),
                                line.group("example")))
                        .stream())
                .findFirst()
                .orElse(english);
    }

    private String quoted(String value, String fault) {
        return value == null ? fault : words.text("settings.quoted", value, fault);
    }

    private Optional<String> fault(String english) {
        var said = english.replace('\'', '’'); // as texts write it
        return PATTERNS.entrySet().stream()
                .flatMap(text -> text.getValue()
                        .matcher(said)
                        .results()
                        .filter(found -> found.group().equals(said))
                        .map(found -> words.text(text.getKey(), places(found))))
                .findFirst();
    }

    private static Object[] places(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toArray();
    }
}
