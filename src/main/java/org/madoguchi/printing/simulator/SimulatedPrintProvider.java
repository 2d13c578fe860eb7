package org.madoguchi.printing.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.printing.PrintFailedException;
import org.madoguchi.printing.PrintJob;
import org.madoguchi.printing.PrintProvider;
import org.madoguchi.printing.PrintUnit;
import org.madoguchi.printing.Registration;

/** The simulated printing service, as a provider of any other. */
@ApplicationScoped
class SimulatedPrintProvider implements PrintProvider {

    static final String NAME = "simulator";

    @Inject
    private SimulatedPrintService service;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PrintUnit unit() {
        return service.unit();
    }

    @Override
    public Registration register(PrintJob job) {
        return service.register(job);
    }

    @Override
    public Registration look(String reference) {
        return service.look(reference).orElseThrow(() -> new PrintFailedException("No print " + reference));
    }

    @Override
    public void delete(String reference) {
        service.delete(reference);
    }
}
