package org.madoguchi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes a file while it comes. */
final class FileHash {

    private static final int BEGINNING = 8;

    private final byte[] block = new byte[8 * 1024];
    private final StringBuilder beginning = new StringBuilder();
    private final MessageDigest digest;

    FileHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads this part to its end; what is too long is not hashed. */
    SentFile read(Multipart parts) throws IOException {
        var length = 0L;
        for (var filled = fill(parts); filled > 0; filled = fill(parts)) {
            if (length == 0) {
                beginning.append(new String(block, 0, Math.min(filled, BEGINNING), StandardCharsets.ISO_8859_1));
            }
            length += filled;
            if (length <= SentFile.LONGEST) {
                digest.update(block, 0, filled);
            }
        }
        return new SentFile(length, digest.digest(), beginning.toString());
    }

    private int fill(Multipart parts) throws IOException {
        var filled = 0;
        for (var next = parts.read(); next != Multipart.END; next = parts.read()) {
            block[filled++] = (byte) next;
            if (filled == block.length) {
                break;
            }
        }
        return filled;
    }
}
