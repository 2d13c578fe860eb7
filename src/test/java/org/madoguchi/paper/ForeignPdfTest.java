package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.paper.ForeignPdf.Objection;
import org.madoguchi.testing.SamplePdf;

/** Only what shows pages and does nothing else is handed on, and reading it takes little memory and time. */
class ForeignPdfTest {

    private static final int MOST = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A page, for which a reader has to look, since no table says where it is. */
    private static final String END = "2 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n"
            + "3 0 obj\n<</Type/Pages/Kids[4 0 R]/Count 1>>\nendobj\n"
            + "4 0 obj\n<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
            + "trailer\n<</Root 2 0 R>>\n%%EOF\n";

    @TempDir
    private Path folder;

    @Test
    void pagesWithLinksAreHandedOn() throws IOException {
        assertEquals(new ForeignPdf(Optional.empty(), 3), look(SamplePdf.of(3)));
        assertEquals(
                Optional.empty(),
                look(SamplePdf.of(1, ForeignPdfTest::linkToAPage)).objection());
        assertEquals(
                Optional.empty(),
                look(SamplePdf.of(1, pdf -> link(pdf, new PDActionURI()))).objection());
    }

    private static void linkToAPage(PDDocument pdf) throws IOException {
        var there = new PDPageFitDestination();
        there.setPage(pdf.getPage(0));
        var go = new PDActionGoTo();
        go.setDestination(there);
        link(pdf, go);
        pdf.getDocumentCatalog().setOpenAction(go);
    }

    private static void link(PDDocument pdf, PDAction act) throws IOException {
        var link = new PDAnnotationLink();
        link.setAction(act);
        pdf.getPage(0).setAnnotations(List.of(link));
    }

    @Test
    void tooManyPagesAreNot() throws IOException {
        assertEquals(Optional.empty(), look(SamplePdf.of(MOST)).objection());
        assertEquals(new ForeignPdf(Optional.of(Objection.TOO_MANY_PAGES), MOST + 1), look(SamplePdf.of(MOST + 1)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoPdfIsNot(byte[] file) throws IOException {
        assertEquals(Optional.of(Objection.NOT_PDF), look(file).objection());
    }

    private static Stream<byte[]> others() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        var cut = SamplePdf.of(2);
        return Stream.of(
                new byte[0],
                picture,
                bytes("%PDF"),
                bytes("%PDF-1.7\n"),
                bytes("%PDF-1.7\n<html><script>alert(1)</script></html>"),
                bytes("<html>%PDF-1.7"),
                Arrays.copyOf(cut, 60));
    }

    @Test
    void whatIsEncryptedIsNot() throws IOException {
        for (var password : List.of("", "secret")) {
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            assertEquals(
                    Optional.of(Objection.ENCRYPTED),
                    look(SamplePdf.of(1, pdf -> pdf.protect(policy))).objection(),
                    password);
        }
    }

    @ParameterizedTest
    @MethodSource("active")
    void whatDoesSomethingIsNot(SamplePdf.Change change) throws IOException {
        assertEquals(
                Optional.of(Objection.ACTIVE), look(SamplePdf.of(1, change)).objection());
    }

    private static Stream<SamplePdf.Change> active() {
        return Stream.of(
                pdf -> link(pdf, new PDActionLaunch()),
                pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionURI()),
                pdf -> act(pdf, "JavaScript"),
                pdf -> act(pdf, "SubmitForm"),
                pdf -> act(pdf, "ImportData"),
                pdf -> act(pdf, "Rendition"),
                pdf -> entry(pdf, "AA"),
                pdf -> entry(pdf, "XFA"),
                pdf -> pdf.getPage(0).getCOSObject().setItem("AA", new COSDictionary()),
                pdf -> entry(pdf, "JavaScript"),
                ForeignPdfTest::attach);
    }

    /** Deep within, in a part that is none of its own. */
    private static void act(PDDocument pdf, String kind) {
        var act = new COSDictionary();
        act.setName(COSName.S, kind);
        var holder = new COSDictionary();
        holder.setItem("Next", act);
        pdf.getPage(0).getCOSObject().setItem("Holder", holder);
    }

    private static void entry(PDDocument pdf, String name) {
        var holder = new COSDictionary();
        holder.setItem(name, new COSString("x"));
        pdf.getDocumentCatalog().getCOSObject().setItem("Holder", holder);
    }

    private static void attach(PDDocument pdf) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("a.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(Streams.deflated(pdf, new byte[] {'M', 'Z'})));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("a.exe", file));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    @Test
    void ownScriptIsNot() throws IOException {
        assertEquals(Optional.of(Objection.ACTIVE), look(SamplePdf.withScript()).objection());
    }

    /** 64 KB that unpack to 64 MB, in a part that holds others. */
    @Test
    void whatUnpacksToAHundredfoldIsNot() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var spaces = new byte[1024 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (var at = 0; at < 64; at++) {
                out.write(spaces);
            }
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size()
                + ">>\nstream\n"));
        file.writeBytes(packed.toByteArray());
        file.writeBytes(bytes("\nendstream\nendobj\n" + END));
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertEquals(
                        Optional.of(Objection.TOO_MUCH),
                        look(file.toByteArray()).objection()));
    }

    /** Each of two bytes is an object of sixty. */
    @Test
    void whatIsMadeOfAMillionPartsIsNot() throws IOException {
        var file = bytes("%PDF-1.4\n1 0 obj\n[" + "[]".repeat(1_100_000) + "]\nendobj\n" + END);
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertEquals(Optional.of(Objection.TOO_MUCH), look(file).objection()));
    }

    @Test
    void whatIsNestedWithoutEndIsNot() throws IOException {
        var file = bytes("%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\n" + END);
        assertTimeoutPreemptively(PATIENCE, () -> look(file));
    }

    private ForeignPdf look(byte[] content) throws IOException {
        return ForeignPdf.look(Files.write(folder.resolve("a.pdf"), content), MOST);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
