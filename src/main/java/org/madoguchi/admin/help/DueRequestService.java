package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.madoguchi.admin.Askers;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.cases.HelpRequestLocks;
import org.madoguchi.admin.cases.HelpRequestRepository;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.secondperson.RequestState;

/** Sees to requests whose time has come. Any number of nodes may do so: each request is one node's, once. */
@ApplicationScoped
@Transactional
class DueRequestService {

    private static final String APPROVERS = "approvers";

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private HelpRequestLocks requestLocks;

    @Inject
    private RequestOutcome outcome;

    @Inject
    private Askers askers;

    @Inject
    private CaseService cases;

    @Inject
    private RequestMail mail;

    @Inject
    private JobLock job;

    @Inject
    private Clock clock;

    /** Looks every half minute, on each node, whether somebody is to be told. */
    @Produces
    static Job approvers(DueRequestService service) {
        return Job.once(APPROVERS, Duration.ofSeconds(30), service::tellApprovers);
    }

    /** User IDs of those who asked for what is due. */
    Set<String> askers() {
        return requests.askersOfDue(clock.instant());
    }

    /**
     * Does one that was only delayed, or lets one expire; false when none is due. Time stands in for nobody about
     * somebody who stands higher at the desk by now than when it was asked for, nor for an asker who might not ask now.
     *
     * @param left of the {@link #askers}, those who are not among staff any more
     */
    boolean next(Set<String> left) {
        var due = requestLocks.lockDue(clock.instant());
        due.ifPresent(request -> {
            var one = cases.of(request.getAccount(), CampusAnswer.NONE);
            if (request.isDelayed()
                    && request.getRank().reaches(one.rank())
                    && askers.isAtWork(request)
                    && !left.contains(request.getAskedBy())) {
                outcome.done(request, one, null);
            } else {
                outcome.ended(request, RequestState.EXPIRED, null, null);
            }
        });
        return due.isPresent();
    }

    /**
     * Tells those who may approve that something waits: one mail for all that has been asked for since the last, and a
     * pause after each. One node does it at a time.
     */
    public void tellApprovers() {
        var waiting = requests.waiting(clock.instant()).stream()
                .filter(request -> !request.isDelayed())
                .toList();
        if (!waiting.isEmpty() && job.take(APPROVERS)) {
            mail.tellApprovers(waiting);
        }
    }
}
