package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.SettingRules;

/** What a start says of the settings in English, the check before go-live says in the reader's language. */
class SettingFaultsTest {

    private static final Path CHECKS = Path.of("src/main/java/org/madoguchi/settings/check");
    /** The end of a sentence that begins with a setting's name or its value. */
    private static final Pattern TEXT =
            Pattern.compile("(?:wrong\\(\\s*[\\w.()]+,|line\\(|Optional\\.of\\()\\s*\"((?:[^\"\\\\]|\\\\.)+)\"( \\+)?");

    private final SettingFaults japanese = new SettingFaults(Locale.JAPANESE);

    @Test
    void commonFaultsReadAsTheyAreMeant() {
        var said = SettingRules.faults(Settings.of(Map.of(
                        "madoguchi.public-url", "https://certs.example.ac.jp",
                        "madoguchi.ldap.urls", "ldap.example.ac.jp",
                        "madoguchi.ldap.base-dn", "dc=example",
                        "madoguchi.db.url", "jdbc:postgresql://localhost/madoguchi",
                        "madoguchi.smtp.from", "certificates@example.ac.jp",
                        "madoguchi.smtp.user", "madoguchi",
                        "madoguchi.smtp.prot", "587")))
                .stream()
                .map(japanese::line)
                .toList();
        assertEquals(
                List.of(
                        "madoguchi.ldap.urls: 「ldap.example.ac.jp」は、ldap://ホスト:ポート または ldaps://ホスト:ポート の形ではありません。"
                                + "例: madoguchi.ldap.urls=ldaps://ldap1.example.ac.jp,ldaps://ldap2.example.ac.jp",
                        "madoguchi.smtp.host: 設定されていません。例: madoguchi.smtp.host=smtp.example.ac.jp",
                        "madoguchi.smtp.password: 設定されていません（madoguchi.smtp.user を設定したときは必要です）。"
                                + "例: madoguchi.smtp.password=the-password",
                        "madoguchi.smtp.prot: この名前の設定はありません。近いものは madoguchi.smtp.port です。例: madoguchi.smtp.port=25"),
                said);
    }

    @Test
    void englishStaysAsItIs() {
        for (var line : SettingRules.faults(Settings.of(Map.of("madoguchi.zone", "Mars")))) {
            assertEquals(line, new SettingFaults(Locale.ENGLISH).line(line));
        }
    }

    /** A sentence that goes on after its literal is followed by something. */
    @Test
    void everyFaultHasWords() throws IOException {
        var unknown = new ArrayList<String>();
        try (var files = Files.list(CHECKS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                TEXT.matcher(Files.readString(file)).results().forEach(found -> {
                    var rest = found.group(2) == null ? "" : example(found.group(1));
                    var text = found.group(1).translateEscapes() + rest;
                    var line = "madoguchi.zone " + text + "; example: madoguchi.zone=Asia/Tokyo";
                    if (japanese.line(line).equals(line)) {
                        unknown.add(text);
                    }
                });
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static String example(String begin) {
        return switch (begin) {
            case "is no whole number from " -> "1 to 2";
            case "is less than " -> "8 for each of x";
            case "is larger than " -> "1 KiB";
            case "has fewer than " -> "20 characters";
            case "has more than " -> "3000 characters";
            case "is too light, its contrast to white is not 4.5:1 but " -> "2.1:1";
            default -> "x";
        };
    }
}
