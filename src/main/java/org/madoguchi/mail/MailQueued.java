package org.madoguchi.mail;

/** Tells this node, once the transaction has committed, that a mail is due. */
record MailQueued() {}
