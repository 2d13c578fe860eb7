package org.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire to a server on this machine: whoever connects to {@link #port()} speaks with the server, until the wire is
 * cut (connections break, new ones are refused) or goes silent (connections are taken and nothing ever comes back).
 */
public final class Wire implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket server;
    private volatile boolean silent;

    private Wire(int target) throws IOException {
        this.target = target;
        server = listen(0);
        port = server.getLocalPort();
    }

    /** A wire that works, to this TCP port of 127.0.0.1. */
    public static Wire to(int port) {
        try {
            return new Wire(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The TCP port of 127.0.0.1 to connect to. */
    public int port() {
        return port;
    }

    /** As if the server had stopped. */
    public synchronized void cut() {
        try {
            server.close();
            drop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if the server hung, with the connections that it had, too. */
    public void silence() {
        silent = true;
    }

    /** The server is back; a client whose words went nowhere finds its connection broken. */
    public synchronized void mend() {
        try {
            if (server.isClosed()) {
                server = listen(port);
            }
            if (silent) {
                silent = false;
                drop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket listen(int wanted) throws IOException {
        var listening = new ServerSocket(wanted, 100, InetAddress.getByName("127.0.0.1"));
        SocketWork.start("wire", () -> accept(listening));
        return listening;
    }

    private void accept(ServerSocket listening) throws IOException {
        while (true) {
            var near = listening.accept();
            var far = new Socket("127.0.0.1", target);
            sockets.add(near);
            sockets.add(far);
            SocketWork.start("wire", () -> pass(near, far));
            SocketWork.start("wire", () -> pass(far, near));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            var bytes = new byte[8192];
            for (var count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                if (!silent) {
                    to.getOutputStream().write(bytes, 0, count);
                }
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void drop() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Override
    public void close() {
        cut();
    }
}
