package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.paper.Content;

/**
 * What a worker needs to draw and sign one certificate while no transaction is open.
 *
 * @param certificate its key
 * @param attempt which one it is; the result of an earlier one that comes late is not taken for this one's
 * @param place where its bit is in a status list
 * @param said what it says, as {@link ContentJson} keeps it; empty when its person was erased meanwhile
 */
public record SigningTask(
        long certificate,
        int attempt,
        String number,
        CertificateType type,
        VerificationCode code,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        StatusPlace place,
        Optional<String> said) {

    /** What is read of it is read later: one that cannot be read keeps no other from its signature. */
    static SigningTask of(IssueJob job) {
        var certificate = job.getCertificate();
        return new SigningTask(
                certificate.getId(),
                job.getAttempts(),
                certificate.getNumber(),
                certificate.getType(),
                job.getCode(),
                certificate.getIssuedOn(),
                certificate.getValidUntil(),
                certificate.getPlace(),
                certificate.getSnapshot().getJson());
    }

    /** What it says. @throws java.util.NoSuchElementException when its person was erased meanwhile */
    Content content() {
        return said.map(ContentJson::read).orElseThrow();
    }
}
