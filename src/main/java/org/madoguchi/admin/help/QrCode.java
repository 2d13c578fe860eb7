package org.madoguchi.admin.help;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A text as a QR code (ISO/IEC 18004), to be drawn as the path of an SVG of {@link #size()} units, margin included. */
public final class QrCode {

    private final BitMatrix matrix;

    private QrCode(BitMatrix matrix) {
        this.matrix = matrix;
    }

    /** @throws IllegalArgumentException when the text is too long for one */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public int getSize() {
        return matrix.getWidth();
    }

    /** A square for each dark module. */
    public String getPath() {
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
