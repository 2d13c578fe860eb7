package org.madoguchi.paper;

import java.util.Objects;

/**
 * The data of a paper for computers, attached to it as an associated file (PDF/A-3, 6.8).
 *
 * @param name of the file, ASCII
 */
public record Attachment(String name, String mediaType, String description, byte[] content) {

    public Attachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "media type");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(content, "content");
    }
}
