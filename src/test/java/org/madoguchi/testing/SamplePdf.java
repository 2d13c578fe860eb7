package org.madoguchi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** PDFs as a university might have made them. */
public final class SamplePdf {

    private SamplePdf() {}

    /** What makes one another than the others. */
    public interface Change {

        void apply(PDDocument pdf) throws IOException;
    }

    /** One of so many empty pages. */
    public static byte[] of(int pages) {
        return of(pages, pdf -> {});
    }

    /** The same with something done to it. */
    public static byte[] of(int pages, Change change) {
        try (var pdf = new PDDocument()) {
            for (var page = 0; page < pages; page++) {
                pdf.addPage(new PDPage());
            }
            change.apply(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something by itself when it is opened. */
    public static byte[] withScript() {
        return of(1, pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }
}
