package org.madoguchi.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * A university with a contract and without an interface yet: staff take the files to the service by hand and bring its
 * numbers back.
 */
@ApplicationScoped
class ManualProvider implements PrintProvider {

    static final String NAME = "manual";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PrintUnit unit() {
        return PrintUnit.DOCUMENT;
    }

    /** Nothing is heard by asking; only whether its time is over has to be found out. */
    @Override
    public Duration pause(PrintState state) {
        return Duration.ofMinutes(10);
    }

    /** It waits for its number. */
    @Override
    public Registration register(PrintJob job) {
        return look(job.key());
    }

    /** Numbers come by staff, and not by asking. */
    @Override
    public Registration look(String reference) {
        return new Registration(reference, PrintState.REGISTERING, null, null);
    }

    @Override
    public void delete(String reference) {
        // Staff see at the desk that it has to be deleted there.
    }
}
