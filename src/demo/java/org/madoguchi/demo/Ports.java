package org.madoguchi.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The four ports of the demo.
 *
 * @param portal of the portal, {@code demo.port}
 * @param inbox of the inbox page, {@code demo.inbox-port}
 * @param ldap of the directory, {@code demo.ldap-port}
 * @param smtp of the mail server, {@code demo.smtp-port}
 */
record Ports(int portal, int inbox, int ldap, int smtp) {

    private static final int CONNECT_MILLIS = 500;

    /**
     * Reads them from the system properties, 8080, 8025, 10389 and 10025 by default.
     *
     * @throws DemoFailure when one is no port number
     */
    static Ports fromSystemProperties() {
        return new Ports(
                port("demo.port", 8080),
                port("demo.inbox-port", 8025),
                port("demo.ldap-port", 10389),
                port("demo.smtp-port", 10025));
    }

    private static int port(String key, int defaultValue) {
        var value = System.getProperty(key, String.valueOf(defaultValue));
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65535) {
            throw new DemoFailure(
                    key + ": \"" + value + "\" is not a port number; example: -D" + key + "=" + defaultValue);
        }
        return Integer.parseInt(value);
    }

    /**
     * Makes sure that all differ and are free, before anything is started.
     *
     * @throws DemoFailure that names each one that is taken, what it is wanted for and how to choose another
     */
    void requireFree() {
        if (IntStream.of(portal, inbox, ldap, smtp).distinct().count() < 4) {
            throw new DemoFailure("demo.port, demo.inbox-port, demo.ldap-port and demo.smtp-port must differ");
        }
        var faults = new ArrayList<String>();
        check(portal, "the portal", "demo.port", faults);
        check(inbox, "the inbox page", "demo.inbox-port", faults);
        check(ldap, "the directory (LDAP)", "demo.ldap-port", faults);
        check(smtp, "the mail server (SMTP)", "demo.smtp-port", faults);
        if (!faults.isEmpty()) {
            throw new DemoFailure(String.join(System.lineSeparator(), faults));
        }
    }

    private static void check(int port, String purpose, String key, List<String> faults) {
        if (answers(port) || !opens(port)) {
            faults.add("Port " + port + " is taken; the demo wants it for " + purpose
                    + ". End the program that uses it, or choose another: -D" + key + "=" + (port + 100));
        }
    }

    /** Some systems let one program open what another holds on all addresses, so it is knocked at first. */
    private static boolean answers(int port) {
        try {
            for (var address : InetAddress.getAllByName("localhost")) {
                if (answers(new InetSocketAddress(address, port))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new DemoFailure("This machine does not know the name localhost", e);
        }
    }

    private static boolean answers(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false; // nobody there, which is what is hoped for
        }
    }

    private static boolean opens(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
