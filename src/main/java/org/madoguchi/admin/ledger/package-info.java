/**
 * The room of the issue ledger: search and export it, look at a certificate, have it revoked or issued anew by two
 * persons, see which ones wait for their signature, and draw specimens. Absent while {@code madoguchi.certificates} is
 * not {@code true}.
 */
package org.madoguchi.admin.ledger;
