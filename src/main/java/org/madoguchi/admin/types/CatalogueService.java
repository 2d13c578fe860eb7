package org.madoguchi.admin.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.catalogue.CatalogueEdits;
import org.madoguchi.catalogue.ClosedDay;
import org.madoguchi.catalogue.Fee;
import org.madoguchi.catalogue.TypeVersion;
import org.madoguchi.catalogue.Types;

/** The catalogue as the caller may see it. */
@ApplicationScoped
@Transactional
class CatalogueService {

    @Inject
    private CatalogueEdits edits;

    @Inject
    private Types types;

    @Inject
    private DeskAccess access;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    /** 証明書の種類, in their order. */
    public List<TypeVersion> types() {
        access.require(DeskRight.CATALOGUE_SEE);
        return types.current();
    }

    /** 手数料: those in force and those to come. */
    public List<Fee> fees() {
        access.require(DeskRight.CATALOGUE_SEE);
        return edits.fees();
    }

    /** The fee with this key. */
    public Optional<Fee> fee(Long id) {
        access.require(DeskRight.CATALOGUE_SEE);
        return edits.fee(id);
    }

    /** 休業日, from today on. */
    public List<ClosedDay> closedDays() {
        access.require(DeskRight.CLOSED_DAYS_SEE);
        return edits.closedDays();
    }

    /** The day on which what is shown holds. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
