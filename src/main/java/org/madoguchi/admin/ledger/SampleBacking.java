package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.certificate.SampleContents;

/** 見本 / Sample: what there are specimens of. */
@Named
@RequestScoped
public class SampleBacking {

    /** The templates, in the order of their types. */
    public List<String> getTemplates() {
        return SampleContents.templates();
    }
}
