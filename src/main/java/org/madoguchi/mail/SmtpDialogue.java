package org.madoguchi.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A conversation with a server that takes mail, command by command (RFC 5321). */
final class SmtpDialogue extends ServerDialogue {

    /** @throws IOException when the server is not reached, or does not greet */
    SmtpDialogue(String host, int port, int millis) throws IOException {
        super(host, port, millis);
        try {
            require(reply(), "2");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** The reply to a command. @throws IOException when it is not of this kind, such as "2" */
    String say(String command, String kind) throws IOException {
        write(command);
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
            var line = line();
            reply.append(line).append('\n');
            if (line.length() < 4 || line.charAt(3) != '-') {
                return reply.toString().strip();
            }
        }
        throw new IOException("The server talks without end");
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
}
