package org.madoguchi.settings.check;

import static java.util.Comparator.comparingInt;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.settings.Settings;

/** Keys and environment variables that are named like settings of ours and are none: most likely slips of the pen. */
final class UnknownKeys {

    private static final Pattern OF_SERVICE = Pattern.compile(
            "MADOGUCHI_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");
    /** What Kubernetes says where we would have a number. */
    private static final Pattern OF_PORT = Pattern.compile("(tcp|udp|sctp)://.*");

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
                .sorted()
                .map(name -> fault(name, SettingRule::key))
                .flatMap(Optional::stream);
    }

    private Stream<String> variables() {
        return settings.environment().stream()
                .filter(name -> !isOfKubernetes(name, settings.find(name).orElse("")))
                .sorted()
                .map(UnknownKeys::variable)
                .flatMap(Optional::stream);
    }

    /** Made for each service whose name begins like ours, see Kubernetes' "Accessing the Service". */
    static boolean isOfKubernetes(String name, String value) {
        return OF_SERVICE.matcher(name).matches()
                || name.endsWith("_PORT") && OF_PORT.matcher(value).matches();
    }

    /** What is wrong with an environment variable of this name; empty when nothing is. */
    static Optional<String> variable(String name) {
        return fault(name, UnknownKeys::variable);
    }

    /** @param written how a rule's key is, where the name comes from */
    private static Optional<String> fault(String name, Function<SettingRule, String> written) {
        var nearest = SettingRules.ALL.stream()
                .min(comparingInt(rule -> distance(name, written.apply(rule))))
                .orElseThrow();
        var right = written.apply(nearest);
        return name.equals(right)
                ? Optional.empty()
                : Optional.of(TextFormats.oneLine(name) + " is no setting, " + right + " is; example: " + right + "="
                        + nearest.example());
    }

    /** As MicroProfile Config has it, 2.3. */
    private static String variable(SettingRule rule) {
        return rule.key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
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
