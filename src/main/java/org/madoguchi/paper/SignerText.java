package org.madoguchi.paper;

import java.util.Objects;

/**
 * What a PDF reader shows beside the signature.
 *
 * @param contact where to ask; may be empty, as reason and location may
 */
public record SignerText(String name, String reason, String location, String contact) {

    public SignerText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(contact, "contact");
    }
}
