package org.madoguchi.doctor;

import java.util.List;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.SettingRules;

/** The check that each start makes: all faults at once, names that are no setting among them. */
final class SettingsExam {

    private SettingsExam() {}

    static List<Finding> examine(Settings settings) {
        var faults = SettingRules.faults(settings);
        return faults.isEmpty() ? List.of(Finding.ok("settings.right")) : findings("settings.wrong", faults);
    }

    /** What settings are read from and cannot be read: nothing else can be said of what stands there. */
    static List<Finding> unread(Settings settings) {
        return findings("settings.unread", SettingRules.unread(settings));
    }

    /** Whether a setting is wrong whose name begins like this, so that it alone would be told once more. */
    static boolean isWrong(Settings settings, String begin) {
        return SettingRules.faults(settings).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .anyMatch(key -> key.startsWith(begin) && SettingRules.keys().contains(key));
    }

    private static List<Finding> findings(String key, List<String> lines) {
        return lines.stream().map(line -> Finding.fault(key, line)).toList();
    }
}
