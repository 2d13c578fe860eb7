/**
 * メール文面 / Email texts: what mails of each kind say, written by staff in the place of what comes with the service, in
 * versions; looked at with invented values, and tried out by a mail to oneself.
 */
package org.madoguchi.admin.mailtexts;
