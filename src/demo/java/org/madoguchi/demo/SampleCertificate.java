package org.madoguchi.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.paper.Content;

/**
 * A certificate that the ledger has when the demo starts afresh.
 *
 * @param userId of its person, if that is one of the sample people
 * @param daysAgo when it was issued
 * @param validUntil its last day, if it has one
 * @param reason why it was revoked or superseded, if it was
 */
record SampleCertificate(
        Content content,
        Optional<String> userId,
        int daysAgo,
        Optional<LocalDate> validUntil,
        CertificateState state,
        Optional<EndReason> reason) {

    static SampleCertificate valid(Content content, int daysAgo) {
        return new SampleCertificate(
                content, Optional.empty(), daysAgo, Optional.empty(), CertificateState.VALID, Optional.empty());
    }

    SampleCertificate of(String person) {
        return new SampleCertificate(content, Optional.of(person), daysAgo, validUntil, state, reason);
    }

    SampleCertificate until(LocalDate day) {
        return new SampleCertificate(content, userId, daysAgo, Optional.of(day), state, reason);
    }

    SampleCertificate ended(CertificateState how, EndReason why) {
        return new SampleCertificate(content, userId, daysAgo, validUntil, how, Optional.of(why));
    }

    SampleCertificate waiting() {
        return new SampleCertificate(content, userId, daysAgo, validUntil, CertificateState.QUEUED, reason);
    }

    CertificateType type() {
        return Arrays.stream(CertificateType.values())
                .filter(type -> type.getTemplates().contains(content.template()))
                .findFirst()
                .orElseThrow();
    }
}
