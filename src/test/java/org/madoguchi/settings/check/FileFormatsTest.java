package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatsTest {

    private static final String TRUST_STORE = "madoguchi.ldap.truststore";
    private static final String PASSWORD = "madoguchi.ldap.truststore-password";

    private static final String LOGO = "madoguchi.university.logo";

    private static final String SEAL = "madoguchi.certificates.seal-image";

    @TempDir
    private Path folder;

    @Test
    void aFontMustBeTrueType() throws IOException {
        for (var key : new String[] {"madoguchi.certificates.font", "madoguchi.certificates.font.names"}) {
            assertOnly(key + " ", faults(Map.of(key, file("no font at all"))));
            assertOnly(key + " ", faults(Map.of(key, file("OTTO"))));
        }
    }

    @Test
    void theSealsPictureMustBeAPngThatIsNotTooLarge() throws IOException {
        assertOnly(SEAL + " ", faults(Map.of(SEAL, file("GIF89a"))));
        var large = folder.resolve("seal.png");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        var faults = faults(Map.of(SEAL, large.toString()));
        assertOnly(SEAL + " ", faults);
        assertTrue(faults.get(0).contains("larger than 1024 KiB"), faults::toString);
    }

    @Test
    void realPapersSayWhoSignsThem() {
        var faults = faults(Map.of("madoguchi.certificates", "true"));
        assertTrue(faults.stream().anyMatch(line -> line.startsWith("madoguchi.certificates.president.ja ")));
        var trial = faults(Map.of("madoguchi.certificates", "true", "madoguchi.simulation", "true"));
        assertTrue(trial.stream().noneMatch(line -> line.startsWith("madoguchi.certificates.president")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "madoguchi.config-file",
                "madoguchi.secrets-dir",
                TRUST_STORE,
                LOGO,
                "madoguchi.certificates.templates",
                "madoguchi.certificates.font",
                "madoguchi.certificates.font.names",
                SEAL,
                "madoguchi.second-password.breached-list"
            })
    void whatIsNotThereIsTold(String key) {
        assertOnly(key + " \"", faults(Map.of(key, folder.resolve("nowhere").toString())));
    }

    @Test
    void aFileOfSettingsMustBeOne() throws IOException {
        assertOnly("madoguchi.config-file ", faults(Map.of("madoguchi.config-file", file("madoguchi.x=C:\\users"))));
        assertEquals(List.of(), faults(Map.of("madoguchi.config-file", file("madoguchi.university.name.ja=見本大学"))));
    }

    @Test
    void oneBadFileInTheFolderOfSecretsIsNamed() throws IOException {
        Files.writeString(folder.resolve("madoguchi.db.password"), "x");
        assertEquals(List.of(), faults(Map.of("madoguchi.secrets-dir", folder.toString())));

        Files.write(folder.resolve("store.p12"), new byte[] {(byte) 0xff, (byte) 0xfe});
        var faults = faults(Map.of("madoguchi.secrets-dir", folder.toString()));
        assertOnly("madoguchi.secrets-dir ", faults);
        assertTrue(faults.get(0).contains("store.p12"), faults::toString);
    }

    @Test
    void aBreachedListBeginsWithAHash() throws IOException {
        var key = "madoguchi.second-password.breached-list";

        assertOnly(key + " ", faults(Map.of(key, file("password\n"))));
        assertEquals(List.of(), faults(Map.of(key, file("000000005AD76BD555C1D6D771DE417A4B87E4B4:10\n"))));
    }

    @Test
    void aLogoIsAnImageOfSmallSize() throws IOException {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>";
        var png = Files.write(folder.resolve("png"), "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1))
                .toString();

        assertEquals(List.of(), faults(Map.of(LOGO, png)));
        for (var right : List.of(svg, "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><!-- -->" + svg)) {
            assertEquals(List.of(), faults(Map.of(LOGO, file(right))));
        }
        for (var wrong :
                List.of("", "<svg/>", "<html><body>" + svg + "</body></html>", svg + "<", "GIF89a", "\u0089PNG")) {
            assertOnly(LOGO + " \"", faults(Map.of(LOGO, file(wrong))));
            assertTrue(faults(Map.of(LOGO, file(wrong))).get(0).contains("is neither a PNG nor an SVG"), wrong);
        }
        assertEquals(List.of(), faults(Map.of(LOGO, file(svg + " ".repeat(32 * 1024 - svg.length())))));
        assertTrue(faults(Map.of(LOGO, file(svg + " ".repeat(32 * 1024 + 1 - svg.length()))))
                .get(0)
                .contains("is larger than 32 KiB"));
        assertOnly(LOGO + " \"", faults(Map.of(LOGO, folder.toString())));
    }

    @Test
    void aTrustStoreIsOneOpensAndHoldsACertificate() throws IOException, GeneralSecurityException {
        assertOnly(TRUST_STORE + " ", faults(Map.of(TRUST_STORE, file("certificate"), PASSWORD, "s3cret")));
        assertOnly(TRUST_STORE + " ", faults(Map.of(TRUST_STORE, store(false), PASSWORD, "s3cret")));
        assertOnly(PASSWORD + " does not open", faults(Map.of(TRUST_STORE, store(true), PASSWORD, "s3crets")));
        assertOnly(PASSWORD + " does not open", faults(Map.of(TRUST_STORE, store(true))));
        assertEquals(List.of(), faults(Map.of(TRUST_STORE, store(true), PASSWORD, "s3cret")));
    }

    private static List<String> faults(Map<String, String> others) {
        var faults = SettingRules.faults(RightSettings.with(others));
        assertFalse(faults.toString().contains("s3cret"), faults::toString);
        return faults;
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content).toString();
    }

    /** Filled with some certificate that this Java trusts. */
    private String store(boolean filled) throws IOException, GeneralSecurityException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init((KeyStore) null);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        if (filled) {
            store.setCertificateEntry("ca", ((X509TrustManager) trusted.getTrustManagers()[0]).getAcceptedIssuers()[0]);
        }
        var path = folder.resolve("store.p12");
        try (var file = Files.newOutputStream(path)) {
            store.store(file, "s3cret".toCharArray());
        }
        return path.toString();
    }

    private static void assertOnly(String beginning, List<String> faults) {
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith(beginning), faults::toString);
    }
}
