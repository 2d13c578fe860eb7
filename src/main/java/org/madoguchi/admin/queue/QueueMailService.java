package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.DeskRights;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationStaffService;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.Job;
import org.madoguchi.job.JobLock;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.StaffSignIns;

/**
 * Tells those who decide about applications that one does not go on by itself, or that its money has come too late or
 * was taken back: one mail of a kind for all since the last one, and a pause after each. The ledger of mails says what
 * was told, so that nothing is told twice.
 */
@ApplicationScoped
@Transactional
class QueueMailService {

    private static final String JOB = "application-desk";
    private static final String PAGE = "/desk/application.xhtml?id=";
    /** What comes one after the other makes one mail. */
    private static final Duration PAUSE = Duration.ofMinutes(15);
    /** Whoever is new at the desk is told of nothing older. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final Map<ApplicationState, MailKind> KINDS = Map.of(
            ApplicationState.STUCK, MailKind.DESK_STUCK,
            ApplicationState.PAID_LATE, MailKind.DESK_PAID_LATE,
            ApplicationState.REVERSED, MailKind.DESK_REVERSED);

    @Inject
    private ApplicationStaffService applications;

    @Inject
    private CertificatePress press;

    @Inject
    private StaffSignIns staff;

    @Inject
    private DeskRights rights;

    @Inject
    private MailLedger ledger;

    @Inject
    private MailService mails;

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
        var news = applications.since(state, clock.instant().minus(NEWS));
        if (!news.isEmpty() && job.take(JOB)) {
            staff.last().stream()
                    .filter(last -> rights.may(last.getStaffRoles(), DeskRight.APPLICATIONS_DECIDE))
                    .map(SignIn::getAccount)
                    .filter(account -> account.state() == AccountState.READY)
                    .sorted(Comparator.comparing(Account::getId)) // as everybody locks
                    .forEach(account -> tell(kind, news, account));
        }
    }

    private void tell(MailKind kind, List<Application> news, Account clerk) {
        var told = ledger.last(kind, clerk).orElse(Instant.EPOCH);
        if (told.isBefore(clock.instant().minus(PAUSE))) {
            news.stream()
                    .filter(one -> one.getStateAt().isAfter(told))
                    .findFirst()
                    .ifPresent(one -> clerk.getEmail().ifPresent(email -> mails.queue(mail(kind, one, clerk, email))));
        }
    }

    private NewMail mail(MailKind kind, Application one, Account clerk, String email) {
        return NewMail.to(clerk, email, kind)
                .application(one.getNumber())
                .about(one.getAccount())
                .page(publicUrl.page(PAGE) + one.getId());
    }
}
