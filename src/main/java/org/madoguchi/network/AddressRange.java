package org.madoguchi.network;

import java.math.BigInteger;
import java.util.Optional;

/** An address, or all that share its first bits: {@code 192.0.2.7}, {@code 10.0.0.0/8}, {@code fd00::/8} (RFC 4632). */
public final class AddressRange {

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** Empty when the text is neither an address nor a range. */
    public static Optional<AddressRange> parse(String text) {
        var slash = text.indexOf('/');
        var address =
                ClientAddress.parse(slash < 0 ? text : text.substring(0, slash)).map(ClientAddress::bytes);
        if (slash < 0) {
            return address.map(bytes -> new AddressRange(bytes, bytes.length * Byte.SIZE));
        }
        var length = text.substring(slash + 1);
        if (!length.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        return address.map(bytes -> new AddressRange(bytes, Integer.parseInt(length)))
                .filter(range -> range.bits <= range.first.length * Byte.SIZE);
    }

    /** Whether the address lies in it. */
    public boolean contains(ClientAddress address) {
        var bytes = address.bytes();
        return bytes.length == first.length && prefix(bytes).equals(prefix(first));
    }

    private BigInteger prefix(byte[] bytes) {
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }
}
