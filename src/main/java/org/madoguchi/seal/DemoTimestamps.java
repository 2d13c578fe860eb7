package org.madoguchi.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamp authority in this process (RFC 3161), whose certificate says NOT TRUSTED. For simulation alone. */
final class DemoTimestamps implements TimestampChannel {

    /** A policy of nobody's: "this is an example" (ITU-T X.660, joint-iso-itu-t(2) example(999)). */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");

    private static final int SERIAL_BITS = 64;

    private final SealKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DemoTimestamps(SealKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public byte[] exchange(byte[] request) {
        try {
            return new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED)
                    .generate(
                            new TimeStampRequest(request),
                            new BigInteger(SERIAL_BITS, random),
                            Date.from(clock.instant()))
                    .getEncoded();
        } catch (IOException | TSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new SealFailedException(SealFault.TIMESTAMP_REFUSED, "demo: " + e.getMessage(), e);
        }
    }

    private TimeStampTokenGenerator tokens()
            throws TSPException, OperatorCreationException, CertificateEncodingException {
        var signer =
                new JcaSimpleSignerInfoGeneratorBuilder().build(key.algorithm(), key.privateKey(), key.certificate());
        var tokens = new TimeStampTokenGenerator(signer, sha256(), POLICY);
        tokens.addCertificates(new JcaCertStore(key.chain()));
        return tokens;
    }

    /** By which the token names its signer's certificate. */
    private static DigestCalculator sha256() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
    }
}
