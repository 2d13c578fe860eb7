package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;

/** The files of a batch as the caller may take them along, all together, once all are signed. */
@ApplicationScoped
@Transactional
class BatchPaperService {

    @Inject
    private Batches batches;

    @Inject
    private CertificateFinder finder;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    /** How many wait for their signature, and how many have files to be taken along. */
    public record Papers(long unsigned, long files) {}

    /** A file to be taken along. @param row the number of its row @param pdf empty where it has none any more */
    record Paper(int row, String name, Optional<byte[]> pdf) {}

    /** How far the papers of a batch have come. */
    public Papers papers(Long id) {
        access.require(DeskRight.BATCHES);
        return new Papers(batches.countUnsigned(id), batches.countFiles(id));
    }

    /** Whether all can be taken along: there is such a batch, and all have their signature. */
    public boolean isTakeable(Long id) {
        access.require(DeskRight.BATCHES);
        return takeable(id).isPresent();
    }

    private Optional<Batch> takeable(Long id) {
        return batches.find(id).filter(Batch::isOver).filter(one -> batches.countUnsigned(id) == 0);
    }

    /**
     * All are about to be taken along, which is in the trail; empty when they cannot be.
     *
     * @param kind which of their files
     */
    public Optional<Batch> take(Long id, DocumentKind kind) {
        access.require(DeskRight.BATCHES);
        var found = takeable(id);
        found.ifPresent(one -> audit.record(BatchStepService.entry(AuditKind.CERTIFICATE_BATCH_TAKEN, one)
                .by(access.getUserId())
                .with(DetailPart.FORMAT, kind)
                .with(DetailPart.COUNT, batches.countFiles(id))));
        return found;
    }

    /** The next one, from the one after a row on. Of what is not valid any more there is no file. */
    public Optional<Paper> taken(Long id, DocumentKind kind, int after) {
        access.require(DeskRight.BATCHES);
        return batches.page(id, Optional.of(BatchRowState.ISSUED), after, 1).stream()
                .map(row -> paper(row, kind))
                .findFirst();
    }

    private Paper paper(BatchRow row, DocumentKind kind) {
        var certificate = row.getCertificate().orElseThrow();
        return new Paper(
                row.getNumber(),
                row.getStudentNumber() + "-" + certificate.getNumber(),
                Optional.of(certificate)
                        .filter(one -> one.getState() == CertificateState.VALID)
                        .flatMap(one -> finder.document(one, kind))
                        .flatMap(Document::getContent));
    }
}
