package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.admin.decision.WaitingBacking;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** A change of the catalogue and the buttons below it, {@code ?id=} which; and those that wait, for other pages. */
@Named
@RequestScoped
public class ChangeBacking extends WaitingBacking<CatalogueChange> {

    @Inject
    private CatalogueChangeService service;

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    private Optional<CatalogueChange> found;

    /** One a request. */
    public ChangeBacking() {
        super(Stream.of(ChangeKind.values()).map(ChangeKind::approve).toArray(DeskRight[]::new));
    }

    @Override
    protected List<CatalogueChange> findWaiting() {
        return service.waiting();
    }

    @Override
    protected boolean isOpenToCaller(CatalogueChange one) {
        return service.isDecidable(one);
    }

    /** Whether there is one. */
    public boolean isFound() {
        return find().isPresent();
    }

    public CatalogueChange getOne() {
        return find().orElseThrow();
    }

    /** Where what it changes is listed. */
    public String getPage() {
        return switch (getOne().getKind()) {
            case TYPE -> "types.xhtml";
            case FEE -> "fees.xhtml";
            case CLOSED_DAYS -> "closed-days.xhtml";
        };
    }

    /** What it changes; of a fee also what stays, since from how many copies it is asked tells it from others. */
    public List<Term> getTerms() {
        var fee = getOne().getKind() == ChangeKind.FEE;
        return getOne().getTerms().stream()
                .filter(term -> fee ? !term.isOpen() : !term.isSame())
                .toList();
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        var done = decision.decide(service, "/desk/catalogue-change");
        lookAgain();
        found = null;
        return done;
    }

    private Optional<CatalogueChange> find() {
        if (found == null) {
            found = RowId.parse(id).flatMap(service::find);
        }
        return found;
    }
}
