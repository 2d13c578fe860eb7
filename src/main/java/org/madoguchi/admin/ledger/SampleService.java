package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.CertificateMaker;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.Language;

/** 見本 / Sample: what the papers look like before any is issued, with invented data and the overprint. */
@ApplicationScoped
@Transactional
class SampleService {

    @Inject
    private CertificateMaker maker;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    /** The PDF; empty when there is no such template. */
    public Optional<byte[]> draw(String template, Language language, Face face) {
        access.require(DeskRight.SAMPLE);
        return SampleContents.find(template, language).map(content -> {
            audit.record(AuditEntry.of(AuditKind.CERTIFICATE_SAMPLED)
                    .by(access.getUserId())
                    .with(DetailPart.FORMAT, template + "-" + language.name().toLowerCase(java.util.Locale.ROOT)));
            return maker.sample(content, face);
        });
    }
}
