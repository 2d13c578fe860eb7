package org.madoguchi.delivery;

import java.util.List;
import java.util.Locale;
import org.madoguchi.account.Account;
import org.madoguchi.certificate.Certificate;

/**
 * What is to be sent to whom. What is not known is empty.
 *
 * @param subject number of what it belongs to, at most 32 characters
 * @param account whose certificates they are
 * @param senderName as the recipient reads it
 * @param email the recipient's address
 * @param recipient 提出先
 * @param department 部署・担当者
 * @param reference 受付番号 of the recipient
 * @param purpose 利用目的
 * @param language in which the recipient is written to
 * @param certificates signed ones
 */
public record DeliveryOrder(
        String subject,
        Account account,
        String senderName,
        String email,
        String recipient,
        String department,
        String reference,
        String purpose,
        Locale language,
        List<Certificate> certificates) {

    /** @throws IllegalArgumentException without a certificate */
    public DeliveryOrder {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("Nothing is to be sent for " + subject);
        }
    }
}
