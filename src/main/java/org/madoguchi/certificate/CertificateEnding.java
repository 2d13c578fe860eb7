package org.madoguchi.certificate;

/**
 * A certificate may be about to end: told before it is locked, to whoever takes a lock of their own before that.
 *
 * @param certificate its key
 */
public record CertificateEnding(Long certificate) {}
