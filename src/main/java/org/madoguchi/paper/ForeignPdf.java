package org.madoguchi.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF that others have made, as it was found before it is handed on to everybody: a file that shows pages and does
 * nothing else. It is read in bounded memory, whatever it says of itself.
 *
 * @param objection why it is not handed on; empty when it may be
 * @param pages as many as it says, 0 where it could not be read
 */
public record ForeignPdf(Optional<Objection> objection, int pages) {

    /** Why a file is not handed on. */
    public enum Objection {
        /** It is none, or cannot be read as one. */
        NOT_PDF,
        /** It opens with a password, or forbids something. */
        ENCRYPTED,
        /** It has a script, starts something, sends something, or has a file in it. */
        ACTIVE,
        /** It has more pages than may be. */
        TOO_MANY_PAGES,
        /** It is made of more parts, or unpacks to more, than any manual is. */
        TOO_MUCH
    }

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /**
     * Reads a file.
     *
     * @throws IOException when there is no such file
     */
    public static ForeignPdf look(Path file, int mostPages) throws IOException {
        if (!hasMagic(file)) {
            return refused(Objection.NOT_PDF);
        }
        var bounds = new PdfBounds();
        try (var source = new RandomAccessReadBufferedFile(file);
                var pdf = new BoundedParser(source, bounds).parse()) {
            return judged(pdf, mostPages, bounds);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What was not made by a program but by a person may break the reader in any way.
            return refused(bounds.objection().orElse(Objection.NOT_PDF));
        }
    }

    private static boolean hasMagic(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return Arrays.equals(MAGIC, input.readNBytes(MAGIC.length));
        }
    }

    /** Each of its parts is read, so that nothing is overlooked that could not be: that would be an objection too. */
    private static ForeignPdf judged(PDDocument pdf, int mostPages, PdfBounds bounds) {
        var active = new ActiveParts(pdf.getDocument()).areThere();
        if (bounds.objection().isPresent()) {
            return refused(bounds.objection().get());
        }
        if (active) {
            return refused(Objection.ACTIVE);
        }
        var pages = pdf.getNumberOfPages();
        if (pages < 1) {
            return refused(Objection.NOT_PDF);
        }
        return new ForeignPdf(pages > mostPages ? Optional.of(Objection.TOO_MANY_PAGES) : Optional.empty(), pages);
    }

    private static ForeignPdf refused(Objection objection) {
        return new ForeignPdf(Optional.of(objection), 0);
    }
}
