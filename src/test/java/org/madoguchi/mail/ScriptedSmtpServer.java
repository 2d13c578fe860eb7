package org.madoguchi.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers a command as it is told to, and anything else as a good server would. The answer
 * {@link #SILENCE} is none at all.
 */
final class ScriptedSmtpServer implements AutoCloseable {

    static final String SILENCE = "";

    /** The mails it has accepted, as they came. */
    final List<String> accepted = new CopyOnWriteArrayList<>();
    /** The commands it got. */
    final List<String> commands = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Map<String, String> script;
    private final Duration thinking;
    private final SSLContext keys;

    /** @param script replies by command; {@code greeting} and {@code .} (the end of a mail) are commands too */
    ScriptedSmtpServer(Map<String, String> script) throws IOException {
        this(script, Duration.ZERO, null);
    }

    /** @param thinking how long it takes to answer the end of a mail */
    ScriptedSmtpServer(Map<String, String> script, Duration thinking) throws IOException {
        this(script, thinking, null);
    }

    /** @param keys with which it speaks TLS once that is asked for */
    ScriptedSmtpServer(Map<String, String> script, SSLContext keys) throws IOException {
        this(script, Duration.ZERO, keys);
    }

    private ScriptedSmtpServer(Map<String, String> script, Duration thinking, SSLContext keys) throws IOException {
        this.script = script;
        this.thinking = thinking;
        this.keys = keys;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "scripted-smtp");
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
                reply(connection, "greeting", "220 scripted");
                talk(connection);
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.replaceAll("[ :].*", "");
            commands.add(line);
            reply(connection, command, command.equals("DATA") ? "354 go on" : "250 ok");
            if (command.equals("STARTTLS") && keys != null) {
                talk(encrypted(connection));
                return;
            }
            if (command.equals("DATA") && !script.containsKey("DATA")) {
                var mail = mail(in);
                var reply = script.getOrDefault(".", "250 ok");
                if (reply.startsWith("250")) {
                    accepted.add(mail);
                }
                LockSupport.parkNanos(thinking.toNanos());
                reply(connection, ".", "250 ok");
            }
        }
    }

    private Socket encrypted(Socket connection) throws IOException {
        var tls = (SSLSocket) keys.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        return tls;
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private void reply(Socket connection, String command, String usual) {
        var reply = script.getOrDefault(command, usual);
        if (!reply.equals(SILENCE)) {
            try {
                connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
