package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.ServerKeys;

/** Faults as administrators make them: each is named, and nothing is made. */
@Timeout(60)
class DatabaseExamTest {

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void make() throws Exception {
        url = "jdbc:h2:file:" + folder.resolve("there");
        DriverManager.getConnection(url, "madoguchi", "right").close();
    }

    private static List<Finding> examine(Map<String, String> settings, Clock clock) {
        return new DatabaseExam(Settings.of(settings), clock).examine();
    }

    private static List<String> bad(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Level.FAULT)
                .map(Finding::key)
                .toList();
    }

    @Test
    void allIsWell() {
        var findings = examine(Map.of("madoguchi.db.url", url, "madoguchi.db.password", "right"), Clock.systemUTC());
        assertEquals(List.of(), bad(findings), findings::toString);
    }

    /** The command has no server to ask. */
    @Test
    void dataSourceOfTheServerIsExaminedWhereThatServerIs() {
        var settings = Map.of("madoguchi.db.jndi", "jdbc/madoguchi");
        assertEquals(
                List.of("database.servers"),
                examine(settings, Clock.systemUTC()).stream().map(Finding::key).toList());
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
        System.setProperty(Names.URL, url);
        try {
            var findings = examine(settings, Clock.systemUTC());
            assertEquals("database.version", findings.get(0).key());
            assertEquals(List.of(), bad(findings), findings::toString);
            var other = Map.of("madoguchi.db.jndi", "jdbc/nothing");
            assertEquals(List.of("database.servers_failed"), bad(examine(other, Clock.systemUTC())));
        } finally {
            System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
            System.clearProperty(Names.URL);
        }
    }

    /** A server's names. */
    public static final class Names implements InitialContextFactory {

        private static final String URL = "names.url";

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) throws NamingException {
                    if (!name.equals("jdbc/madoguchi")) {
                        throw new NameNotFoundException(name);
                    }
                    var source = new JdbcDataSource();
                    source.setURL(System.getProperty(URL));
                    source.setUser("madoguchi");
                    source.setPassword("right");
                    return source;
                }
            };
        }
    }

    @Test
    void clockIsOff() {
        var settings = Map.of("madoguchi.db.url", url, "madoguchi.db.password", "right");
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3));
        assertEquals(List.of("database.clock_off"), bad(examine(settings, late)));
    }

    @Test
    void wrongPassword() {
        var settings = Map.of("madoguchi.db.url", url, "madoguchi.db.password", "wrong");
        assertEquals(List.of("database.login_refused"), bad(examine(settings, Clock.systemUTC())));
    }

    @Test
    void fileThatIsNotThereIsNotMade() {
        var settings = Map.of("madoguchi.db.url", "jdbc:h2:file:" + folder.resolve("new"));
        assertEquals(
                "database.to_be_made",
                examine(settings, Clock.systemUTC()).get(0).key());
        assertTrue(Files.notExists(folder.resolve("new.mv.db")));
    }

    @Test
    void nobodyListens() {
        var settings = Map.of("madoguchi.db.url", "jdbc:postgresql://localhost:1/madoguchi?password=secret");
        var findings = examine(settings, Clock.systemUTC());
        assertEquals(List.of("database.unreachable"), bad(findings));
        assertTrue(findings.stream().noneMatch(finding -> finding.toString().contains("secret")));
    }

    /** The driver has the same SQLSTATE for it as for a server that is not there. */
    @Test
    void serverWithoutTls() {
        var settings = new HashMap<>(PostgresServer.freshDatabase());
        settings.put("madoguchi.db.url", settings.get("madoguchi.db.url") + "?sslmode=verify-full");
        assertEquals(List.of("database.tls"), bad(examine(settings, Clock.systemUTC())));
    }

    @Test
    void tlsAskedForOfNobody() {
        var settings = Map.of("madoguchi.db.url", "jdbc:postgresql://localhost:1/madoguchi?sslmode=verify-full");
        assertEquals(List.of("database.unreachable"), bad(examine(settings, Clock.systemUTC())));
    }

    @Test
    void hostThatNobodyKnowsIsCalledSo() {
        var settings = Map.of("madoguchi.db.url", "jdbc:postgresql://db.invalid/madoguchi");
        var findings = examine(settings, Clock.systemUTC());
        assertEquals(List.of("database.unreachable"), bad(findings));
        assertTrue(findings.toString().contains("UnknownHostException"), findings::toString);
    }

    /** The driver calls it rejected, as it does a server without TLS. */
    @Test
    void passwordIsMissing() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> askForPassword(server));
            var url = "jdbc:postgresql://localhost:" + server.getLocalPort() + "/madoguchi?sslmode=disable";
            assertEquals(
                    List.of("database.login_refused"),
                    bad(examine(Map.of("madoguchi.db.url", url), Clock.systemUTC())));
        }
    }

    /** AuthenticationSASL (PostgreSQL, 55.7). */
    private static void askForPassword(ServerSocket server) {
        try (var client = server.accept()) {
            client.getInputStream().read();
            client.getOutputStream().write(new byte[] {'R', 0, 0, 0, 23, 0, 0, 0, 10});
            client.getOutputStream().write("SCRAM-SHA-256\0\0".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void serverThatTakesNobodyWhoDoesNotEncrypt() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> refuse(server));
            var url = "jdbc:postgresql://localhost:" + server.getLocalPort() + "/madoguchi?sslmode=disable";
            var settings = Map.of("madoguchi.db.url", url, "madoguchi.db.password", "right");
            assertEquals(List.of("database.plain_refused"), bad(examine(settings, Clock.systemUTC())));
        }
    }

    /** ErrorResponse (PostgreSQL, 55.7 and 55.8). */
    private static void refuse(ServerSocket server) {
        var fields = "SFATAL\0VFATAL\0C28000\0Mno pg_hba.conf entry for host \"10.0.0.5\", user \"madoguchi\","
                + " database \"madoguchi\", no encryption\0\0";
        try (var client = server.accept();
                var out = new DataOutputStream(client.getOutputStream())) {
            client.getInputStream().read();
            out.writeByte('E');
            out.writeInt(Integer.BYTES + fields.length());
            out.write(fields.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose certificate it is, which the driver does not say. */
    @ParameterizedTest
    @CsvSource({"db.example.com, true, database.certificate_name", "localhost, false, database.certificate_untrusted"})
    void certificateThatIsNotTheServers(String host, boolean isTrusted, String key) throws Exception {
        var store = ServerKeys.store(folder, host, "20260101000000", 3650);
        var trusted = isTrusted
                ? store
                : ServerKeys.store(Files.createDirectory(folder.resolve("other")), "other", "20260101000000", 3650);
        var root = Files.writeString(folder.resolve("root.pem"), pem(trusted.getCertificate("server")));
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var keys = ServerKeys.context(store);
            CompletableFuture.runAsync(() -> encrypt(server, keys));
            var url = "jdbc:postgresql://localhost:" + server.getLocalPort()
                    + "/madoguchi?sslmode=verify-full&sslrootcert=" + root;
            var findings = examine(Map.of("madoguchi.db.url", url), Clock.systemUTC());
            assertEquals(List.of(key), bad(findings));
            assertTrue(findings.get(0).values().get(1).contains(host), findings::toString);
        }
    }

    private static String pem(Certificate certificate) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** Takes each SSLRequest (PostgreSQL, 55.7). */
    private static void encrypt(ServerSocket server, SSLContext keys) {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                client.getInputStream().readNBytes(8);
                client.getOutputStream().write('S');
                var tls = (SSLSocket) keys.getSocketFactory().createSocket(client, null, client.getPort(), true);
                tls.setUseClientMode(false);
                tls.startHandshake();
                tls.close();
            } catch (IOException e) {
                // the client does not believe it, or the test is over
            }
        }
    }

    @Test
    void userWithoutRights() throws Exception {
        var settings = new HashMap<>(PostgresServer.freshDatabase());
        var name = settings.get("madoguchi.db.url").replaceFirst(".*/", "");
        settings.put("madoguchi.db.user", "stranger");
        try (var connection = PostgresServer.connect(name);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE stranger LOGIN PASSWORD 'postgres'");
            statement.execute("CREATE TABLE databasechangelog (id text)");
            assertEquals(List.of("database.rights_missing"), bad(examine(settings, Clock.systemUTC())));
            statement.execute("GRANT CREATE ON SCHEMA public TO stranger");
            assertEquals(List.of("database.owned_by_others"), bad(examine(settings, Clock.systemUTC())));
        }
    }

    @Test
    void postgres() {
        var settings = new HashMap<>(PostgresServer.freshDatabase());
        assertEquals(List.of(), bad(examine(settings, Clock.systemUTC())));
        settings.put("madoguchi.db.url", settings.get("madoguchi.db.url").replaceFirst("madoguchi_\\d+", "elsewhere"));
        assertEquals(List.of("database.missing"), bad(examine(settings, Clock.systemUTC())));
    }
}
