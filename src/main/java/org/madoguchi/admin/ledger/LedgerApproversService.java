package org.madoguchi.admin.ledger;

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

/** Tells those who may approve it that a certificate is to be revoked or issued anew. */
@ApplicationScoped
@Transactional
class LedgerApproversService {

    private static final String JOB = "certificate-approvers";
    private static final String PAGE = "/desk/certificate.xhtml?id=";

    @Inject
    private LedgerRequestRepository requests;

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
    static Job job(LedgerApproversService service) {
        return Job.once(JOB, Duration.ofSeconds(30), service::tell);
    }

    /** Tells them, one node at a time. */
    public void tell() {
        var waiting = requests.waiting(clock.instant());
        if (!waiting.isEmpty() && job.take(JOB)) {
            approvers.tell(
                    MailKind.CERTIFICATE_END_WAITING,
                    DeskRight.LEDGER_END_APPROVE,
                    waiting,
                    (request, last) -> request.isDecidableBy(last.getAccount().getUserId()),
                    this::words);
        }
    }

    private NewMail words(LedgerRequest request, NewMail mail) {
        var certificate = request.getCertificate();
        certificate.getAccount().ifPresent(mail::about);
        return mail.act(request.getAct())
                .number(certificate.getNumber())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + certificate.getId()));
    }
}
