package org.madoguchi.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** A conversation with a server that keeps mail, command by command (RFC 9051). */
final class ImapDialogue extends ServerDialogue {

    private static final String TAG = "a ";
    private static final Pattern OTHER_LETTERS = Pattern.compile("[^\\x20-\\x7e]+");

    /** @throws IOException when the server is not reached; it greets {@link #greeted} after TLS, where that is first */
    ImapDialogue(String host, int port, int millis) throws IOException {
        super(host, port, millis);
    }

    /** @throws IOException when the server does not greet, or with another protocol */
    void greeted() throws IOException {
        var line = line();
        if (!line.startsWith("* OK")) {
            throw new IOException(line);
        }
    }

    /** All that the server says to a command, its last line last. @throws IOException when it refuses */
    String say(String command) throws IOException {
        write(TAG + command);
        return reply();
    }

    private String reply() throws IOException {
        var reply = new StringBuilder();
        for (var lines = 0; lines < LONGEST_REPLY; lines++) {
            var line = line();
            reply.append(line).append('\n');
            if (line.startsWith(TAG + "OK")) {
                return reply.toString();
            }
            if (line.startsWith(TAG)) {
                throw new IOException(line.substring(TAG.length()));
            }
            if (line.startsWith("+")) {
                return line;
            }
        }
        throw new IOException("The server talks without end");
    }

    /** Logs in by a way that the server offers. @throws IOException when it refuses */
    void logIn(String user, String password) throws IOException {
        if (say("CAPABILITY").contains("AUTH=PLAIN")) {
            say("AUTHENTICATE PLAIN");
            write(SmtpDialogue.base64("\0" + user + "\0" + password));
            reply();
        } else {
            say("LOGIN " + quoted(user) + " " + quoted(password));
        }
    }

    /** Opens a folder for reading and removing. @throws IOException when there is none, or it can only be read */
    void select(String folder) throws IOException {
        if (say("SELECT " + quoted(encoded(folder))).contains(TAG + "OK [READ-ONLY]")) {
            throw new IOException("[READ-ONLY]");
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** As IMAP writes names with other than ASCII letters (RFC 3501, 5.1.3). */
    static String encoded(String name) {
        return OTHER_LETTERS
                .matcher(name.replace("&", "&-"))
                .replaceAll(letters -> "&" + base64(letters.group()) + "-");
    }

    private static String base64(String letters) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(letters.getBytes(StandardCharsets.UTF_16BE))
                .replace('/', ',');
    }
}
