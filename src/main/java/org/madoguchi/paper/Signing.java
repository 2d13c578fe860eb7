package org.madoguchi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** Puts the university's signature into a paper: a certification that allows no change (ISO 32000-1, 12.8.2.2). */
public final class Signing {

    private Signing() {}

    /**
     * Signs; what was there stays byte for byte, the signature is appended.
     *
     * @param pdf as the press gave it
     * @param at the time that the signature claims
     * @param reserved bytes for the signature, which must be known before it is made
     * @throws IllegalArgumentException when it has no field for a signature, or is signed
     * @throws SignatureTooLargeException when the signature needs more
     * @throws IOException when the signer cannot sign
     */
    public static byte[] sign(byte[] pdf, Instant at, ZoneId zone, SignerText who, DetachedSigner signer, int reserved)
            throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            var signature = signature(at, zone, who);
            // As it is: unless told otherwise, PDFBox gives the form a font that no paper uses, and warns of it.
            var field = Optional.ofNullable(document.getDocumentCatalog().getAcroForm(null))
                    .map(form -> form.getField(SignatureField.NAME))
                    .filter(empty -> !empty.getCOSObject().containsKey(COSName.V))
                    .orElseThrow(() -> new IllegalArgumentException("The document has no empty field for a signature"));
            field.getCOSObject().setItem(COSName.V, signature.getCOSObject());
            field.getCOSObject().setNeedToBeUpdated(true);
            certify(document, signature);
            options.setPreferredSignatureSize(reserved);
            document.addSignature(signature, options);
            var signed = new ByteArrayOutputStream(pdf.length + 2 * reserved + 4096);
            var external = document.saveIncrementalForExternalSigning(signed);
            var cms = signer.sign(external.getContent());
            if (cms.length > reserved) {
                throw new SignatureTooLargeException(cms.length, reserved);
            }
            external.setSignature(cms);
            return signed.toByteArray();
        }
    }

    private static PDSignature signature(Instant at, ZoneId zone, SignerText who) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setName(who.name());
        if (!who.reason().isEmpty()) {
            signature.setReason(who.reason());
        }
        if (!who.location().isEmpty()) {
            signature.setLocation(who.location());
        }
        if (!who.contact().isEmpty()) {
            signature.setContactInfo(who.contact());
        }
        signature.getCOSObject().setString(COSName.M, PdfTime.of(ZonedDateTime.ofInstant(at, zone)));
        return signature;
    }

    private static void certify(PDDocument document, PDSignature signature) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, 1);
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setName("TransformMethod", "DocMDP");
        reference.setItem("TransformParams", parameters);
        reference.setDirect(true);
        var references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.getCOSObject().setItem("Reference", references);
        var permissions = new COSDictionary();
        permissions.setItem("DocMDP", signature.getCOSObject());
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem("Perms", permissions);
        catalog.setNeedToBeUpdated(true);
    }
}
