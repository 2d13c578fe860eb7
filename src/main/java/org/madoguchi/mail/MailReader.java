package org.madoguchi.mail;

/** Who gets mails of a kind. */
public enum MailReader {
    /** Whose account it is about. */
    STUDENT,
    /** To whom certificates are sent. */
    RECIPIENT,
    /** Who looks after the service. */
    STAFF
}
