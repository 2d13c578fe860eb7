package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.cases.HelpRequestRepository;
import org.madoguchi.admin.cases.HelpRequestState;
import org.madoguchi.job.Job;

/** Sees to requests whose time has come. Any number of nodes may do so: each request is one node's, once. */
@ApplicationScoped
@Transactional
public class DueRequestService {

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private RequestOutcome outcome;

    @Inject
    private CaseService cases;

    @Inject
    private RequestMail mail;

    @Inject
    private Clock clock;

    /** Looks every half minute, on each node. */
    @Produces
    static Job due(DueRequestService service) {
        return Job.steps("requests", Duration.ofSeconds(30), service::next);
    }

    /** The same of those who are to be told. */
    @Produces
    static Job approvers(DueRequestService service) {
        return Job.once("approvers", Duration.ofSeconds(30), service::tellApprovers);
    }

    @Produces
    static Job old(DueRequestService service) {
        return Job.once("old-requests", Duration.ofHours(1), service::removeOld);
    }

    /** Removes requests that were decided long ago; returns how many. */
    public int removeOld() {
        return requests.removeDecidedBefore(clock.instant().minus(KEPT));
    }

    /**
     * Does one that was only delayed, or lets one expire; false when none is due. Time stands in for nobody about
     * somebody who stands higher at the desk by now than when it was asked for.
     */
    public boolean next() {
        var due = requests.lockDue(clock.instant());
        due.ifPresent(request -> {
            var one = cases.of(request.getAccount(), CampusAnswer.NONE);
            if (request.isDelayed() && request.getRank().reaches(one.rank())) {
                outcome.done(request, one, null);
            } else {
                outcome.ended(request, HelpRequestState.EXPIRED, null, null);
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
        if (!waiting.isEmpty() && requests.isMine(waiting.get(0))) {
            mail.tellApprovers(waiting);
        }
    }
}
