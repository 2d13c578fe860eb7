package org.madoguchi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Draws papers. Templates are read when it is opened; a font when it is first needed. One press serves all threads.
 *
 * <p>The templates that there are: {@code enrolment}, {@code enrolment-period}, {@code transcript},
 * {@code expected-graduation}, {@code expected-completion}, {@code graduation}, {@code completion}, {@code degree}.
 */
public final class Press {

    private Press() {}

    /**
     * Opens a press.
     *
     * @param templates folder whose files come before the bundled ones of the same name
     * @param font TrueType file in place of the bundled one
     * @param namesFont TrueType file for what the first font lacks
     * @param zone of the time at which a document says that it was made
     * @throws InvalidPaperException when a template or a font cannot be used
     */
    public static Press open(Optional<Path> templates, Optional<Path> font, Optional<Path> namesFont, ZoneId zone) {
        return new Press();
    }

    /**
     * Draws a paper, with an empty field for a signature. The same arguments give the same bytes.
     *
     * @param attachments for the face of people; the other has none
     * @return the PDF
     * @throws UnprintableException when {@link #unprintable(Content)} is not empty, or the letterhead cannot be printed
     * @throws IllegalArgumentException when there is no such template
     */
    public byte[] print(Content content, Letterhead letterhead, Marks marks, Face face, List<Attachment> attachments) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What keeps a content from being printed, each character and each field once; to be asked before anything is issued.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    public List<Unprintable> unprintable(Content content) {
        return List.of();
    }

    /** Changes with the template's files: what a paper looked like can be told by it years later. */
    public String templateVersion(String template, Language language) {
        return "";
    }

    /** SHA-256 of the font's file, hexadecimal. */
    public String fontChecksum() {
        return "";
    }
}
