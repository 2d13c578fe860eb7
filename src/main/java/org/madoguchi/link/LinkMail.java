package org.madoguchi.link;

import org.madoguchi.mail.MailKind;

/**
 * How one kind of link goes out.
 *
 * @param purpose what the link is for
 * @param kind of the mail that carries it
 * @param page that it opens, as a path within the application
 */
public record LinkMail(LinkPurpose purpose, MailKind kind, String page) {}
