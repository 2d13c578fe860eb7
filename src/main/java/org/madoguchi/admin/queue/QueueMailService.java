package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.madoguchi.admin.ApproverMail;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationStaffService;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailKind;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.payment.PaymentState;

/**
 * Tells those who decide about applications that one does not go on by itself, or that its money has come too late or
 * was taken back.
 */
@ApplicationScoped
@Transactional
class QueueMailService {

    private static final String JOB = "application-desk";
    private static final String PAGE = "/desk/application.xhtml?id=";
    /** Whoever is new at the desk is told of nothing older. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final Map<ApplicationState, MailKind> KINDS = Map.of(
            ApplicationState.STUCK, MailKind.DESK_STUCK,
            ApplicationState.PAID_LATE, MailKind.DESK_PAID_LATE,
            ApplicationState.REVERSED, MailKind.DESK_REVERSED);

    @Inject
    private ApplicationStaffService applications;

    @Inject
    private PaymentService payments;

    @Inject
    private CertificatePress press;

    @Inject
    private ApproverMail approvers;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private JobLock job;

    @Inject
    private Clock clock;

    /** Looks every minute, on each node. */
    @Produces
    static Job job(QueueMailService service) {
        return Job.once(JOB, Duration.ofMinutes(1), service::tell);
    }

    /** Tells them, one node at a time. */
    public void tell() {
        if (press.isOn()) {
            KINDS.forEach(this::tell);
        }
    }

    private void tell(ApplicationState state, MailKind kind) {
        var news = applications.enteredAfter(state, clock.instant().minus(NEWS)).stream()
                .filter(one -> !isGivenBack(one))
                .toList();
        if (!news.isEmpty() && job.take(JOB)) {
            approvers.tell(
                    kind,
                    DeskRight.APPLICATIONS_DECIDE,
                    news,
                    Application::getStateAt,
                    (one, last) -> true,
                    (one, mail) -> mail.application(one.getNumber())
                            .about(one.getAccount())
                            .page(publicUrl.page(PAGE) + one.getId()));
        }
    }

    /** The desk itself has done that; what took the place of another without a fee had the other's money. */
    private boolean isGivenBack(Application one) {
        return payments.state(one.getNumber())
                .map(PaymentState.REFUNDED::equals)
                .orElseGet(() -> one.getReplaces().filter(this::isGivenBack).isPresent());
    }
}
