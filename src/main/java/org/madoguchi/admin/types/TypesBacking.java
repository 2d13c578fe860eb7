package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.catalogue.ClosedDay;
import org.madoguchi.catalogue.Fee;
import org.madoguchi.catalogue.TypeVersion;

/** 証明書の種類 / Certificate types and 手数料 / Fees: what there is. */
@Named
@RequestScoped
public class TypesBacking {

    @Inject
    private CatalogueService service;

    private List<TypeVersion> types;
    private List<Fee> fees;
    private List<ClosedDay> closedDays;

    public List<TypeVersion> getTypes() {
        if (types == null) {
            types = service.types();
        }
        return types;
    }

    /** Those in force and those to come. */
    public List<Fee> getFees() {
        if (fees == null) {
            fees = service.fees();
        }
        return fees;
    }

    /** From today on. */
    public List<ClosedDay> getClosedDays() {
        if (closedDays == null) {
            closedDays = service.closedDays();
        }
        return closedDays;
    }

    /** Whether a fee is not in force yet. */
    public boolean coming(Fee fee) {
        return fee.getValidFrom().isAfter(service.today());
    }
}
