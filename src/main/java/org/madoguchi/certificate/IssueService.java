package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Proof;
import org.madoguchi.settings.Settings;

/**
 * Issues certificates: number, snapshot, line of the ledger and a job to sign it, in the caller's transaction. If that
 * is rolled back there never was one, and its number is the next one's.
 */
@ApplicationScoped
@Transactional
public class IssueService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private IssueRows rows;

    @Inject
    private CertificatePress press;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /**
     * What a content comes to on paper; to be asked, and its faults told to people, before anything is issued.
     *
     * @param ends whether it will have a last day on which it is good
     * @throws IllegalStateException when this service issues no certificates
     */
    public Proof proof(Content content, boolean ends) {
        return press.proof(content, ends);
    }

    /** Issues one, which will be signed in the background. Of the content is kept what its paper says. */
    public Certificate issue(IssueOrder order) {
        var content = order.proof().content();
        return issue(order, Holder.of(content), Holder.words(content));
    }

    /** The same anew: whom it is about is known by more than what it says. */
    Certificate again(IssueOrder order, Certificate before) {
        return issue(order, before.holder(), before.words());
    }

    private Certificate issue(IssueOrder order, Holder holder, Set<String> words) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var place = rows.takePlace(now);
        var issued = new Issued(number(order.type(), today), VerificationCode.random(), place, now, today);
        var snapshot = new Snapshot(order.proof().said(), now);
        var certificate = new Certificate(order, snapshot, issued, holder, words);
        entityManager.persist(snapshot);
        entityManager.persist(certificate);
        entityManager.persist(new IssueJob(certificate, issued.code(), now));
        audit.record(AuditEntry.of(AuditKind.CERTIFICATE_ISSUED)
                .by(order.by().orElse(null))
                .about(order.account().map(Account::getUserId))
                .with(DetailPart.NUMBER, certificate.getNumber())
                .with(DetailPart.TYPE, order.type()));
        return certificate;
    }

    private IssueNumber number(CertificateType type, LocalDate today) {
        var year = AcademicYear.of(today);
        return IssueNumber.of(settings, type.getSeries(), year, rows.takeNumber(type, year));
    }
}
