package org.madoguchi.mail;

import java.util.Optional;
import org.madoguchi.settings.Settings;

/**
 * The IMAP server to which mail comes back, {@code madoguchi.bounce.*}.
 *
 * @param tls {@code implicit}, {@code starttls} or {@code none}
 */
record ReturnServer(String host, int port, String tls, String user, String password, String folder) {

    private static final int IMPLICIT_PORT = 993;
    private static final int PORT = 143;

    /** Empty where none is set. */
    static Optional<ReturnServer> of(Settings settings) {
        var tls = settings.string("madoguchi.bounce.tls", "implicit");
        return settings.find("madoguchi.bounce.host")
                .map(host -> new ReturnServer(
                        host,
                        settings.integer("madoguchi.bounce.port", tls.equals("implicit") ? IMPLICIT_PORT : PORT),
                        tls,
                        settings.required("madoguchi.bounce.user"),
                        settings.required("madoguchi.bounce.password"),
                        settings.string("madoguchi.bounce.folder", "INBOX")));
    }

    /** Whether TLS is there from the beginning. */
    boolean isImplicit() {
        return tls.equals("implicit");
    }

    boolean isStartTls() {
        return tls.equals("starttls");
    }

    /** As people name it; without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
