/**
 * Certificates from their issue to their end: the ledger, the numbers, the codes, the signing in the background and the
 * status lists. Features issue by {@link org.madoguchi.certificate.IssueService} and look up by
 * {@link org.madoguchi.certificate.CertificateFinder}; nothing outside this package changes a row of its tables.
 * <pre>
 *   a feature, or the desk, issues in its own transaction: number, snapshot, line of the ledger, a job to sign it
 *        |
 *        | the transaction commits; if it does not, the number is the next one's
 *        v
 *     QUEUED ----- a worker of any node claims the job for the length of a lease, draws, signs -----+
 *        ^                                                                                          |
 *        +--- the node died, the timestamp server was down, the key cannot be read: wait, again ----+
 *                                                                                                   |
 *     VALID    &lt;--- files stored, job and clear code gone, in one transaction ----------------------+
 *       |  \
 *       |   `----&gt; SUPERSEDED by another one, as two of staff wanted it
 *        `-------&gt; REVOKED, as two of staff wanted it, or since its money was taken back; then QUEUED ones, too
 * </pre>
 * "Expired" is no state: it follows from the day.
 */
package org.madoguchi.certificate;
