/**
 * 一括処理 / Cohorts: an act of staff for many people at once. People are chosen by a file, by a filter of the directory
 * or by a search; each is first only looked at, and what would not be done is told row by row. Above a number of
 * people two of staff have to want it.
 * <pre>
 *   READING --all rows kept--> CHECKING --each looked at--> DRY --start--> RUNNING --no row left--> DONE
 *                                                           | \             | ^
 *                                        many: by two       |  WAITING     pause, resume
 *                                        <--taken back------'   |  |        v |
 *                                                    REFUSED <--'  '->    PAUSED --stop--> STOPPED
 *   whatever nobody went on with, or decided, for a day: EXPIRED
 * </pre>
 * Each person is a row of {@code cohort_row} with a state of its own, done some dozens at a time, each time in one
 * transaction with the mails and the rows of the trail: what breaks off goes on with the rows that are not done, on any
 * node, and no mail goes twice. Cohorts that go on, be it by looking or by doing, take turns, and while one node asks
 * the directory about some people of one, no other goes on with it. What is nothing but a mail is done when the mail
 * may go. Memory is constant. Rows go 90 days after the end, of what was never done at once.
 * <p>
 * Here are the tables, the file, the rules and the pace of mail, and the reminders that go by themselves; who may do
 * it, and what an act does to a person, is the desk's ({@code admin.cohorts}).
 */
package org.madoguchi.cohort;
