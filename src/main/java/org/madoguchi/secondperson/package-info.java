/**
 * What takes two persons: one asks, another decides within a time. What is asked for is a table of its own in its room
 * of the desk, whose entity extends {@link org.madoguchi.secondperson.TwoPersonRequest}; who may ask and decide, and
 * which rows the trail has of it, is that room's. Erasure of a person and the end of old requests are seen to here, for
 * every such table.
 *
 * <pre>
 *             asked          approved by another (or a delay is over)
 *   (none) --------> WAITING ------------------------------------------> DONE
 *                      |  |                                         \
 *                      |  |  refused by another, withdrawn by the    `-> FAILED  (it could not be done any more)
 *                      |  |  asker, stopped by the student
 *                      |  `-------------------------------------------> REFUSED, WITHDRAWN, STOPPED
 *                      |  its time without a decision
 *                      `----------------------------------------------> EXPIRED
 * </pre>
 *
 * Such a table has the columns {@code asked_by} varchar(64), {@code asked_at}, {@code due_at}, {@code state}
 * varchar(12), {@code decided_by}, {@code decided_at}, {@code decision_remark} varchar(500) and {@code version}, as
 * {@code liquibase/changes/101-certificate-request.xml} has them. What is asked for may be work for many people
 * ({@link org.madoguchi.secondperson.WorkForMany}), which is a table of its room's, too.
 */
package org.madoguchi.secondperson;
