package org.madoguchi.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.madoguchi.exam.CertificateWatch;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.postgresql.PGProperty;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Looks at the certificate that PostgreSQL shows, once its driver did not take it: the driver does not say whose. */
final class DatabaseCertificateExam {

    private static final int MILLIS = 2000;
    /** SSLRequest (PostgreSQL, 55.7). */
    private static final byte[] REQUEST = {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f};

    private final Properties url;
    private final Clock clock;

    DatabaseCertificateExam(Properties url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    /** What is wrong with it; empty where it is not shown, or nothing is. */
    Optional<Finding> examine(String server) {
        try {
            var watch = CertificateWatch.over(roots());
            return watch.findings("database", server, handshake(watch), clock).stream()
                    .filter(finding ->
                            finding.level() == Level.FAULT && !finding.key().equals("database.tls"))
                    .findFirst();
        } catch (IOException | GeneralSecurityException e) { // the file of authorities, which the driver names
            return Optional.empty();
        }
    }

    /** The reason why it did not come about, if it did not. */
    private Optional<String> handshake(CertificateWatch watch) throws GeneralSecurityException {
        var host = first(PGProperty.PG_HOST);
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, Integer.parseInt(first(PGProperty.PG_PORT))), MILLIS);
            plain.setSoTimeout(MILLIS);
            plain.getOutputStream().write(REQUEST);
            if (plain.getInputStream().read() == 'S') {
                watch.encrypt(plain, host).close();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Of the servers, where there are several. */
    private String first(PGProperty part) {
        return String.valueOf(part.getOrDefault(url)).split(",", -1)[0];
    }

    /** Whom the driver believes; empty for those whom Java does. */
    private Optional<KeyStore> roots() throws IOException, GeneralSecurityException {
        if (DefaultJavaSSLFactory.class.getName().equals(PGProperty.SSL_FACTORY.getOrDefault(url))) {
            return Optional.empty();
        }
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var usual = Path.of(System.getProperty("user.home"), ".postgresql", "root.crt")
                .toString();
        var file =
                Optional.ofNullable(PGProperty.SSL_ROOT_CERT.getOrDefault(url)).orElse(usual);
        try (var in = Files.newInputStream(Path.of(file))) {
            for (var root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("root" + store.size(), root);
            }
        }
        return Optional.of(store);
    }
}
