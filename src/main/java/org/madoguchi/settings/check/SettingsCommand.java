package org.madoguchi.settings.check;

import org.madoguchi.settings.Settings;

/** The check of all settings, away from the service: before its server boots. */
public final class SettingsCommand {

    private SettingsCommand() {}

    /** Whether they are; if not, a line for each fault stands on the standard error, as a start would write it. */
    public static boolean isEverySettingRight() {
        var faults = SettingRules.faults(Settings.load());
        ServiceStart.print(faults);
        return faults.isEmpty();
    }

    /** Whether the server that is about to boot is to write its log in JSON. */
    public static boolean isLogJson() {
        return Settings.load().string("madoguchi.log.format", "text").equals("json");
    }
}
