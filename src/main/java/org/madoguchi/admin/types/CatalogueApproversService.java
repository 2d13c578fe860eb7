package org.madoguchi.admin.types;

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

/** Tells those who may approve that a change of the catalogue waits. */
@ApplicationScoped
@Transactional
class CatalogueApproversService {

    private static final String JOB = "catalogue-approvers";
    private static final String PAGE = "/desk/catalogue-change.xhtml?id=";

    @Inject
    private CatalogueChanges changes;

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
    static Job job(CatalogueApproversService service) {
        return Job.once(JOB, Duration.ofSeconds(30), service::tell);
    }

    /** Tells them, one node at a time. */
    public void tell() {
        var waiting = changes.waiting(clock.instant());
        if (!waiting.isEmpty() && job.take(JOB)) {
            approvers.tell(
                    MailKind.CATALOGUE_CHANGE_WAITING,
                    DeskRight.CATALOGUE_APPROVE,
                    waiting,
                    (change, last) -> !change.isAskedBy(last.getAccount().getUserId()),
                    this::words);
        }
    }

    private NewMail words(CatalogueChange change, NewMail mail) {
        return mail.act(change.getKind()).askedBy(change.getAskedBy()).page(publicUrl.page(PAGE + change.getId()));
    }
}
