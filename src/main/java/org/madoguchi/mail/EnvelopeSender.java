package org.madoguchi.mail;

import java.util.Optional;
import org.madoguchi.settings.Settings;

/** To whom a mail server sends back what it cannot deliver (RFC 5321, 4.4): the sender itself, unless settings say. */
final class EnvelopeSender {

    private EnvelopeSender() {}

    /** Another address than the sender's. */
    static Optional<String> find(Settings settings) {
        return settings.find("madoguchi.bounce.address");
    }

    static String of(Settings settings) {
        return find(settings).orElseGet(() -> settings.required("madoguchi.smtp.from"));
    }
}
