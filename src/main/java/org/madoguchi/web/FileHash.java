package org.madoguchi.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

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
        return read(parts, OutputStream.nullOutputStream(), Optional.empty());
    }

    /** Reads this part to its end, and writes it to a file. */
    SentFile keep(Multipart parts, Path file) throws IOException {
        try (var copy = new BufferedOutputStream(Files.newOutputStream(file))) {
            return read(parts, copy, Optional.of(file));
        }
    }

    private SentFile read(Multipart parts, OutputStream copy, Optional<Path> kept) throws IOException {
        var name = parts.fileName();
        var length = 0L;
        for (var filled = fill(parts); filled > 0; filled = fill(parts)) {
            if (length == 0) {
                beginning.append(new String(block, 0, Math.min(filled, BEGINNING), StandardCharsets.ISO_8859_1));
            }
            length += filled;
            if (kept.isPresent() || length <= SentFile.LONGEST) {
                digest.update(block, 0, filled);
            }
            copy.write(block, 0, filled);
        }
        return new SentFile(name, length, digest.digest(), beginning.toString(), kept);
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
