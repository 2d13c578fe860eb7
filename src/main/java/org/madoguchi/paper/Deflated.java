package org.madoguchi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** Bytes as a stream of a PDF has them (RFC 1950). */
final class Deflated {

    private Deflated() {}

    static byte[] of(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 8 + 64);
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written anywhere
        }
        return out.toByteArray();
    }
}
