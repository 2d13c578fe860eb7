/**
 * What staff do for a student: at once, or by four eyes. Each act has a reason, one row in the trail, and a mail to the
 * student. What takes two is a request, which one person asks for and another decides within a day; where an office has
 * one person only ({@code madoguchi.desk.second-person=delay}), time stands in for the second and the student can stop
 * it.
 *
 * <pre>
 *             asked          approved by another, or the delay is over
 *   (none) --------> WAITING ------------------------------------------> DONE
 *                      |  |                                         \
 *                      |  |  refused by another, withdrawn by the    `-> FAILED  (it could not be done any more)
 *                      |  |  asker, stopped by the student
 *                      |  `-------------------------------------------> REFUSED, WITHDRAWN, STOPPED
 *                      |  a day without a decision
 *                      `----------------------------------------------> EXPIRED
 * </pre>
 *
 * A form carries the version of the account that it showed. Whoever comes second is told what the first did, and
 * nothing is done.
 */
package org.madoguchi.admin.help;
