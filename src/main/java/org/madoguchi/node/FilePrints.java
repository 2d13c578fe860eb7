package org.madoguchi.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.madoguchi.settings.Settings;

/**
 * What the files say that settings name, wherever they lie: a key by its certificate, since each node may have put key
 * and certificate into a file of its own, which then has other bytes; anything else by its bytes.
 */
final class FilePrints {

    /** PKCS#12 files, and the setting that opens each. */
    private static final Map<String, String> STORES = Map.of(
            "madoguchi.ldap.truststore",
            "madoguchi.ldap.truststore-password",
            "madoguchi.seal.keystore",
            "madoguchi.seal.password",
            "madoguchi.vc.keystore",
            "madoguchi.vc.password");

    private static final Set<String> OTHERS = Set.of(
            "madoguchi.university.logo",
            "madoguchi.certificates.seal-image",
            "madoguchi.certificates.font",
            "madoguchi.certificates.font.names");

    private FilePrints() {}

    static boolean isFile(String setting) {
        return STORES.containsKey(setting) || OTHERS.contains(setting);
    }

    /** A file that cannot be read is no other than its name. */
    static String of(String setting, String path, Settings settings) {
        try {
            var bytes = Files.readAllBytes(Path.of(path));
            return STORES.containsKey(setting)
                    ? store(bytes, settings.string(STORES.get(setting), "").toCharArray())
                    : digest(bytes);
        } catch (IOException e) {
            return digest(path.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String store(byte[] bytes, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            var certificates = new TreeSet<String>();
            for (var certificate : certificates(store)) {
                certificates.add(digest(certificate.getEncoded()));
            }
            return digest(certificates.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | GeneralSecurityException e) { // another password, or a file of another kind
            return digest(bytes);
        }
    }

    private static List<Certificate> certificates(KeyStore store) throws KeyStoreException {
        var all = new ArrayList<Certificate>();
        for (var alias : Collections.list(store.aliases())) {
            var chain = store.getCertificateChain(alias);
            Stream.of(chain == null ? new Certificate[] {store.getCertificate(alias)} : chain)
                    .filter(Objects::nonNull) // a secret key has none
                    .forEach(all::add);
        }
        return all;
    }

    /** In hex. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
