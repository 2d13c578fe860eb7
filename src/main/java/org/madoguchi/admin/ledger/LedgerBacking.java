package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CheckDay;
import org.madoguchi.certificate.Standing;

/** 発行台帳 / Issue ledger; its parameters are {@link LedgerQuery}'s. */
@Named
@RequestScoped
public class LedgerBacking {

    @Inject
    private LedgerService service;

    @Inject
    private LedgerQuery query;

    private LedgerService.Page page;
    private List<CheckDay> checks;

    public LedgerService.Page getPage() {
        if (page == null) {
            page = service.page(query.search(), query.page(), query.note());
        }
        return page;
    }

    /** How often certificates were checked in the last days. */
    public List<CheckDay> getChecks() {
        if (checks == null) {
            checks = service.checks();
        }
        return checks;
    }

    public List<Standing> getStandings() {
        return List.of(Standing.values());
    }

    /** What a certificate is worth today. */
    public Standing standing(Certificate certificate) {
        return certificate.standing(service.today());
    }

    /** The class of the colour that goes with it. */
    public String tone(Certificate certificate) {
        return switch (standing(certificate)) {
            case QUEUED -> "warn";
            case VALID -> "good";
            case EXPIRED, SUPERSEDED -> "idle";
            case REVOKED -> "bad";
        };
    }

    /** The address of the page before; empty on the first one. */
    public String getNewer() {
        return getPage().number() > 1 ? query.address("page=" + (getPage().number() - 1)) : "";
    }

    /** The address of the page after; empty on the last one. */
    public String getOlder() {
        return getPage().number() < getPage().getPages()
                ? query.address("page=" + (getPage().number() + 1))
                : "";
    }
}
