package org.madoguchi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A paper of ours as it looks when it is printed. Never for files that somebody sends. */
public final class PaperPicture {

    private static final float DOTS_PER_INCH = 80;

    private PaperPicture() {}

    /** How many pages it has. @throws InvalidPaperException when it is no PDF */
    public static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new InvalidPaperException("It cannot be read", e);
        }
    }

    /**
     * A page as a PNG; empty when it has no such page.
     *
     * @param page from 0
     * @throws InvalidPaperException when it is no PDF
     */
    public static Optional<byte[]> of(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            if (page < 0 || page >= document.getNumberOfPages()) {
                return Optional.empty();
            }
            var picture = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException e) {
            throw new InvalidPaperException("It cannot be read", e);
        }
    }
}
