package org.madoguchi.account;

/**
 * An account's personal data has to go. Whoever keeps any observes this and removes it in the same transaction.
 *
 * @param account already under its pseudonym
 * @param userId as it was
 * @param pseudonym what stands for the person from here on
 */
public record AccountErased(Account account, String userId, String pseudonym) {}
