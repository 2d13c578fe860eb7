package org.madoguchi.mail;

/** What a mail server's refusal means to a person, and who can do something about it. */
public enum SmtpReason {

    /** The mailbox is full. */
    MAILBOX_FULL,
    /** There is no such mailbox. */
    NO_MAILBOX,
    /** The mailbox takes no mail any more. */
    MAILBOX_CLOSED,
    /** The part after the @ is no mail domain, or cannot be reached. */
    NO_DOMAIN,
    /** The receiver refuses the mail by a rule or a filter. */
    POLICY,
    /** The receiver has too much to do, or wants the mail to come again later. */
    LATER,
    /**
     * The service itself is refused: its relaying, greeting, sender's address, log-in or network. The fault is in the
     * settings here or at the university's mail server, and every mail suffers.
     */
    OURS,
    /** The certificate of the service's own mail server is not trusted, has expired, or names another server. */
    CERTIFICATE,
    /** The mail server of the service itself does not answer. */
    UNREACHABLE,
    /** Anything else. */
    OTHER;

    /** The meaning of a reply as {@link OutgoingMail#getLastReply} keeps it. */
    public static SmtpReason of(String reply) {
        return new SmtpReply(reply).reason();
    }

    /** Whether it is about the service or its own mail server: every mail waits until administrators have mended it. */
    public boolean isOurs() {
        return this == OURS || this == CERTIFICATE || this == UNREACHABLE;
    }

    /** Whether another address is the way out. */
    public boolean isOfAddress() {
        return this == MAILBOX_FULL || this == NO_MAILBOX || this == MAILBOX_CLOSED || this == NO_DOMAIN;
    }
}
