package org.madoguchi.doctor;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/**
 * Examines whether anybody on this machine can read what holds passwords or keys; where files have no owner, group and
 * others (POSIX), there is nothing to say. That the group can read them is how the service's user does.
 */
final class SecretFilesExam {

    private static final Logger LOG = Logger.getLogger(SecretFilesExam.class.getName());

    private final Settings settings;

    SecretFilesExam(Settings settings) {
        this.settings = settings;
    }

    List<Finding> examine() {
        return Stream.of(
                        file("madoguchi.secrets-dir").flatMap(SecretFilesExam::folder),
                        file("madoguchi.config-file")
                                .filter(SecretFilesExam::hasSecrets)
                                .flatMap(SecretFilesExam::file),
                        file("madoguchi.seal.keystore").flatMap(SecretFilesExam::file),
                        file("madoguchi.vc.keystore").flatMap(SecretFilesExam::file))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Path> file(String key) {
        return settings.find(key).map(Path::of).map(Path::toAbsolutePath);
    }

    private static Optional<Finding> folder(Path folder) {
        try (var files = Files.list(folder)) {
            var open = files.filter(Files::isRegularFile)
                    .filter(SecretFilesExam::isOpen)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Finding.warning("settings.secrets_open", folder, Finding.shown(open)));
        } catch (IOException e) { // the settings' own check says so
            LOG.fine(e::getMessage);
            return Optional.empty();
        }
    }

    private static Optional<Finding> file(Path file) {
        return isOpen(file) ? Optional.of(Finding.warning("settings.file_open", file)) : Optional.empty();
    }

    private static boolean hasSecrets(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return properties.stringPropertyNames().stream()
                    .filter(key -> !properties.getProperty(key).isBlank())
                    .anyMatch(key -> key.matches("madoguchi\\..*(password|secret|token)"));
        } catch (IOException | IllegalArgumentException e) { // as above
            LOG.fine(e::getMessage);
            return false;
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(OTHERS_READ)
                    && Files.getPosixFilePermissions(file.getParent()).contains(OTHERS_EXECUTE);
        } catch (UnsupportedOperationException | IOException e) {
            LOG.fine(String.valueOf(e));
            return false;
        }
    }
}
