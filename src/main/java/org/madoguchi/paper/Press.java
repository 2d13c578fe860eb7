package org.madoguchi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws papers. Templates are read when it is opened; a font when it is first needed. One press serves all threads:
 * each document is one thread's, what is read of a font is never changed, and its file is read by one thread at a time.
 *
 * <p>The templates that there are: {@code enrolment}, {@code enrolment-period}, {@code transcript},
 * {@code expected-graduation}, {@code expected-completion}, {@code graduation}, {@code completion}, {@code degree}.
 */
public final class Press {

    private final Templates templates;
    private final Fonts fonts;
    private final ZoneId zone;

    private Press(Templates templates, Fonts fonts, ZoneId zone) {
        this.templates = templates;
        this.fonts = fonts;
        this.zone = zone;
    }

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
        return new Press(new Templates(templates), new Fonts(font, namesFont), zone);
    }

    /**
     * Draws a paper, with an empty field for a signature. The same arguments give the same bytes on one server.
     *
     * @param attachments for the face of people; the other has none
     * @return the PDF
     * @throws UnprintableException when its {@link #proof} has faults
     * @throws IllegalArgumentException when there is no such template
     */
    public byte[] print(Content content, Letterhead letterhead, Marks marks, Face face, List<Attachment> attachments) {
        var template = templates.find(content.template(), content.language());
        try (var pdf = new PDDocument()) {
            var canvas = new Canvas(pdf);
            var setter = setter(template, content, letterhead, marks);
            draw(template, setter, content, letterhead, marks, face, pdf, canvas);
            if (!setter.faults().isEmpty()) {
                throw new UnprintableException(setter.faults());
            }
            SignatureField.prepare(pdf, canvas, template.frame().word("signature"));
            var file = new PaperFile(pdf, canvas, marks.issuedOn().atStartOfDay(zone));
            return file.finish(
                    template.title() + " " + marks.number(),
                    content.language(),
                    marks.number() + " " + face,
                    face == Face.PRINT ? List.of() : attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws a receipt, which nobody signs.
     *
     * @return the PDF
     * @throws UnprintableException when no font has a character of it, or something is too long
     */
    public byte[] print(Receipt receipt) {
        try (var pdf = new PDDocument()) {
            var canvas = new Canvas(pdf);
            var setter = new Setter(fonts, receipt.language(), Values.NONE);
            new ReceiptSheet(setter, canvas).draw(receipt);
            if (!setter.faults().isEmpty()) {
                throw new UnprintableException(setter.faults());
            }
            return new PaperFile(pdf, canvas, receipt.on().atStartOfDay(zone))
                    .finish(receipt.title(), receipt.language(), receipt.id(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a content comes to on paper; to be asked before it is issued, with all that the paper will bear beside it.
     *
     * @param marks as long as those that it will get
     * @throws IllegalArgumentException when there is no such template
     */
    public Proof proof(Content content, Letterhead letterhead, Marks marks) {
        var template = templates.find(content.template(), content.language());
        try (var pdf = new PDDocument()) {
            var setter = setter(template, content, letterhead, marks);
            draw(template, setter, content, letterhead, marks, Face.PRINT, pdf, new Canvas(pdf));
            return new Proof(content, setter.faults(), content.only(setter.asked(), template.columns()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a paper of this content says line by line, in the words and forms of that paper in a language. A name that
     * the content has in one writing stands where that paper has it in the other.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    public List<Particular> particulars(Content content, Language language) {
        return templates.find(content.template(), language).particulars(content);
    }

    /** A day as papers of a language write it. @throws IllegalArgumentException when there is no such template */
    public String day(String template, Language language, LocalDate day) {
        return templates.find(template, language).frame().dates().text(day);
    }

    /**
     * The characters of a text that no font has, or not in this variant, each once; a variant is not replaced by
     * another one of its character.
     */
    public List<Unprintable> missing(String where, String text) {
        var missing = new LinkedHashSet<Unprintable>();
        fonts.shape(text, cluster -> missing.add(new Unprintable(where, Unprintable.Reason.NO_GLYPH, cluster)));
        return List.copyOf(missing);
    }

    /**
     * Looks whether a file can be a font, by its tables alone.
     *
     * @throws InvalidPaperException when it cannot
     */
    public static void checkFont(Path file) {
        FontTables.check(file);
    }

    /** Parses the font now and not at the first paper. @throws InvalidPaperException when it is damaged */
    public void parseFont() {
        fonts.main();
    }

    /** The same of the one for names, if there is one. @throws InvalidPaperException when it is damaged */
    public void parseNamesFont() {
        fonts.parseNames();
    }

    /** Changes with the template's files: what a paper looked like can be told by it years later. */
    public String templateVersion(String template, Language language) {
        return templates.find(template, language).version();
    }

    /** SHA-256 of the font's file, hexadecimal. */
    public String fontChecksum() {
        return fonts.checksum();
    }

    private Setter setter(Template template, Content content, Letterhead letterhead, Marks marks) {
        return new Setter(fonts, content.language(), new Values(template, content, letterhead, marks));
    }

    private static void draw(
            Template template,
            Setter setter,
            Content content,
            Letterhead letterhead,
            Marks marks,
            Face face,
            PDDocument pdf,
            Canvas canvas) {
        var frame = new PageFrame(template.frame(), setter, canvas, marks);
        var seal = new SealPress(pdf, letterhead.seal(), face, template.frame().word("seal"));
        new Layout(template, setter, canvas, frame, seal).draw(content.courses());
    }
}
