package org.madoguchi.testing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** The PDF Association's validator: what it finds against PDF/A-3u and PDF/UA-1. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Each rule that a file breaks, once; none when it conforms. */
    public static List<String> faults(byte[] pdf) throws Exception {
        var faults = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == Status.FAILED)
                        .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                        .distinct()
                        .forEach(faults::add);
            }
        }
        return faults;
    }
}
