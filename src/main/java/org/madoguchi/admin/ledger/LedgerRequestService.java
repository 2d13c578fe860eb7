package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateLedger;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.RevocationService;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.secondperson.RequestState;

/**
 * Four eyes over the ledger: one person asks that a certificate be revoked or issued anew, another decides within a
 * day. Nobody decides what they asked for, and nobody asks or decides about a certificate of their own.
 */
@ApplicationScoped
@Transactional
class LedgerRequestService implements Decisions {

    @Inject
    private DeskAccess access;

    @Inject
    private LedgerRequestRepository requests;

    @Inject
    private OpenRequests open;

    @Inject
    private CertificateLedger ledger;

    @Inject
    private RevocationService revocation;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Asks for it.
     *
     * @param remark for the second person
     * @throws org.madoguchi.fault.AccessDeniedException without the right, or for a certificate of one's own
     * @throws HelpRefusedException when it is not valid, or something is asked about it already
     */
    public void ask(Long certificate, LedgerAct act, EndReason reason, String remark) {
        access.require(DeskRight.LEDGER_END_ASK);
        var found = ledger.lock(certificate)
                .filter(one -> one.getState() == CertificateState.VALID)
                .orElseThrow(() -> new HelpRefusedException("ledger.error.not_valid"));
        found.getAccount().map(Account::getUserId).ifPresent(access::requireOther);
        if (findOpen(found).isPresent()) {
            throw new HelpRefusedException("ledger.error.asked");
        }
        var request = new LedgerRequest(found, act, reason, remark, access.getUserId(), clock.instant());
        requests.add(request);
        audit.record(entry(AuditKind.CERTIFICATE_END_ASKED, request)
                .by(access.getUserId())
                .with(DetailPart.REMARK, remark));
    }

    @Override
    public boolean approve(Long id) {
        access.require(DeskRight.LEDGER_END_APPROVE);
        lockCertificate(id);
        var request = open.approvable(LedgerRequest.class, id, DeskRight.LEDGER_END_APPROVE);
        var certificate = request.getCertificate().getId();
        var note = Detail.of(DetailPart.ASKED_BY, request.getAskedBy());
        var done =
                switch (request.getAct()) {
                    case REVOKE -> revocation.revoke(certificate, request.getReason(), access.getUserId(), note);
                    case REISSUE ->
                        revocation
                                .reissue(certificate, request.getReason(), access.getUserId(), note)
                                .isPresent();
                };
        open.decide(request, done ? RequestState.DONE : RequestState.FAILED, null);
        return done;
    }

    @Override
    public void refuse(Long id, String why) {
        access.require(DeskRight.LEDGER_END_APPROVE);
        lockCertificate(id);
        var request = open.refusable(LedgerRequest.class, id, DeskRight.LEDGER_END_APPROVE);
        open.decide(request, RequestState.REFUSED, why);
        audit.record(entry(AuditKind.CERTIFICATE_END_REFUSED, request)
                .by(access.getUserId())
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.REMARK, why));
    }

    @Override
    public void withdraw(Long id) {
        access.require(DeskRight.LEDGER_END_ASK);
        lockCertificate(id);
        var request = open.own(LedgerRequest.class, id, DeskRight.LEDGER_END_ASK);
        open.decide(request, RequestState.WITHDRAWN, null);
        audit.record(entry(AuditKind.CERTIFICATE_END_WITHDRAWN, request).by(access.getUserId()));
    }

    /**
     * What waits for a decision, the longest first; empty for whoever may not even ask. That the caller has looked at
     * whose they are is in the trail.
     */
    public List<LedgerRequest> waiting() {
        var waiting = undecided();
        look.seen(AuditKind.REQUESTS_SEEN, waiting.stream().map(request -> request.person()
                .orElse(null)));
        return waiting;
    }

    private List<LedgerRequest> undecided() {
        return access.may(DeskRight.LEDGER_END_ASK) ? whole(requests.waiting(clock.instant())) : List.of();
    }

    /** How many wait for a decision of the caller's; whose they are is not shown. */
    public long countDecidable() {
        return undecided().stream().filter(this::isDecidable).count();
    }

    /** What was asked about a certificate lately, the newest first. */
    public List<LedgerRequest> about(Certificate certificate) {
        access.require(DeskRight.LEDGER_SEE);
        return whole(requests.about(certificate));
    }

    /** With the accounts of the holders, which are read while they can be. */
    private static List<LedgerRequest> whole(List<LedgerRequest> found) {
        found.forEach(LedgerRequest::person);
        return found;
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(LedgerRequest request) {
        return open.isDecidable(request, DeskRight.LEDGER_END_APPROVE);
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(
                LedgerRequest.class,
                due,
                request -> audit.record(entry(AuditKind.CERTIFICATE_END_EXPIRED, request)
                        .with(DetailPart.ASKED_BY, request.getAskedBy())));
    }

    private Optional<LedgerRequest> findOpen(Certificate certificate) {
        return requests.about(certificate).stream()
                .filter(request -> request.isOpen(clock.instant()))
                .findFirst();
    }

    /** A certificate is locked before what is asked about it. */
    private void lockCertificate(Long id) {
        requests.findCertificate(id).ifPresent(ledger::lock);
    }

    private static AuditEntry entry(AuditKind kind, LedgerRequest request) {
        return AuditEntry.of(kind)
                .about(request.person())
                .with(DetailPart.NUMBER, request.getCertificate().getNumber())
                .with(DetailPart.ACT, request.getAct())
                .with(DetailPart.REASON, request.getReason());
    }
}
