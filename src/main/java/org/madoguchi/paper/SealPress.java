package org.madoguchi.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Presses the seal on a paper, if there is one. */
record SealPress(PDDocument pdf, Optional<SealImage> seal, Face face, String text) {

    void print(Canvas canvas, float left, float top, float size) {
        seal.ifPresent(image -> {
            var name = canvas.image(picture(image));
            var figure = canvas.structure().figure(text, left, Sheet.HEIGHT - top - size, size);
            canvas.draw(figure, () -> canvas.ink().image(name, left, top, size));
        });
    }

    private PDImageXObject picture(SealImage image) {
        try {
            var picture = face == Face.PRINT
                    ? image(image, image.black(), PDDeviceGray.INSTANCE)
                    : image(image, image.colours(), PDDeviceRGB.INSTANCE);
            var mask = image(image, face == Face.PRINT ? image.strength() : image.cover(), PDDeviceGray.INSTANCE);
            picture.getCOSObject().setItem(COSName.SMASK, mask);
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDImageXObject image(SealImage seal, byte[] deflated, PDColorSpace colours) throws IOException {
        return new PDImageXObject(
                pdf, new ByteArrayInputStream(deflated), COSName.FLATE_DECODE, seal.width(), seal.height(), 8, colours);
    }
}
