package org.madoguchi.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** A signed certificate's file with one byte changed, by what it is that the byte belongs to. */
public final class ChangedPdf {

    private final byte[] pdf;

    public ChangedPdf(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    /** Changed in the text, in the image of the seal, in the attachment and in the signature. */
    public Map<String, byte[]> each() throws IOException, CMSException {
        try (var document = Loader.loadPDF(pdf)) {
            return Map.of(
                    "text", changed(inside(document, text(document))),
                    "seal", changed(inside(document, seal(document))),
                    "attachment", changed(inside(document, attachment(document))),
                    "signature", changedDigit(signature(document)));
        }
    }

    private static COSBase text(PDDocument document) {
        return document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
    }

    private static COSBase seal(PDDocument document) throws IOException {
        var resources = document.getPage(document.getNumberOfPages() - 1).getResources();
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject image) {
                return image.getCOSObject();
            }
        }
        throw new IllegalStateException("no seal on the last page");
    }

    private static COSBase attachment(PDDocument document) throws IOException {
        var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        return files.values().iterator().next().getEmbeddedFile().getCOSObject();
    }

    /** A place in the middle of what this stream holds. */
    private int inside(PDDocument document, COSBase stream) {
        var cos = document.getDocument();
        var begin = cos.getXrefTable().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .filter(entry -> cos.getObjectFromPool(entry.getKey()).getObject() == stream)
                .mapToInt(entry -> entry.getValue().intValue())
                .findFirst()
                .orElseThrow();
        var file = new String(pdf, ISO_8859_1);
        var data = file.indexOf("stream", begin);
        return (data + file.indexOf("endstream", data)) / 2;
    }

    /** The place of the digit in which the middle of the signature's own bytes is written. */
    private int signature(PDDocument document) throws IOException, CMSException {
        var contents = document.getLastSignatureDictionary().getContents();
        try (var filled = new ASN1InputStream(contents)) { // zeros follow
            var message = new CMSSignedData(ContentInfo.getInstance(filled.readObject()));
            var signer = message.getSignerInfos().iterator().next();
            var hex = HexFormat.of().withUpperCase().formatHex(signer.getSignature());
            return new String(pdf, ISO_8859_1).indexOf(hex) + hex.length() / 2;
        }
    }

    private byte[] changed(int place) {
        var changed = pdf.clone();
        changed[place] ^= 1;
        return changed;
    }

    private byte[] changedDigit(int place) {
        var changed = pdf.clone();
        changed[place] = (byte) (changed[place] == '0' ? '1' : '0');
        return changed;
    }
}
