package org.madoguchi.catalogue;

import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/** What somebody would like to have. @param sealed each copy in a sealed envelope */
public record Wanted(CertificateType type, Language language, int copies, boolean sealed) {

    /** @throws IllegalArgumentException without a copy */
    public Wanted {
        if (copies < 1) {
            throw new IllegalArgumentException("Nothing is wanted");
        }
    }
}
