package org.madoguchi.paper;

import java.util.HexFormat;

/** Four hexadecimal digits, as a PDF writes a character's number. */
final class Hex {

    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();

    private Hex() {}

    static String of(int unit) {
        return FORMAT.toHexDigits((short) unit);
    }
}
