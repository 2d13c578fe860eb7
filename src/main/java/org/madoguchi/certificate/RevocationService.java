package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.paper.Proof;

/**
 * 失効 / Revoke and 再発行 / Reissue. Who may, and that it takes two, is for whoever calls to hold. A key that is lost
 * keeps nobody from revoking: it is a row of the ledger.
 */
@ApplicationScoped
@Transactional
public class RevocationService {

    @Inject
    private CertificateLedger ledger;

    @Inject
    private SigningQueueService queue;

    @Inject
    private StatusLists lists;

    @Inject
    private IssueService issuing;

    @Inject
    private Event<CertificateEnding> ending;

    @Inject
    private Event<CertificateEnded> ended;

    @Inject
    private EndMails mails;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Revokes one.
     *
     * @param by user ID
     * @param note for the trail
     * @return false when it is not valid any more, or not yet
     */
    public boolean revoke(Long id, EndReason reason, String by, Detail note) {
        var found = lockValid(id);
        found.ifPresent(certificate -> revoke(certificate, reason, by, note));
        return found.isPresent();
    }

    /**
     * Revokes one in nobody's name, since what it was issued for is not so any more. What waits for its signature gets
     * none: otherwise it would become valid later.
     *
     * @return false when it has ended already
     */
    public boolean revoke(Long id, EndReason reason, Detail note) {
        ending.fire(new CertificateEnding(id));
        queue.drop(id);
        var found = ledger.lock(id).filter(certificate -> !certificate.isEnded());
        found.ifPresent(certificate -> revoke(certificate, reason, null, note));
        return found.isPresent();
    }

    private void revoke(Certificate certificate, EndReason reason, String by, Detail note) {
        certificate.revoke(reason, by == null ? null : Account.userKey(by), clock.instant());
        lists.change(certificate.getPlace());
        audit.record(entry(AuditKind.CERTIFICATE_REVOKED, certificate, reason, by, note));
        tell(certificate, reason, Optional.empty());
    }

    /** Whoever has it ready to be received, and its holder, who learns of money taken back by another mail. */
    private void tell(Certificate certificate, EndReason reason, Optional<Certificate> successor) {
        ended.fire(new CertificateEnded(certificate, successor));
        if (reason != EndReason.PAYMENT_REVERSED) {
            mails.send(certificate, successor);
        }
    }

    /**
     * Issues the same anew, with today's date, another number and another code; the one before is superseded.
     *
     * @param by user ID
     * @param note for the trail
     * @return the new one; empty when that one is not valid any more, or not yet, its person was erased, or what it
     *     says cannot be printed any more
     */
    public Optional<Certificate> reissue(Long id, EndReason reason, String by, Detail note) {
        return lockValid(id).flatMap(before -> printable(before).map(proof -> {
            var order = new IssueOrder(
                    before.getType(),
                    proof,
                    before.getAccount(),
                    before.getValidUntil(),
                    Optional.of(Account.userKey(by)));
            var after = issuing.again(order, before);
            before.supersede(after, reason, Account.userKey(by), clock.instant());
            lists.change(before.getPlace());
            audit.record(entry(AuditKind.CERTIFICATE_SUPERSEDED, before, reason, by, note)
                    .with(DetailPart.SUCCESSOR, after.getNumber()));
            tell(before, reason, Optional.of(after));
            return after;
        }));
    }

    /** Fonts and templates may have changed since. */
    private Optional<Proof> printable(Certificate before) {
        var ends = before.getValidUntil().isPresent();
        return before.getSnapshot()
                .getContent()
                .map(content -> issuing.proof(content, ends))
                .filter(Proof::isClean);
    }

    private Optional<Certificate> lockValid(Long id) {
        ending.fire(new CertificateEnding(id));
        return ledger.lock(id).filter(certificate -> certificate.getState() == CertificateState.VALID);
    }

    private static AuditEntry entry(AuditKind kind, Certificate certificate, EndReason reason, String by, Detail note) {
        return AuditEntry.of(kind)
                .by(by)
                .about(certificate.getAccount().map(Account::getUserId))
                .with(DetailPart.NUMBER, certificate.getNumber())
                .with(DetailPart.TYPE, certificate.getType())
                .with(DetailPart.REASON, reason)
                .with(note);
    }
}
