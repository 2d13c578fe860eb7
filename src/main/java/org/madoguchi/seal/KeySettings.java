package org.madoguchi.seal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/** The three settings of a key. */
enum KeySettings {
    SEAL("madoguchi.seal"),
    CREDENTIALS("madoguchi.vc");

    private final String prefix;

    KeySettings(String prefix) {
        this.prefix = prefix;
    }

    String file() {
        return prefix + ".keystore";
    }

    /** The key, or empty when no file is named. @throws InvalidSettingException when it cannot be used */
    Optional<SealKey> key(Settings settings) {
        return settings.find(file()).map(file -> {
            try {
                return SealKey.open(Path.of(file), password(settings), alias(settings));
            } catch (UnusableKeyException e) {
                throw invalid(e);
            }
        });
    }

    /** The key, before all others of its file; empty when no file is named. @throws InvalidSettingException as above */
    Optional<List<SealKey>> keys(Settings settings) {
        return settings.find(file()).map(file -> {
            try {
                var password = password(settings);
                return new KeyFile(KeyFile.open(Path.of(file), password), password).keys(alias(settings));
            } catch (UnusableKeyException e) {
                throw invalid(e);
            }
        });
    }

    private char[] password(Settings settings) {
        return settings.string(prefix + ".password", "").toCharArray();
    }

    private String alias(Settings settings) {
        return settings.string(prefix + ".alias", "");
    }

    InvalidSettingException invalid(UnusableKeyException fault) {
        return switch (fault.part()) {
            case FILE -> invalid(fault.getMessage());
            case PASSWORD -> ServiceStart.invalid(prefix + ".password", fault.getMessage());
            case ALIAS -> ServiceStart.invalid(prefix + ".alias", fault.getMessage());
        };
    }

    /** @param fault what is wrong with the file, as the end of a sentence */
    InvalidSettingException invalid(String fault) {
        return ServiceStart.invalid(file(), fault);
    }
}
