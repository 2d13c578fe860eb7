package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What is known of a file that came with a form: the file itself was not kept. Of one that is too long there is no
 * hash.
 *
 * @param length bytes
 * @param sha256 of all of it
 * @param beginning its first bytes, as many characters
 */
public record SentFile(long length, byte[] sha256, String beginning) {

    /** Bytes. */
    public static final long LONGEST = 5L * 1024 * 1024;

    /** The file that came with this request; empty when none did. */
    public static Optional<SentFile> of(HttpServletRequest request) {
        return Optional.ofNullable((SentFile) request.getAttribute(SentFile.class.getName()));
    }

    /** Whether it is longer than any that is taken. */
    public boolean isTooLong() {
        return length > LONGEST;
    }
}
