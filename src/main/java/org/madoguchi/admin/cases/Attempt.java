package org.madoguchi.admin.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.madoguchi.web.Faults;

/** Does what a button of the desk asks for; where that is refused, the faults say why. */
@RequestScoped
public class Attempt {

    @Inject
    private Faults faults;

    /** What came of it; empty where it was refused. */
    public <T> Optional<T> of(Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (HelpRefusedException e) {
            faults.addGeneral(e.getKey());
            return Optional.empty();
        }
    }

    /** Whether it was done. */
    public boolean isDone(Runnable act) {
        return of(() -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }
}
