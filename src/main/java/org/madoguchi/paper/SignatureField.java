package org.madoguchi.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The empty field for the signature, invisible but part of the tagged document; {@link Signing} fills it. */
final class SignatureField {

    /** Its name. */
    static final String NAME = "Signature";

    private SignatureField() {}

    /** @param text read aloud for it */
    static void prepare(PDDocument pdf, Canvas canvas, String text) throws IOException {
        var form = new PDAcroForm(pdf);
        var field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(text);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle());
        widget.setPage(canvas.lastPage());
        widget.setPrinted(true);
        widget.setLocked(true);
        canvas.lastPage().setAnnotations(List.of(widget));
        form.setFields(List.of(field));
        pdf.getDocumentCatalog().setAcroForm(form);
        tag(canvas, widget);
    }

    private static void tag(Canvas canvas, PDAnnotationWidget widget) {
        var structure = canvas.structure();
        var element = structure.element(structure.document(), "Form");
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.OBJ, widget.getCOSObject());
        reference.setItem(COSName.PG, canvas.lastPage().getCOSObject());
        Structure.append(element, reference);
        widget.setStructParent(structure.number(element));
    }
}
