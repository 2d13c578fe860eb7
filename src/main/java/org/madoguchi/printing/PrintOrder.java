package org.madoguchi.printing;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.account.Account;
import org.madoguchi.certificate.Certificate;

/**
 * What is to be printed.
 *
 * @param subject number of what it belongs to, at most 32 characters
 * @param certificates signed ones
 * @param until the last day on which the university lets them be printed; the service's own end may be earlier
 */
public record PrintOrder(String subject, Account account, List<Certificate> certificates, LocalDate until) {

    /** @throws IllegalArgumentException without a certificate */
    public PrintOrder {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("Nothing is to be printed for " + subject);
        }
    }
}
