package org.madoguchi.testing;

import java.io.IOException;

/** What a thread does with a socket; it ends when the socket is closed. */
interface SocketWork {

    void run() throws IOException;

    /** Does it on a thread of this name. */
    static void start(String name, SocketWork work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        System.getLogger(SocketWork.class.getName())
                                .log(System.Logger.Level.DEBUG, "A socket was closed", e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
