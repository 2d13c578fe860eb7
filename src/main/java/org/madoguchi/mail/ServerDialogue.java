package org.madoguchi.mail;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.madoguchi.exam.CertificateWatch;

/**
 * A conversation with a mail server line by line, for finding out at which command it goes wrong; mail itself goes by
 * the mail library, which says less, and is not there where no server is.
 */
abstract class ServerDialogue implements AutoCloseable {

    /** Lines; what is longer is no answer to what is asked here. */
    static final int LONGEST_REPLY = 100;

    private final int millis;
    private Socket socket = new Socket();
    private BufferedReader in;

    /** @throws IOException when the server is not reached */
    ServerDialogue(String host, int port, int millis) throws IOException {
        this.millis = millis;
        try {
            socket.connect(new InetSocketAddress(host, port), millis);
            listen();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void listen() throws IOException {
        socket.setSoTimeout(millis);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    final void write(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    final String line() throws IOException {
        var line = in.readLine();
        if (line == null) {
            throw new EOFException("The server hung up");
        }
        return line;
    }

    /** Whether the server is this machine. */
    final boolean isHere() {
        return socket.getInetAddress().isLoopbackAddress();
    }

    /** Goes on encrypted, as with the host of this name. @throws IOException when the handshake fails */
    final void encrypt(String host, CertificateWatch watch) throws IOException, GeneralSecurityException {
        socket = watch.encrypt(socket, host);
        listen();
    }

    @Override
    public final void close() throws IOException {
        socket.close();
    }
}
