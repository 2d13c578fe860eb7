package org.madoguchi.node;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.SettingRules;

/**
 * Settings as they may stand in the database: enough to see whether two nodes have the same, not to read them. Whatever
 * a password may be guessed from is left out altogether.
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
    private static final String DATABASE = "madoguchi.db.url";

    private static final int LETTERS = 8;

    private SettingPrints() {}

    /** One line for each setting that is given: {@code key=01234567}. */
    static String of(Settings settings) {
        return SettingRules.keys().stream()
                .filter(SettingPrints::isShared)
                .flatMap(key -> settings.find(key).map(value -> key + "=" + print(value)).stream())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isShared(String key) {
        return !OWN.contains(key) && !key.equals(DATABASE) && !key.matches(".*(password|secret|token)");
    }

    private static String print(String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
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
