package org.madoguchi.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code of rectangles, sharp on every machine (ISO/IEC 18004). */
final class QrCode {

    private QrCode() {}

    static BitMatrix of(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("The address is too long for a QR code", e);
        }
    }

    /** Draws it on white; dark modules beside each other are one rectangle. */
    static void draw(BitMatrix code, Ink ink, float left, float top, float size) {
        var module = size / code.getWidth();
        ink.save();
        ink.grey(1);
        ink.rectangle(left - 4 * module, top - 4 * module, size + 8 * module, size + 8 * module);
        ink.fill();
        ink.grey(0);
        for (var row = 0; row < code.getHeight(); row++) {
            for (var begin = 0; begin < code.getWidth(); begin++) {
                var end = begin;
                while (end < code.getWidth() && code.get(end, row)) {
                    end++;
                }
                if (end > begin) {
                    ink.rectangle(left + begin * module, top + row * module, (end - begin) * module, module);
                    begin = end;
                }
            }
        }
        ink.fill();
        ink.restore();
    }
}
