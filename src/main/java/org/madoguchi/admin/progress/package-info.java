/**
 * 登録状況: how far the students have come with their set-up, by what the directory says of them and over time, and what
 * the service has done by the hour: mails, logins, help at the desk. {@link org.madoguchi.admin.progress.CountService}
 * counts once a minute on one node; pages read the sums, so that they cost the same however many accounts there are.
 */
package org.madoguchi.admin.progress;
