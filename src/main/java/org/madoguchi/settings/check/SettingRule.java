package org.madoguchi.settings.check;

import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * What one setting must look like.
 *
 * @param required whether it must be there; a default stands in for the others
 * @param example a value that would do
 * @param format what is wrong with a value, as the end of a sentence, or empty; a secret's never repeats the value
 */
record SettingRule(String key, boolean required, String example, Function<String, Optional<String>> format) {

    static SettingRule required(String key, String example, Function<String, Optional<String>> format) {
        return new SettingRule(key, true, example, format);
    }

    static SettingRule optional(String key, String example, Function<String, Optional<String>> format) {
        return new SettingRule(key, false, example, format);
    }

    /** The line that says what is wrong with it, or empty. */
    Optional<String> fault(Settings settings) {
        var value = settings.find(key);
        if (value.isEmpty()) {
            return required ? Optional.of(line("is missing")) : Optional.empty();
        }
        return format.apply(value.get()).map(this::line);
    }

    InvalidSettingException invalid(String fault) {
        return new InvalidSettingException(key, fault, example);
    }

    String line(String fault) {
        return invalid(fault).getMessage();
    }
}
