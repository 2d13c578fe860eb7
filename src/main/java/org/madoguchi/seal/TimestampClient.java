package org.madoguchi.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks for a proof that something was there at a time (RFC 3161), and believes no answer that is not to this very
 * question, or is not signed by a certificate for timestamps. Which authority it is, the settings alone decide.
 */
final class TimestampClient {

    private static final int NONCE_BITS = 64;
    /** Bytes; most tokens with their certificates have 4,000 to 7,000. */
    private static final int USUAL_SIZE = 7 * 1024;

    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger largest = new AtomicInteger(USUAL_SIZE);
    private final TimestampChannel channel;

    public TimestampClient(TimestampChannel channel) {
        this.channel = channel;
    }

    /**
     * A token for these bytes, of which only the SHA-256 is sent.
     *
     * @throws SealFailedException with one of the timestamp's faults
     */
    TimeStampToken stamp(byte[] bytes) {
        var request = request(Digests.sha256(bytes));
        try {
            var response = new TimeStampResponse(channel.exchange(request.getEncoded()));
            var token = granted(response, request);
            checkSigner(token);
            largest.accumulateAndGet(token.getEncoded().length, Math::max);
            return token;
        } catch (TSPException | IOException | RuntimeException e) {
            throw e instanceof SealFailedException known ? known : unreadable(e);
        }
    }

    /** Bytes to leave free for a token: the usual, or the largest that has come so far. */
    int size() {
        return largest.get();
    }

    private TimeStampRequest request(byte[] digest) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(NISTObjectIdentifiers.id_sha256, digest, new BigInteger(NONCE_BITS, random));
    }

    private static TimeStampToken granted(TimeStampResponse response, TimeStampRequest request) {
        var status = response.getStatus();
        if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
            throw new SealFailedException(SealFault.TIMESTAMP_REFUSED, refusal(response));
        }
        try {
            response.validate(request);
            return response.getTimeStampToken();
        } catch (TSPException e) {
            throw new SealFailedException(SealFault.TIMESTAMP_FOREIGN, e.getMessage(), e);
        }
    }

    private static String refusal(TimeStampResponse response) {
        var words = response.getStatusString();
        var info = response.getFailInfo();
        return "status " + response.getStatus() + (info == null ? "" : ", failure " + info.intValue())
                + (words == null ? "" : ", " + words);
    }

    /** Its signature, the purpose of its certificate, and that it was valid at the token's own time. */
    private static void checkSigner(TimeStampToken token) throws IOException {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer(token)));
        } catch (TSPValidationException | OperatorCreationException | CertificateException e) {
            throw new SealFailedException(SealFault.TIMESTAMP_UNTRUSTED, e.getMessage(), e);
        } catch (TSPException e) {
            throw new SealFailedException(SealFault.TIMESTAMP_UNTRUSTED, "its signature is wrong", e);
        }
    }

    private static X509CertificateHolder signer(TimeStampToken token) {
        return token.getCertificates().getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new SealFailedException(
                        SealFault.TIMESTAMP_UNTRUSTED, "its signer's certificate is not with it"));
    }

    private static SealFailedException unreadable(Exception cause) {
        return new SealFailedException(SealFault.TIMESTAMP_UNREADABLE, "no timestamp answer: " + cause, cause);
    }
}
