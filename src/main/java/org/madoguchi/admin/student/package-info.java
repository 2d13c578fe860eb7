/**
 * A student's page at the desk: one sentence that says what is the matter and what the student should do next
 * ({@link org.madoguchi.admin.student.Diagnosis}), and the life-line of what has happened, newest first
 * ({@link org.madoguchi.admin.student.LifeLine}). It shows no link, token, hash or secret.
 *
 * <pre>
 *   accounts, links, openings, mails, replies, throttle, trail, directory
 *      |                                    |
 *      v  admin.cases.CaseService           v  LifeLine
 *   Case --Diagnosis--> StudentFinding    LifeLineEvent, a page of them
 *                        \               /
 *                     StudentService, StudentBacking, LifeLineBacking
 * </pre>
 */
package org.madoguchi.admin.student;
