package org.madoguchi.mail;

import static java.util.Locale.JAPANESE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.unboundid.util.ssl.cert.ManageCertificates;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mail server whose certificate nobody should believe: nothing is told to it, and the desk says why mail waits. */
@Timeout(60)
class SmtpCertificateTest {

    private static final char[] PASSWORD = "keystore".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void untrustedOne() throws Exception {
        assertWaits("localhost", "20260101000000", 3650);
    }

    @Test
    void expiredOne() throws Exception {
        assertWaits("localhost", "20200101000000", 30);
    }

    @Test
    void anotherServersOne() throws Exception {
        assertWaits("mail.example.com", "20260101000000", 3650);
    }

    private void assertWaits(String host, String from, int days) throws Exception {
        var mail = Mails.mail(MailKind.SECOND_PASSWORD_CHANGED, JAPANESE, Mails.RECIPIENT);
        mail.claim(Duration.ofMinutes(2), Mails.NOW);
        try (var server = new TlsServer(keys(host, from, days))) {
            var settings = Mails.settings(Map.of(
                    "madoguchi.smtp.port",
                    String.valueOf(server.port()),
                    "madoguchi.smtp.starttls",
                    "true",
                    "madoguchi.smtp.user",
                    "u",
                    "madoguchi.smtp.password",
                    "topsecret"));
            var failure = assertThrows(MessagingException.class, () -> SmtpConnection.open(settings));
            Delivery.unreachable(failure).noteOn(mail, Mails.NOW);
            assertEquals(List.of("EHLO certs.example.ac.jp", "STARTTLS"), server.commands);
        }
        assertEquals(MailState.QUEUED, mail.getState());
        var reply = mail.getLastReply().orElseThrow();
        assertEquals(SmtpReason.CERTIFICATE, SmtpReason.of(reply), reply);
    }

    private SSLContext keys(String host, String from, int days) throws Exception {
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
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Speaks SMTP until TLS is asked for, and TLS then. */
    private static final class TlsServer implements AutoCloseable {

        /** What came in clear, and what came encrypted. */
        private final List<String> commands = new CopyOnWriteArrayList<>();

        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final SSLContext keys;

        TlsServer(SSLContext keys) throws IOException {
            this.keys = keys;
            var thread = new Thread(this::accept, "tls-smtp");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try (var connection = socket.accept()) {
                    say(connection, "220 tls");
                    talk(connection);
                } catch (IOException e) {
                    // the client has gone, or the test is over
                }
            }
        }

        private void talk(Socket connection) throws IOException {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                if (line.equals("STARTTLS")) {
                    say(connection, "220 go on");
                    talk(encrypted(connection));
                    return;
                }
                say(connection, line.startsWith("EHLO") ? "250-tls\r\n250-STARTTLS\r\n250 AUTH PLAIN" : "250 ok");
            }
        }

        private Socket encrypted(Socket connection) throws IOException {
            var tls = (SSLSocket) keys.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
            tls.setUseClientMode(false);
            tls.startHandshake();
            return tls;
        }

        private static void say(Socket connection, String reply) throws IOException {
            connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
