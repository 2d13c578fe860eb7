/**
 * Mail to people: written in the transaction of the change it tells of, kept in the table {@code outgoing_mail}, and
 * sent by a dispatcher that any number of nodes may run. Features queue a {@link org.madoguchi.mail.NewMail} by
 * {@link org.madoguchi.mail.MailService}; the desk asks {@link org.madoguchi.mail.MailLedger} what has become of them.
 * Nothing outside this package speaks SMTP or writes to its tables, and two classes alone read them by themselves: the
 * one that counts all that happened within an hour, {@code org.madoguchi.admin.progress.HourSql}, and the list of what
 * is held on a person, {@code org.madoguchi.admin.disclosure.HeldTable}.
 * <pre>
 *   a feature queues a mail in its own transaction
 *        |
 *        | the transaction commits; if it does not, there never was a mail
 *        v
 *     QUEUED, due --- a node connects to the mail server and claims the mail for the length of a lease ---+
 *        ^  ^                                                                                             |
 *        |  |                                                                                             v
 *        |  +--- the node died, the lease ran out ------------------------------------------ QUEUED, under way
 *        |                                                                                   |      |      |
 *        +--- the server was down, silent, said "not now", or refused us and not the --------+      |      |
 *             recipient: wait 1, 2, 4, ... 60 minutes                                               |      |
 *                                                                                                   |      |
 *     SENT, bodies emptied     &lt;--- the server has taken it over -----------------------------------+      |
 *       `--> RETURNED, if it came back for good and the mailbox of {@code madoguchi.bounce.*} is read          |
 *     GIVEN_UP, bodies emptied &lt;--- the server will never take mail for this recipient --------------------+
 *     GIVEN_UP, bodies emptied &lt;--- from QUEUED: the link has expired, or 24 hours have passed in vain
 * </pre>
 * The texts are in {@code i18n/mail_ja.properties} and {@code mail_en.properties}, unless the university has written
 * its own ({@link org.madoguchi.mail.MailText}); the layouts are {@code mail.txt} and {@code mail.html} beside these
 * classes, {@code mail-block.txt} and {@code mail-block.html} for what lies between greeting and contact.
 */
package org.madoguchi.mail;
