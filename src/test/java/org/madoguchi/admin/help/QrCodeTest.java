package org.madoguchi.admin.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int SCALE = 4;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    /** Drawn as the page draws it and read as a phone reads it. */
    @Test
    void phoneReadsWhatIsDrawn() throws Exception {
        var text = "https://certs.example.ac.jp/slip.xhtml?code=ABCDEF012345";
        var code = QrCode.of(text);
        var width = code.getSize() * SCALE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        MODULE.matcher(code.getPath()).results().forEach(module -> {
            for (var pixel = 0; pixel < SCALE * SCALE; pixel++) {
                var x = Integer.parseInt(module.group(1)) * SCALE + pixel % SCALE;
                var y = Integer.parseInt(module.group(2)) * SCALE + pixel / SCALE;
                pixels[y * width + x] = 0;
            }
        });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        assertEquals(text, new QRCodeReader().decode(picture).getText());
    }
}
