/**
 * The room of 一括発行 / Batch issue: one type of certificate in one language for many students, without applications and
 * without a fee, and all of them revoked at once if they were wrong.
 *
 * <pre>
 *   CHECKING ---> DRY ---asked---> WAITING ---approved---> ISSUING ---> DONE ------approved---> REVOKING ---> REVOKED
 *                  |                 |  `--refused--> REFUSED  |                     |
 *                  |                 |                         `--stopped--> STOPPED-'
 *                  `--------- EXPIRED (nobody has gone on, or decided)
 * </pre>
 *
 * Where one row after the other breaks, issuing and revoking both stop: what is left is chosen for another batch, or
 * revoked once that is asked for again. So is what a fault alone kept from being revoked: while there is such a one,
 * revoking ends as STOPPED. To issue and to revoke each take two persons. What is done for one student, certificate and
 * row, is one transaction: whatever breaks off goes on with the rows that are left. A certificate of a batch is one as
 * any other: it is signed in the background, stands in the ledger, and can be revoked or issued anew by itself.
 */
package org.madoguchi.admin.batch;
