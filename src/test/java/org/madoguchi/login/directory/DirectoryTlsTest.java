package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.settings.Settings;

@Timeout(60)
class DirectoryTlsTest {

    @TempDir
    private Path folder;

    private static void assertSignsIn(CampusServer server, String startTls, Path trusted) {
        var directory = directory(server, startTls, trusted);
        try {
            var taro = directory.find("taro01").orElseThrow();
            assertEquals(BindResult.ACCEPTED, directory.authenticate(taro, "Campus-Pw1"));
            assertEquals(BindResult.WRONG, directory.authenticate(taro, "wrong"));
        } finally {
            directory.close();
        }
    }

    private static void assertRefused(CampusServer server, String startTls, Path trusted) {
        var directory = directory(server, startTls, trusted);
        try {
            assertThrows(DirectoryUnavailableException.class, () -> directory.find("taro01"));
            assertThrows(
                    DirectoryUnavailableException.class,
                    () -> directory.authenticate(
                            new DirectoryPerson("uid=Taro01,ou=people,dc=example", "a", "a", Set.of()), "Campus-Pw1"));
            assertEquals(0, server.binds.get());
        } finally {
            directory.close();
        }
    }

    private static CampusDirectory directory(CampusServer server, String startTls, Path trusted) {
        return new CampusDirectory(Settings.of(server.settings(
                "starttls",
                startTls,
                "truststore",
                trusted.toString(),
                "truststore-password",
                CampusServer.STORE_PASSWORD)));
    }

    @Test
    void signsInOverStartTls() throws Exception {
        var store = CampusServer.certificate(folder, "localhost");
        try (var server = CampusServer.startTls(store)) {
            assertSignsIn(server, "true", store);
        }
    }

    @Test
    void signsInOverLdaps() throws Exception {
        var store = CampusServer.certificate(folder, "localhost");
        try (var server = CampusServer.ldaps(store)) {
            assertSignsIn(server, "false", store);
            assertSignsIn(server, "true", store);
        }
    }

    @Test
    void refusesCertificateForAnotherHost() throws Exception {
        var store = CampusServer.certificate(folder, "ldap.example.com");
        try (var startTls = CampusServer.startTls(store);
                var ldaps = CampusServer.ldaps(store)) {
            assertRefused(startTls, "true", store);
            assertRefused(ldaps, "false", store);
        }
    }

    @Test
    void refusesCertificateThatIsNotTrusted() throws Exception {
        var store = CampusServer.certificate(folder, "localhost");
        var other = CampusServer.certificate(folder, "other");
        try (var startTls = CampusServer.startTls(store);
                var ldaps = CampusServer.ldaps(store)) {
            assertRefused(startTls, "true", other);
            assertRefused(ldaps, "false", other);
        }
    }

    @Test
    void sendsNothingInTheClearWhenStartTlsIsRefused() throws Exception {
        try (var plain = CampusServer.plain(0)) {
            assertRefused(plain, "true", CampusServer.certificate(folder, "localhost"));
        }
    }
}
