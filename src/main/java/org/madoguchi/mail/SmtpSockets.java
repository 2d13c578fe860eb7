package org.madoguchi.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Makes the socket of one connection and keeps it, so that replies to mails may take longer than the greeting: the mail
 * library has one limit for both. TLS lies upon the same socket.
 */
final class SmtpSockets extends SocketFactory {

    private Socket socket;

    /** From now on each reply may take so long. */
    void waitForReplies(Duration longest) throws MessagingException {
        try {
            socket.setSoTimeout(Math.toIntExact(longest.toMillis()));
        } catch (SocketException e) {
            throw new MessagingException("The connection has ended", e);
        }
    }

    @Override
    public Socket createSocket() {
        socket = new Socket();
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        socket = new Socket(host, port);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        socket = new Socket(host, port);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        socket = new Socket(host, port, from, fromPort);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        socket = new Socket(host, port, from, fromPort);
        return socket;
    }
}
