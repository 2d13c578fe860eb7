package org.madoguchi.mail;

import java.net.URI;
import java.util.Optional;
import org.madoguchi.settings.Settings;

/** What the service calls itself in EHLO: strict servers want a name that can be looked up (RFC 5321, 4.1.1.1). */
final class EhloName {

    private EhloName() {}

    static String of(Settings settings) {
        return settings.find("madoguchi.smtp.ehlo-name")
                .or(() -> Optional.ofNullable(
                        URI.create(settings.required("madoguchi.public-url")).getHost()))
                .orElse("localhost");
    }
}
