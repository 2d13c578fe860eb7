/**
 * Students who have vanished from the directory: a sweep finds their accounts, which are marked, suspended after a
 * grace period, and erased after a retention period, unless the entry comes back. Settings:
 * {@code madoguchi.vanished.*}.
 *
 * <pre>
 *   sweep:    LOOKING --all looked at--> ACTING --all in effect--> DONE
 *                |  \
 *                |   `-- too many --> STOPPED --an administrator--> ALLOWED (the next sweep may) or DENIED
 *                `-- no answer from the directory --> FAILED (again in an hour)
 *
 *   account:  as before --missed--> marked --grace--> SUSPENDED --retention--> erased
 *                 ^                   |                  |
 *                 `---- sweep or login finds the entry --'
 * </pre>
 *
 * Marks are made only after a whole look in which the directory answered every time. Erasure tells everybody who holds
 * personal data by the event {@link org.madoguchi.account.AccountErased}; the account stays under a pseudonym.
 */
package org.madoguchi.admin.vanished;
