package org.madoguchi.testing.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

/** Where the servers listen unless told otherwise. */
public final class UsualPorts {

    private static final List<Integer> PORTS =
            List.of(8080, 4848, 8181, 8443, 9990, 9993, 3700, 3820, 3920, 6666, 7676, 8686);

    private UsualPorts() {}

    /** Whether nobody listens on any of them. */
    public static boolean areFree() {
        return PORTS.stream().allMatch(UsualPorts::isFree);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
