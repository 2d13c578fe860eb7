package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** The end of every form of this room: what was typed is asked for, if nothing is wrong with it. */
@RequestScoped
class ChangeForm {

    private static final String ASKED = "/desk/catalogue-change?faces-redirect=true&done=asked&id=";

    @Inject
    private CatalogueChangeService service;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private Attempt attempt;

    /** Where what was asked for is shown; {@code null} where the faults say why it was not. */
    String ask(ChangeKind kind, String target, List<Term> terms) {
        if (faults.isAny()) {
            return null;
        }
        var change = attempt.of(() -> service.ask(kind, target, terms));
        change.ifPresent(one -> kept.done());
        return change.map(one -> ASKED + one).orElse(null);
    }
}
