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
        return faults.isEmpty()
                ? List.of(Finding.ok("settings.right"))
                : faults.stream()
                        .map(line -> Finding.fault("settings.wrong", line))
                        .toList();
    }
}
