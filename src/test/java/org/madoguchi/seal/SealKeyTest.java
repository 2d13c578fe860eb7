package org.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.seal.TestKeys.PASSWORD;
import static org.madoguchi.seal.TestKeys.RSA;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** What a start says to each thing that may be wrong with a key. */
class SealKeyTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>(
            Map.of("madoguchi.public-url", "https://certs.example.ac.jp", "madoguchi.certificates", "true"));

    private Path file(SealKey key) {
        return TestKeys.write(TestKeys.put(TestKeys.store(), "seal", key), folder.resolve("seal.p12"));
    }

    private void use(Path file) {
        settings.put("madoguchi.seal.keystore", file.toString());
        settings.put("madoguchi.seal.password", PASSWORD);
    }

    private List<String> check(Instant now) {
        var all = Settings.of(settings);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var seal = new Seal(all, clock, new PublicUrl(all));
        return new SealCheck(all, clock, seal).warnings();
    }

    private void assertFault(String line) {
        var failure = assertThrows(InvalidSettingException.class, () -> check(TestKeys.BEGIN.plus(DAY)));
        assertTrue(failure.getMessage().startsWith(line), failure::getMessage);
        assertFalse(failure.getMessage().contains(PASSWORD), failure::getMessage);
    }

    @Test
    void aRightKeyIsTakenByNameOrAsTheOnlyOne() {
        use(file(TestKeys.key(RSA)));
        assertEquals(List.of(), check(TestKeys.BEGIN.plus(DAY)));
        settings.put("madoguchi.seal.alias", "seal");
        assertEquals(List.of(), check(TestKeys.BEGIN.plus(DAY)));

        for (var bits : List.of(256, 384, 521)) {
            use(file(TestKeys.key(TestKeys.pair("EC", bits))));
            assertEquals(List.of(), check(TestKeys.BEGIN.plus(DAY)));
        }
    }

    @Test
    void aFileThatIsNoneIsNamed() throws IOException {
        use(folder.resolve("nowhere"));
        assertFault("madoguchi.seal.keystore cannot be read;");
        use(folder);
        assertFault("madoguchi.seal.keystore cannot be read;");
        use(Files.writeString(folder.resolve("text"), "-----BEGIN PRIVATE KEY-----"));
        assertFault("madoguchi.seal.keystore is no PKCS#12 store;");
    }

    @Test
    void aWrongPasswordIsToldAsSuch() {
        use(file(TestKeys.key(RSA)));
        settings.put("madoguchi.seal.password", "other");
        assertFault("madoguchi.seal.password does not open the file;");
        settings.remove("madoguchi.seal.password");
        assertFault("madoguchi.seal.password does not open the file;");

        var store = TestKeys.put(TestKeys.store(), "seal", TestKeys.key(RSA), "other");
        use(TestKeys.write(store, folder.resolve("two.p12")));
        assertFault("madoguchi.seal.password opens the file, but not the key in it;");
    }

    @Test
    void aNameThatNoKeyHasIsToldWithThoseThatThereAre() {
        use(file(TestKeys.key(RSA)));
        settings.put("madoguchi.seal.alias", "sael");
        assertFault("madoguchi.seal.alias is not in the file, which has seal;");

        var two = TestKeys.put(TestKeys.put(TestKeys.store(), "a", TestKeys.key(RSA)), "b", TestKeys.key(RSA));
        use(TestKeys.write(two, folder.resolve("two.p12")));
        settings.remove("madoguchi.seal.alias");
        assertFault("madoguchi.seal.alias is missing, the file has ");
    }

    @Test
    void aCertificateAloneDoesNotSign() throws Exception {
        var store = TestKeys.store();
        store.setCertificateEntry("seal", TestKeys.key(RSA).certificate());
        use(TestKeys.write(store, folder.resolve("alone.p12")));
        assertFault("madoguchi.seal.keystore holds no private key;");
        settings.put("madoguchi.seal.alias", "seal");
        assertFault("madoguchi.seal.alias names a certificate without its private key;");
    }

    @Test
    void aKeyThatIsWeakOrForSomethingElseIsRefused() {
        use(file(TestKeys.key(TestKeys.pair("RSA", 1024))));
        assertFault("madoguchi.seal.alias names a key that is neither RSA of 2048 bits nor EC of 256, but RSA");
        use(file(TestKeys.key(RSA, 2, KeyUsage.keyEncipherment)));
        assertFault("madoguchi.seal.alias names a certificate that is not for signatures;");
        var mixed =
                new SealKey(TestKeys.OTHER_RSA.getPrivate(), TestKeys.key(RSA).chain());
        use(file(mixed));
        assertFault("madoguchi.seal.alias names a private key that is not its certificate's;");
    }

    @Test
    void anEndedKeyStopsTheStartAndOneThatEndsSoonIsSaid() {
        use(file(TestKeys.key(RSA)));
        var fault = "madoguchi.seal.keystore holds a certificate that is valid from ";
        for (var outside : List.of(TestKeys.BEGIN.minusSeconds(1), TestKeys.END)) {
            var failure = assertThrows(InvalidSettingException.class, () -> check(outside));
            assertTrue(failure.getMessage().startsWith(fault), failure::getMessage);
        }

        assertEquals(List.of(), check(TestKeys.END.minus(DAY.multipliedBy(31))));
        var warned = check(TestKeys.END.minus(DAY.multipliedBy(29)));
        assertEquals(1, warned.size());
        assertTrue(warned.get(0).startsWith("madoguchi.seal.keystore holds a certificate that ends at "));
    }

    @Test
    void aDemosKeySealsNothingInProduction() {
        DemoAuthority.open(folder);
        settings.put(
                "madoguchi.seal.keystore", folder.resolve("not-trusted.p12").toString());
        settings.put("madoguchi.seal.password", "not-trusted");
        settings.put("madoguchi.seal.alias", "seal");
        assertFault("madoguchi.seal.keystore holds a demo's key, whose subject says NOT TRUSTED;");
        settings.put("madoguchi.simulation", "true");
        assertEquals(List.of(), check(TestKeys.BEGIN.plus(DAY)));
    }

    @Test
    void credentialsNeedAnRsaKey() {
        settings.put(
                "madoguchi.vc.keystore",
                file(TestKeys.key(TestKeys.pair("EC", 256))).toString());
        settings.put("madoguchi.vc.password", PASSWORD);
        assertFault("madoguchi.vc.keystore holds a key that is not RSA");
    }

    @Test
    void simulationStandsInForAllAndKeepsItsKeys() {
        settings.put("madoguchi.simulation", "true");
        settings.put("madoguchi.data-dir", folder.resolve("data").toString());
        var all = Settings.of(settings);
        var seal = new Seal(all, Clock.systemUTC(), new PublicUrl(all));
        seal.open();

        assertTrue(seal.signer().key().subject().contains(SealKey.NOT_TRUSTED));
        assertTrue(seal.credentials().key().isDemo());
        var restarted = new Seal(all, Clock.systemUTC(), new PublicUrl(all));
        assertEquals(seal.signer().key().id(), restarted.signer().key().id());
        assertEquals(seal.credentials().publicKeys(), restarted.credentials().publicKeys());
        assertEquals(
                URI.create("https://certs.example.ac.jp/issuer"),
                seal.credentials().issuer());
    }

    @Test
    void severalNodesThatBeginAtOnceHaveOneAuthority() {
        var ids = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> DemoAuthority.open(folder).sealKey().id())
                .distinct()
                .toList();
        assertEquals(1, ids.size());
        assertEquals(
                List.of("not-trusted-root.cer", "not-trusted.p12"),
                List.of(folder.toFile().list()).stream().sorted().toList());
    }

    @Test
    void withoutAFolderForItsKeysSimulationDoesNotBegin() throws IOException {
        settings.put("madoguchi.simulation", "true");
        settings.put(
                "madoguchi.data-dir", Files.createFile(folder.resolve("file")).toString());
        var all = Settings.of(settings);
        var seal = new Seal(all, Clock.systemUTC(), new PublicUrl(all));
        var failure = assertThrows(InvalidSettingException.class, seal::open);
        assertTrue(failure.getMessage().startsWith("madoguchi.data-dir cannot hold the keys"), failure::getMessage);
    }
}
