package org.madoguchi.admin.records;

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

/** Tells those who may approve that an import waits. */
@ApplicationScoped
@Transactional
class ImportApproversService {

    private static final String JOB = "import-approvers";
    private static final String PAGE = "/desk/records-import.xhtml?id=";

    @Inject
    private ImportRequests requests;

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
    static Job job(ImportApproversService service) {
        return Job.once(JOB, Duration.ofSeconds(30), service::tell);
    }

    /** Tells them, one node at a time. */
    public void tell() {
        var waiting = requests.waiting(clock.instant());
        if (!waiting.isEmpty() && job.take(JOB)) {
            approvers.tell(
                    MailKind.RECORDS_IMPORT_WAITING,
                    DeskRight.RECORDS_APPROVE,
                    waiting,
                    (request, last) -> request.isDecidableBy(last.getAccount().getUserId()),
                    this::words);
        }
    }

    private NewMail words(ImportRequest request, NewMail mail) {
        return mail.act(request.getImported().getKind())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + request.getImported().getId()));
    }
}
