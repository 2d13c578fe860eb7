package org.madoguchi.node;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.SettingRules;

/**
 * Settings as they may stand in the database: enough to see whether two nodes have the same, not to read them. Secrets
 * are keyed ({@link SecretPrints}), files are compared by what they say ({@link FilePrints}).
 */
final class SettingPrints {

    /** May differ from node to node. */
    private static final Set<String> OWN = Set.of(
            "madoguchi.data-dir",
            "madoguchi.config-file",
            "madoguchi.secrets-dir",
            "madoguchi.exit-on-fault",
            "madoguchi.hosts",
            "madoguchi.smtp.ehlo-name",
            "madoguchi.second-password.argon2.concurrency");
    /** May hold a password; nodes that see each other here have the same database. */
    private static final Set<String> DATABASE = Set.of("madoguchi.db.url", SecretPrints.KEY);

    private static final int LETTERS = 8;

    private SettingPrints() {}

    /** One line for each setting that is given: {@code key=01234567}. */
    static String of(Settings settings) {
        var secrets = SecretPrints.of(settings);
        return SettingRules.keys().stream()
                .filter(key -> !OWN.contains(key) && !DATABASE.contains(key))
                .flatMap(key -> settings
                        .find(key)
                        .flatMap(value -> print(key, value, settings, secrets))
                        .map(print -> key + "=" + print.substring(0, LETTERS))
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> print(String key, String value, Settings settings, Optional<SecretPrints> secrets) {
        if (isSecret(key)) {
            return secrets.map(keyed -> keyed.of(key, value));
        }
        return Optional.of(
                FilePrints.isFile(key)
                        ? FilePrints.of(key, value, settings)
                        : FilePrints.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isSecret(String key) {
        return key.matches(".*(password|secret|token)");
    }

    /** The keys that not all have, or not with the same value. */
    static Set<String> differing(Collection<String> prints) {
        var all = prints.stream().map(SettingPrints::parsed).toList();
        return all.stream()
                .flatMap(print -> print.keySet().stream())
                .filter(key -> isDiffering(key, all))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDiffering(String key, List<Map<String, String>> all) {
        return all.stream().map(print -> print.getOrDefault(key, "")).distinct().count() > 1;
    }

    private static Map<String, String> parsed(String print) {
        return print.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[line.length - 1], (one, other) -> other));
    }
}
