package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationStaffService;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;

/** The papers of an application, which staff print to hand them over or to post them. */
@ApplicationScoped
@Transactional
class PaperService {

    private static final Set<ApplicationState> PRINTED_HERE =
            EnumSet.of(ApplicationState.TO_COLLECT, ApplicationState.UNCOLLECTED, ApplicationState.TO_POST);

    @Inject
    private ApplicationStaffService applications;

    @Inject
    private CertificateFinder finder;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    /** Whether the caller has something to print for it. */
    public boolean isOffered(Application one) {
        return access.may(DeskRight.LEDGER_FILE)
                && !access.isOwn(one.getAccount().getUserId())
                && PRINTED_HERE.contains(one.getState());
    }

    /** Whether there is an application with this key whose papers are printed here. */
    boolean isTakeable(Long id) {
        access.require(DeskRight.LEDGER_FILE);
        return applications
                .find(id)
                .filter(one -> PRINTED_HERE.contains(one.getState()))
                .isPresent();
    }

    /**
     * The print faces by their issue numbers, as they are about to be taken along, which is in the trail.
     *
     * @return empty where there is nothing to print, or no such application
     * @throws org.madoguchi.fault.AccessDeniedException for the caller's own one
     */
    public Map<String, byte[]> take(Long id) {
        access.require(DeskRight.LEDGER_FILE);
        var found = applications.find(id).filter(one -> PRINTED_HERE.contains(one.getState()));
        found.ifPresent(one -> access.requireOther(one.getAccount().getUserId()));
        var papers = new LinkedHashMap<String, byte[]>();
        found.stream().flatMap(one -> one.getCertificates().stream()).forEach(paper -> face(paper)
                .ifPresent(pdf -> papers.put(paper.getNumber(), pdf)));
        found.filter(one -> !papers.isEmpty())
                .ifPresent(one -> audit.record(AuditEntry.of(AuditKind.APPLICATION_PAPERS_TAKEN)
                        .by(access.getUserId())
                        .about(one.getAccount().getUserId())
                        .with(DetailPart.APPLICATION, one.getNumber())
                        .with(DetailPart.COUNT, papers.size())));
        return papers;
    }

    /** Of what is not valid any more there is none. */
    private Optional<byte[]> face(Certificate paper) {
        return Optional.of(paper)
                .filter(one -> one.getState() == CertificateState.VALID)
                .flatMap(one -> finder.document(one, DocumentKind.PRINT))
                .flatMap(Document::getContent);
    }
}
