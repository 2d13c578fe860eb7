package org.madoguchi.settings.check;

import static java.util.Comparator.comparingInt;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.settings.Settings;

/** Keys of ours that no setting has, most likely slips of the pen. */
final class UnknownKeys {

    /** Letters; two that changed places are two. */
    private static final int MOST_SLIPS = 2;

    private final Settings settings;

    UnknownKeys(Settings settings) {
        this.settings = settings;
    }

    Stream<String> faults() {
        return Stream.concat(keys(), variables());
    }

    private Stream<String> keys() {
        return settings.names().stream()
                .filter(name -> name.startsWith("madoguchi."))
                .filter(name ->
                        SettingRules.ALL.stream().noneMatch(rule -> rule.key().equals(name)))
                .sorted()
                .map(UnknownKeys::line);
    }

    /** Only those that are nearly one: Kubernetes makes variables of that kind for a service of our name. */
    private Stream<String> variables() {
        return settings.environment().stream()
                .sorted()
                .map(UnknownKeys::variable)
                .flatMap(Optional::stream);
    }

    /** What is wrong with an environment variable of this name; empty when nothing is. */
    static Optional<String> variable(String name) {
        var nearest = SettingRules.ALL.stream()
                .min(comparingInt(rule -> distance(name, variable(rule))))
                .orElseThrow();
        var slips = distance(name, variable(nearest));
        return slips == 0 || slips > MOST_SLIPS
                ? Optional.empty()
                : Optional.of(name + " is no setting, " + variable(nearest) + " is; example: " + variable(nearest) + "="
                        + nearest.example());
    }

    /** As MicroProfile Config has it, 2.3. */
    private static String variable(SettingRule rule) {
        return rule.key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String line(String name) {
        var nearest = SettingRules.ALL.stream()
                .min(comparingInt(rule -> distance(name, rule.key())))
                .orElseThrow();
        return TextFormats.oneLine(name) + " is no setting, " + nearest.key() + " is; example: " + nearest.key() + "="
                + nearest.example();
    }

    /** How many letters have to be added, taken out or changed to come from one word to the other (Levenshtein). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
