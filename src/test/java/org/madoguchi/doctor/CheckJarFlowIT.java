package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that administrators run: it has all it needs, and speaks UTF-8 on a machine that does not. */
@Tag("browser")
class CheckJarFlowIT {

    @TempDir
    private Path folder;

    @Test
    void runsByItself() throws Exception {
        for (var part : List.of("new", "cur")) {
            Files.createDirectory(folder.resolve(part));
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", "target/madoguchi-check.jar", "--language", "ja");
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL", "C",
                        "MADOGUCHI_PUBLIC_URL", "http://certs.example.ac.jp.invalid",
                        "MADOGUCHI_DATA_DIR", folder.toString(),
                        "MADOGUCHI_LDAP_URLS", "ldap://localhost:1",
                        "MADOGUCHI_LDAP_BASE_DN", "dc=example",
                        "MADOGUCHI_SMTP_HOST", "localhost",
                        "MADOGUCHI_SMTP_PORT", "1",
                        "MADOGUCHI_SMTP_FROM", "certificates@example.ac.jp",
                        "MADOGUCHI_BOUNCE_MAILDIR", folder.toString()));
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), said);
        assertTrue(said.contains("[正常] 設定"), said);
        assertTrue(said.contains("ディレクトリ: ldap://localhost:1 に接続できません"), said);
        assertTrue(said.contains("[正常] 戻ったメール: " + folder), said);
        assertTrue(said.contains("このサーバ: 第2パスワード"), said);
    }
}
