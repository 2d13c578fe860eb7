package org.madoguchi.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Which credentials of a list are revoked: a bit for each (W3C Bitstring Status List 1.0). Immutable.
 */
public final class StatusList {

    /** Bits; fewer would tell too much about whose credential was asked for (6.1). */
    public static final int SMALLEST = 131_072;

    private static final int FIRST_BIT = 0x80;

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /**
     * @param size how many credentials it has room for, a multiple of 8 and at least {@link #SMALLEST}
     * @param revoked their places, from 0
     * @throws IllegalArgumentException when the size is not like that, or a place is beyond it
     */
    public static StatusList of(int size, IntStream revoked) {
        if (size < SMALLEST || size % Byte.SIZE != 0) {
            throw new IllegalArgumentException("a status list of " + size + " bits");
        }
        var bits = new byte[size / Byte.SIZE];
        revoked.forEach(place -> {
            if (place < 0 || place >= size) {
                throw new IllegalArgumentException("place " + place + " of " + size);
            }
            bits[place / Byte.SIZE] |= (byte) (FIRST_BIT >> place % Byte.SIZE); // the first is the highest (3.2)
        });
        return new StatusList(bits);
    }

    /** How many credentials it has room for. */
    public int size() {
        return bits.length * Byte.SIZE;
    }

    public boolean isRevoked(int place) {
        return (bits[place / Byte.SIZE] & FIRST_BIT >> place % Byte.SIZE) != 0;
    }

    /** Packed and written as Multibase's base64url without padding. */
    String encoded() {
        try {
            var packed = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(packed)) {
                zip.write(bits);
            }
            return "u" + Jws.base64url(packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
