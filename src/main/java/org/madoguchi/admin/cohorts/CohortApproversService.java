package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.admin.ApproverMail;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Tells those who may approve it that a cohort waits for a second person. */
@ApplicationScoped
@Transactional
class CohortApproversService {

    private static final String PAGE = "/desk/cohort.xhtml?id=";

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private ApproverMail approvers;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private JobLock job;

    @Inject
    private Clock clock;

    /** Looks every half minute, on each node. */
    @Produces
    static Job job(CohortApproversService service) {
        return Job.once("cohort-approvers", Duration.ofSeconds(30), service::tell);
    }

    /** Tells them, one node at a time. */
    public void tell() {
        var waiting = requests.waiting(CohortRequest.class, clock.instant());
        if (!waiting.isEmpty() && job.take(CohortStepService.JOB)) {
            approvers.tell(
                    MailKind.COHORT_WAITING,
                    DeskRight.COHORTS_APPROVE,
                    waiting,
                    (one, last) -> one.isDecidableBy(last.getAccount().getUserId()),
                    this::words);
        }
    }

    private NewMail words(CohortRequest request, NewMail mail) {
        return mail.act(request.getCohort().getAct())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + request.getCohort().getId()));
    }
}
