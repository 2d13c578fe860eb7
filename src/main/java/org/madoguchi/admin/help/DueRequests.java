package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.admin.cases.CampusLook;
import org.madoguchi.job.Job;

/** Asks the directory, while no transaction is open, who of those that asked for what is due has left staff since. */
@ApplicationScoped
class DueRequests {

    @Inject
    private DueRequestService service;

    @Inject
    private CampusLook campus;

    /** Looks every half minute, on each node. */
    @Produces
    static Job job(DueRequests requests) {
        return Job.steps("requests", Duration.ofSeconds(30), requests::next);
    }

    /** Sees to one; false when none is due. */
    public boolean next() {
        return service.next(service.askers().stream().filter(this::hasLeft).collect(Collectors.toSet()));
    }

    private boolean hasLeft(String asker) {
        var answer = campus.ask(Optional.of(asker));
        return !answer.down() && answer.roles().isEmpty();
    }
}
