package org.madoguchi.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports for servers that must be told one. */
public final class FreePort {

    /**
     * Below those that systems give to outgoing connections, one of which might take the port while a server starts.
     */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;

    private FreePort() {}

    /** A TCP port that was free a moment ago. */
    public static int find() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .filter(FreePort::isFree)
                .findFirst()
                .getAsInt();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
