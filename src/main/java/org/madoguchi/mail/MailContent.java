package org.madoguchi.mail;

import java.util.Locale;

/** A mail as its reader sees it: one line of subject, and the same words as plain text and as HTML. */
record MailContent(Locale language, String subject, String text, String html) {
}
