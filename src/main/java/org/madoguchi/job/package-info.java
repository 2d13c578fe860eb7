/**
 * What has to be done again and again on each node. A feature says its job as a {@link org.madoguchi.job.Job} that it
 * produces, beside the service that does it; {@link org.madoguchi.job.BackgroundJobs} starts all there are. These are:
 *
 * <pre>
 *   job              every   on one node at a time by          what
 *   audit-seal         2 s   its row of background_job         seals new rows of the trail
 *   audit-retention    1 h   its row                           forgets rows of the trail whose time is over
 *   audit-head        10 min its row, once a day               hands out the end of the chain
 *   housekeeping       1 h   its row                           removes what has had its time
 *   mail               1 s   the rows of the mails             sends what is due
 *   node              30 s   nothing: each node its own       says that it is there, and how it is set up
 *   mail-returned      1 min its row, once in 5 minutes        reads mail that has come back
 *   mail-lease        30 s   nothing: each node its own       keeps mails under way from other nodes
 *   requests          30 s   the rows of the requests          does requests whose time has come
 *   approvers         30 s   the rows of the requests          tells approvers of requests that wait
 *   certificate-approvers 30 s its row                      tells approvers of all else that waits
 *   slow-forms         1 s   nothing: each node its own       cuts forms that take too long to come
 *   vanished           1 min its row, page by page             looks for students who left the directory
 *   words              2 s   the rows of the accounts          makes the words of the search anew
 *   application-desk   1 min its row                           tells the desk of applications that need it
 *   applications       1 s   the rows of the applications     issues what is paid, hands over what is signed
 *   signing-1, -2      1 s   the rows of the jobs              draws and signs certificates
 *   check-counts       5 s   its row, one after the other   adds up how often certificates were checked
 *   progress          1 min its row                           counts students by where they stand, and hours
 *   payments          10 s   harmless together                 asks about payments, ends those whose time is over
 *   notices            3 s   nothing: each node its own       reads notices when they have changed
 *   manual-files       3 s   nothing: each node its own       reads which PDFs are offered when that has changed
 *   mail-texts         3 s   nothing: each node its own       reads what mails are to say when that has changed
 *   prints             1 s   the rows of the registrations     asks printing services for numbers
 *   simulated-notices  1 s   harmless together                 sends the simulated payment service's notices
 *   cohorts            2 s   its row                           looks at and does acts for many people
 *   batches            2 s   its row                           looks at, issues and revokes many certificates
 *   reminders          1 min its row, once a minute            reminds who has not finished the set-up
 *   status-lists      10 s   the rows of the lists             signs lists of revoked certificates anew
 * </pre>
 */
package org.madoguchi.job;
