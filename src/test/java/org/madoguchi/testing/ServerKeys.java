package org.madoguchi.testing;

import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Keys of servers that speak TLS in tests. */
public final class ServerKeys {

    private static final char[] PASSWORD = "keystore".toCharArray();

    private ServerKeys() {}

    /** With a key and its certificate, which nobody else has signed. */
    public static KeyStore store(Path folder, String host, String from, int days) throws Exception {
        var file = folder.resolve("server.p12");
        ManageCertificates.main(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "generate-self-signed-certificate",
                "--keystore",
                file.toString(),
                "--keystore-password",
                new String(PASSWORD),
                "--keystore-type",
                "PKCS12",
                "--alias",
                "server",
                "--subject-dn",
                "CN=" + host,
                "--subject-alternative-name-dns",
                host,
                "--validity-start-time",
                from,
                "--days-valid",
                String.valueOf(days));
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** Of a server with this key. */
    public static SSLContext context(KeyStore store) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
