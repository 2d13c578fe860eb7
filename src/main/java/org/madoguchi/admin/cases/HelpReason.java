package org.madoguchi.admin.cases;

/** Why staff act. Stored by name: a name stays for ever. */
public enum HelpReason {

    /** The mail did not come. */
    MAIL_MISSING,
    /** The address was mistyped. */
    ADDRESS_MISTYPED,
    /** The person cannot read the mail of the registered address any more. */
    MAILBOX_LOST,
    /** The person wants it. */
    WISH,
    /** The passwords were mistyped too often. */
    FORGOTTEN,
    /** As many mails were asked for as may be sent. */
    MAIL_LIMIT,
    /** The university has given the person another user ID: another course, another name. */
    ID_CHANGED,
    /** A device was lost, stolen or left signed in. */
    DEVICE_LOST,
    /** Somebody else may be using the account. */
    MISUSE,
    /** The university's rules: fees, leave of absence, discipline. */
    REGULATION,
    /** The reason for which it was suspended is settled. */
    SETTLED,
    /** None of these; the remark says which. */
    OTHER
}
