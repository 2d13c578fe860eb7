package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known of a file that came with a form: the file itself was not kept, but where staff send one, and there only
 * until the request ends. Of one that is too long and not kept there is no hash.
 *
 * @param name as its sender calls it
 * @param length bytes
 * @param sha256 of all of it
 * @param beginning its first bytes, as many characters
 * @param kept where it is
 */
public record SentFile(String name, long length, byte[] sha256, String beginning, Optional<Path> kept) {

    /** Bytes, of one that is not kept. */
    public static final long LONGEST = 5L * 1024 * 1024;

    /** The file that came with this request; empty when none did. */
    public static Optional<SentFile> of(HttpServletRequest request) {
        return Optional.ofNullable((SentFile) request.getAttribute(SentFile.class.getName()));
    }

    /** Whether it is longer than any that is taken. */
    public boolean isTooLong() {
        return kept.isEmpty() && length > LONGEST;
    }
}
