package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.paper.Proof;

/**
 * What is to be issued.
 *
 * @param proof of what it says, by one of the type's templates; drawn before anything is held that others wait for
 * @param account whose it is, if the person has one
 * @param validUntil the last day on which it is good, if it has one
 * @param by user ID of whoever of staff issues it; empty when the service does
 */
public record IssueOrder(
        CertificateType type,
        Proof proof,
        Optional<Account> account,
        Optional<LocalDate> validUntil,
        Optional<String> by) {

    /** @throws IllegalArgumentException for a template that is not the type's, and for what cannot be printed */
    public IssueOrder {
        var template = proof.content().template();
        if (!type.getTemplates().contains(template)) {
            throw new IllegalArgumentException(template + " is no template of " + type);
        }
        if (!proof.isClean()) {
            throw new IllegalArgumentException("It cannot be printed: " + proof.faults());
        }
    }
}
