package org.madoguchi.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;

/**
 * Everything that {@code madoguchi.simulation} needs to seal without anybody else: a root, a key for files, one for
 * credentials and one for timestamps. All their subjects say NOT TRUSTED. They are made once and kept in a folder, so
 * that what was sealed before a restart is still told from what was not.
 */
final class DemoAuthority {

    static final String ROOT = "root";
    static final String SEAL = "seal";
    static final String CREDENTIALS = "credentials";
    static final String TIMESTAMPS = "timestamps";

    /** No secret: the keys are worth nothing, and the file is its owner's alone. */
    static final char[] PASSWORD = "not-trusted".toCharArray();

    private static final String FILE = "not-trusted.p12";
    private static final String ROOT_FILE = "not-trusted-root.cer";

    private final KeyStore store;

    private DemoAuthority(KeyStore store) {
        this.store = store;
    }

    /**
     * The one that is kept in this folder; made when there is none. Of several that are made at once, one stays and all
     * use it.
     *
     * @throws UncheckedIOException when the folder cannot be written, or the file in it is none of ours
     */
    public static DemoAuthority open(Path folder) {
        try {
            var file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                make(Files.createDirectories(folder), file);
            }
            return new DemoAuthority(KeyFile.open(file, PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has these keys", e);
        }
    }

    /** Written whole under another name first; a link to it is made by one only. */
    private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
        var written = Files.createTempFile(folder, FILE, ".new");
        try {
            var store = DemoKeys.make();
            try (var out = Files.newOutputStream(written)) {
                store.store(out, PASSWORD);
            }
            Files.createLink(file, written);
            Files.write(folder.resolve(ROOT_FILE), store.getCertificate(ROOT).getEncoded());
        } catch (FileAlreadyExistsException e) {
            return; // another was faster
        } finally {
            Files.delete(written);
        }
    }

    /** Signs files. */
    public SealKey sealKey() {
        return SealKey.of(store, PASSWORD, SEAL);
    }

    /** Signs credentials and their status list. */
    public SealKey credentialKey() {
        return SealKey.of(store, PASSWORD, CREDENTIALS);
    }

    /** Gives timestamps without a server, of its own clock's time. */
    public DemoTimestamps timestamps(Clock clock) {
        return new DemoTimestamps(SealKey.of(store, PASSWORD, TIMESTAMPS), clock);
    }

    /** What a reader would have to trust to believe any of it. */
    public X509Certificate root() {
        return SealKey.of(store, PASSWORD, ROOT).certificate();
    }

    /** A list of revoked certificates in DER (RFC 5280, 5), with none in it: judges ask for one. */
    public byte[] revocations(Instant now) {
        return DemoKeys.revocations(SealKey.of(store, PASSWORD, ROOT), now);
    }
}
