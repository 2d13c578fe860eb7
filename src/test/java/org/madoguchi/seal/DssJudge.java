package org.madoguchi.seal;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;

/** The European Commission's validator of signatures (DSS), which trusts this demo's root and nobody else. */
public final class DssJudge {

    private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();

    public DssJudge(DemoAuthority demo) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(demo.root()));
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(demo.revocations(Clock.systemUTC().instant()))));
    }

    /** Level and result of the only signature. */
    public String says(byte[] pdf) {
        var validator = new PDFDocumentValidator(new InMemoryDocument(withoutPadding(pdf)));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument().getSimpleReport();
        var signature = report.getFirstSignatureId();
        return report.getSignatureFormat(signature) + " " + report.getIndication(signature);
    }

    /**
     * Bouncy Castle 1.87 refuses the zeros that fill the signature's place, which this version of the validator, made
     * with 1.83, hands to it. A reader of PDF skips blanks there, and no signature covers that place.
     */
    private static byte[] withoutPadding(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var place = Pattern.compile("<3082([0-9A-Fa-f]{4})[0-9A-Fa-f]+>").matcher(text);
        return place.replaceFirst(found -> {
                    var used = 1 + 2 * (4 + Integer.parseInt(found.group(1), 16)); // DER says its own length
                    var all = found.group();
                    return all.substring(0, used) + " ".repeat(all.length() - used - 1) + ">";
                })
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
