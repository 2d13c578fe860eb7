package org.madoguchi.mail;

/**
 * What is wrong with the text of a mail.
 *
 * @param inSubject else in the body
 * @param key of the words about it, which take the line and the value
 * @param line from 1; 0 where it is about no line
 * @param value what it is about: a place as it is written, or how much is allowed
 */
public record MailTextFault(boolean inSubject, String key, int line, String value) {}
