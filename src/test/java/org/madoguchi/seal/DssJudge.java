package org.madoguchi.seal;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;

/** The European Commission's validator of signatures (DSS), which trusts this demo's root and nobody else. */
public final class DssJudge {

    private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();

    DssJudge(DemoAuthority demo) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(demo.root()));
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(demo.revocations(Clock.systemUTC().instant()))));
    }

    /** One that trusts the root of the demo whose keys are kept in this folder. */
    public static DssJudge ofDemo(Path folder) {
        return new DssJudge(DemoAuthority.open(folder));
    }

    /** Level and result of the only signature. */
    public String says(byte[] pdf) {
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument().getSimpleReport();
        var signature = report.getFirstSignatureId();
        return report.getSignatureFormat(signature) + " " + report.getIndication(signature);
    }
}
