package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/** Passwords are for the service's user and group; whoever else can read them is told of. */
class SecretFilesExamTest {

    private static final String SECRETS = "madoguchi.secrets-dir";
    private static final String FILE = "madoguchi.config-file";
    private static final String OPEN = "rw-r--r--";
    private static final String GROUP = "rw-r-----";

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyWhereFilesHaveModes() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        mode(folder, "rwxr-xr-x");
    }

    @Test
    void fileOfAPasswordIsForItsGroup() throws IOException {
        var password = file("madoguchi.db.password", "secret", GROUP);
        assertEquals(List.of(), examine(SECRETS, folder));
        mode(password, OPEN);
        assertEquals(
                List.of(Finding.warning("settings.secrets_open", folder, "madoguchi.db.password")),
                examine(SECRETS, folder));
        mode(folder, "rwxr-x---");
        assertEquals(List.of(), examine(SECRETS, folder), "nobody comes to the file");
    }

    /** One without passwords is nobody's secret. */
    @Test
    void fileOfSettingsIsForItsGroupWhereItHasAPassword() throws IOException {
        var settings = file("settings", "madoguchi.zone=Asia/Tokyo\nmadoguchi.db.password=\n", OPEN);
        assertEquals(List.of(), examine(FILE, settings));
        file("settings", "madoguchi.ldap.bind-password=secret\n", OPEN);
        assertEquals(List.of(Finding.warning("settings.file_open", settings)), examine(FILE, settings));
        mode(settings, GROUP);
        assertEquals(List.of(), examine(FILE, settings));
    }

    @Test
    void keysAreSecretsToo() throws IOException {
        var keys = file("seal.p12", "keys", OPEN);
        assertEquals(List.of("settings.file_open"), keys("madoguchi.seal.keystore", keys));
        assertEquals(List.of("settings.file_open"), keys("madoguchi.vc.keystore", keys));
        assertEquals(List.of(), keys("madoguchi.ldap.truststore", keys));
    }

    @Test
    void whatIsNotThereIsToldByOthers() {
        assertEquals(List.of(), examine(SECRETS, folder.resolve("nowhere")));
        assertEquals(List.of(), examine(FILE, folder.resolve("nowhere")));
    }

    private static List<String> keys(String key, Path file) {
        return examine(key, file).stream().map(Finding::key).toList();
    }

    private static List<Finding> examine(String key, Path file) {
        return new SecretFilesExam(Settings.of(Map.of(key, file.toString()))).examine();
    }

    private Path file(String name, String content, String mode) throws IOException {
        return mode(Files.writeString(folder.resolve(name), content), mode);
    }

    private static Path mode(Path file, String mode) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
