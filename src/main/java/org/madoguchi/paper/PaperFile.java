package org.madoguchi.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What makes a PDF of drawn pages one that lasts and can be read aloud: ISO 19005-3 and ISO 14289-1. */
final class PaperFile {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String PRODUCER = "Madoguchi";

    private final PDDocument pdf;
    private final Canvas canvas;
    private final ZonedDateTime made;

    PaperFile(PDDocument pdf, Canvas canvas, ZonedDateTime made) {
        this.pdf = pdf;
        this.canvas = canvas;
        this.made = made;
    }

    /** @param id what makes this file another than others */
    byte[] finish(String title, Language language, String id, List<Attachment> attachments) throws IOException {
        canvas.finish();
        describe(title, language);
        intend();
        attach(attachments);
        pdf.setVersion(1.7f);
        pdf.setDocumentId(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
        var bytes = new ByteArrayOutputStream(128 * 1024);
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private void describe(String title, Language language) throws IOException {
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setString(COSName.LANG, language.tag());
        var marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem("MarkInfo", marked);
        var viewer = new COSDictionary();
        viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalog.setItem("ViewerPreferences", viewer);
        var information = pdf.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.getCOSObject().setString(COSName.CREATION_DATE, PdfTime.of(made));
        information.getCOSObject().setString(COSName.MOD_DATE, PdfTime.of(made));
        catalog.setItem(COSName.METADATA, metadata(title, language));
    }

    /** Not compressed, so that whoever cannot read PDF can read it. */
    private COSStream metadata(String title, Language language) throws IOException {
        var stream = pdf.getDocument().createCOSStream();
        stream.setName(COSName.TYPE, "Metadata");
        stream.setName(COSName.SUBTYPE, "XML");
        try (var out = stream.createOutputStream()) {
            out.write(Metadata.of(title, language, PRODUCER, made).getBytes(StandardCharsets.UTF_8));
        }
        return stream;
    }

    /** The colours that are meant, sRGB. */
    private void intend() throws IOException {
        var profile = Streams.deflated(pdf, SRGB);
        profile.setInt(COSName.N, 3);
        var intent = new COSDictionary();
        intent.setName(COSName.TYPE, "OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString("OutputConditionIdentifier", "sRGB IEC61966-2.1");
        intent.setString("Info", "sRGB IEC61966-2.1");
        intent.setString("RegistryName", "http://www.color.org");
        intent.setItem("DestOutputProfile", profile);
        var intents = new COSArray();
        intents.add(intent);
        pdf.getDocumentCatalog().getCOSObject().setItem("OutputIntents", intents);
    }

    private void attach(List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        var files = new TreeMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var attachment : attachments) {
            var file = specification(attachment);
            files.put(attachment.name(), file);
            associated.add(file.getCOSObject());
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private PDComplexFileSpecification specification(Attachment attachment) throws IOException {
        var embedded = new PDEmbeddedFile(Streams.deflated(pdf, attachment.content()));
        embedded.getCOSObject().setName(COSName.TYPE, "EmbeddedFile");
        embedded.setSubtype(attachment.mediaType());
        embedded.setSize(attachment.content().length);
        ((COSDictionary) embedded.getCOSObject().getDictionaryObject(COSName.PARAMS))
                .setString(COSName.MOD_DATE, PdfTime.of(made));
        var file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName("AFRelationship", "Data");
        return file;
    }
}
