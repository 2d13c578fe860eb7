/**
 * The trail: who did what, to whom, when, from where, with which outcome. A row for each act commits with the change it
 * tells of; a row for a refusal or failure stays although nothing changed. Rows are only ever added, until they are
 * forgotten after the time that is set for their kind.
 *
 * <pre>
 *   AuditService --adds--> audit_event      the trail
 *                   \----> audit_unsealed   the ids that await their seal; same transaction
 *   SealService  --moves-> audit_seal       the hash chain, in the order of sealing (chain.AuditChain says how)
 *   AuditTrail   --reads--> both            by search, newest first; or by position in the chain
 *   RetentionService --forgets--> audit_event, whose digest then stands in audit_seal
 * </pre>
 *
 * A row that is added waits for no other: sealing happens seconds later, in batches, by one node at a time.
 * No secret is ever written here.
 */
package org.madoguchi.audit;
