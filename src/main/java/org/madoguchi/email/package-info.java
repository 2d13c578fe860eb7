/**
 * Registering the first mail address and changing it: page, mail, link, confirmation (manual, 2.1 and 2.4 a). The pages
 * of the first are in the folder {@code registration}, those of a change in {@code email}.
 *
 * <pre>
 *   address typed --> mail queued, link waits --(opened, 完了する)--> address in force
 *        ^                 |   |
 *        |  corrected      |   `--(send again: newer link, older void)
 *        `-----------------'
 * </pre>
 */
package org.madoguchi.email;
