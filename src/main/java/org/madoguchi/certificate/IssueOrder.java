package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Account;

/**
 * What is to be issued.
 *
 * @param template by which it is drawn; one of the type's
 * @param json what it says
 * @param account whose it is, if the person has one
 * @param validUntil the last day on which it is good, if it has one
 * @param by user ID of whoever of staff issues it; empty when the service does
 */
public record IssueOrder(
        CertificateType type,
        String template,
        Locale language,
        String json,
        Holder holder,
        Optional<Account> account,
        Optional<LocalDate> validUntil,
        Optional<String> by) {

    /** @throws IllegalArgumentException for a template that is not the type's */
    public IssueOrder {
        if (!type.getTemplates().contains(template)) {
            throw new IllegalArgumentException(template + " is no template of " + type);
        }
    }
}
