package org.madoguchi.login.directory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets with a read time-out from their birth. The LDAP library sets one only after the TLS handshake, which a
 * server that accepts and says nothing would keep waiting for ever.
 */
final class TimedSocketFactory extends SocketFactory {

    private final SocketFactory factory;
    private final int milliseconds;

    TimedSocketFactory(SocketFactory factory, int milliseconds) {
        this.factory = factory;
        this.milliseconds = milliseconds;
    }

    @Override
    public Socket createSocket() throws IOException {
        return timed(factory.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return timed(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return timed(factory.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return timed(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return timed(factory.createSocket(host, port, local, localPort));
    }

    private Socket timed(Socket socket) throws IOException {
        socket.setSoTimeout(milliseconds);
        return socket;
    }
}
