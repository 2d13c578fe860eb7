package org.madoguchi.settings.check;

import java.util.Optional;
import org.madoguchi.settings.Settings;

/** The check of all settings, away from the service: before its server boots. */
public final class SettingsCommand {

    private SettingsCommand() {}

    /**
     * In which format the server that is about to boot is to write its log. Empty when a setting is wrong: then a line
     * for each fault stands on the standard error, as a start would write it.
     */
    public static Optional<String> logFormat() {
        var settings = Settings.load();
        var faults = SettingRules.faults(settings);
        ServiceStart.print(faults);
        return Optional.of(settings.string("madoguchi.log.format", "text")).filter(format -> faults.isEmpty());
    }
}
