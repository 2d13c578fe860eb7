package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.Document;

/** Hands a certificate's file to staff, for a reason that stands in the trail before a byte goes out. */
@ApplicationScoped
@Transactional
class LedgerFileService {

    @Inject
    private CertificateFinder finder;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    /**
     * A file whose bytes are there; empty when there is none with this key, or they were erased.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right, or for a certificate of one's own
     */
    public Optional<Document> find(Long id) {
        access.require(DeskRight.LEDGER_FILE);
        var found = finder.document(id).filter(file -> file.getContent().isPresent());
        found.map(Document::getCertificate)
                .flatMap(Certificate::getAccount)
                .map(Account::getUserId)
                .ifPresent(access::requireOther);
        found.ifPresent(file -> file.getCertificate().getNumber()); // read while it can be
        return found;
    }

    /**
     * A file to be taken along; empty when its bytes are not there. That it is taken is in the trail, with why.
     *
     * @param remark may be empty
     * @throws org.madoguchi.fault.AccessDeniedException without the right, or for a certificate of one's own
     */
    public Optional<Document> take(Long id, FileReason reason, String remark) {
        var found = find(id);
        found.ifPresent(file -> audit.record(AuditEntry.of(AuditKind.CERTIFICATE_FILE_TAKEN)
                .by(access.getUserId())
                .about(file.getCertificate().getAccount().map(Account::getUserId))
                .with(DetailPart.NUMBER, file.getCertificate().getNumber())
                .with(DetailPart.FORMAT, file.getKind())
                .with(DetailPart.REASON, reason)
                .with(DetailPart.REMARK, remark)));
        return found;
    }
}
