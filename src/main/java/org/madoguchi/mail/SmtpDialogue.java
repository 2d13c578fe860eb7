package org.madoguchi.mail;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.madoguchi.exam.CertificateWatch;

/**
 * A conversation with a mail server command by command (RFC 5321), for finding out at which one it goes wrong; mail
 * itself goes by the mail library.
 */
final class SmtpDialogue implements AutoCloseable {

    private static final int LONGEST_REPLY = 100;

    private final int millis;
    private Socket socket;
    private BufferedReader in;

    /** @throws IOException when the server is not reached, or does not greet */
    SmtpDialogue(String host, int port, int millis) throws IOException {
        this.millis = millis;
        socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis);
            listen();
            require(reply(), "2");
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void listen() throws IOException {
        socket.setSoTimeout(millis);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The reply to a command. @throws IOException when it is not of this kind, such as "2" */
    String say(String command, String kind) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        return require(reply(), kind);
    }

    private static String require(String reply, String kind) throws IOException {
        if (!reply.startsWith(kind)) {
            throw new IOException(reply);
        }
        return reply;
    }

    private String reply() throws IOException {
        var reply = new StringBuilder();
        for (var lines = 0; lines < LONGEST_REPLY; lines++) {
            var line = in.readLine();
            if (line == null) {
                throw new EOFException("The server hung up");
            }
            reply.append(line).append('\n');
            if (line.length() < 4 || line.charAt(3) != '-') {
                return reply.toString().strip();
            }
        }
        throw new IOException("The server talks without end");
    }

    /** Goes on encrypted, as with the host of this name. @throws IOException when the handshake fails */
    void encrypt(String host, CertificateWatch watch) throws IOException, GeneralSecurityException {
        socket = watch.encrypt(socket, host);
        listen();
    }

    /** Logs in by the first way that the server offers and we know. @throws IOException when it refuses */
    void logIn(String offers, String user, String password) throws IOException {
        if (offers.matches("(?s).*\\bAUTH\\b[^\n]*\\bPLAIN\\b.*")) {
            say("AUTH PLAIN " + base64("\0" + user + "\0" + password), "2");
        } else {
            say("AUTH LOGIN", "3");
            say(base64(user), "3");
            say(base64(password), "2");
        }
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
