/**
 * A student's case, once: the account with its waiting link and that link's mail, what slows it, its sign-ins, what
 * staff have asked for, and why the last login failed. {@link org.madoguchi.admin.cases.CaseService} gathers it from
 * the owners of the tables; what may be offered ({@link org.madoguchi.admin.cases.HelpAct}), what the list shows
 * ({@code find.Waiting}) and what the diagnosis says ({@code student.Diagnosis}) follow from it alone, by plain
 * functions.
 *
 * <pre>
 *   LinkLedger, MailLedger, AuditTrail, LoginLimits, SignInService, HelpRequestRepository, CampusLook (the directory)
 *        \          |          |            |             |                  |                /
 *         `-------------------------- CaseService ------------------------------------------'
 *                                          |
 *          Outstanding --Waiting-->  a word in the list
 *          Case --HelpAct.isOfferedFor, takesTwo-->  buttons, and what is done
 *          Case --Diagnosis-->  Finding
 * </pre>
 *
 * Whoever locks, locks in this order: the accounts of all who take part and of all who are mailed, by their keys, then
 * the request, then a link. A mail that is queued for somebody locks that account as far as others change it.
 */
package org.madoguchi.admin.cases;
