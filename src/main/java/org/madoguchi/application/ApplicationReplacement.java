package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.mail.MailKind;

/**
 * 再申請（手数料なし）: an application that went to somebody else than was meant is made anew without a fee, once its
 * delivery is cancelled and its certificates are revoked, so that nothing is had twice. The applicant says to whom it
 * goes this time and consents. Who may have it made is for whoever calls to hold; joins the caller's transaction.
 */
@ApplicationScoped
public class ApplicationReplacement {

    @Inject
    private Applications applications;

    @Inject
    private ApplicationMails mails;

    @Inject
    private AuditService audit;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** One that can be made anew, which nobody else changes until the transaction ends. */
    public Optional<Application> lock(Long id) {
        return applications.lock(id).filter(this::isPossible);
    }

    /** Whether one can be made anew, for pages. */
    public boolean isPossible(Long id) {
        return applications.find(id).filter(this::isPossible).isPresent();
    }

    private boolean isPossible(Application astray) {
        return astray.getState() == ApplicationState.SEND_CANCELLED
                && astray.getCertificates().stream().allMatch(one -> one.getState() == CertificateState.REVOKED)
                && applications.replacement(astray).isEmpty();
    }

    /**
     * Makes it anew: it waits for the applicant, who is told.
     *
     * @param by user ID of who allows it
     * @param askedBy user ID of who has asked for it
     * @param words for the student
     * @return false when that cannot be any more
     */
    public boolean make(Long id, String by, String askedBy, String words) {
        var astray = lock(id);
        astray.ifPresent(one -> {
            var made = new Application(one, clock.instant());
            applications.add(made);
            made.offer(by, words, zone, clock.instant());
            audit.record(Steps.entry(one, AuditKind.APPLICATION_REPLACED)
                    .by(by)
                    .with(DetailPart.ASKED_BY, askedBy)
                    .with(DetailPart.SUCCESSOR, made.getNumber()));
            mails.send(made, MailKind.APPLICATION_REPLACED);
        });
        return astray.isPresent();
    }
}
