package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.paper.Content;

/**
 * What is to be issued.
 *
 * @param content what it says, by one of the type's templates
 * @param account whose it is, if the person has one
 * @param validUntil the last day on which it is good, if it has one
 * @param by user ID of whoever of staff issues it; empty when the service does
 */
public record IssueOrder(
        CertificateType type,
        Content content,
        Optional<Account> account,
        Optional<LocalDate> validUntil,
        Optional<String> by) {

    /** @throws IllegalArgumentException for a template that is not the type's */
    public IssueOrder {
        if (!type.getTemplates().contains(content.template())) {
            throw new IllegalArgumentException(content.template() + " is no template of " + type);
        }
    }
}
