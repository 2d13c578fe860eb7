package org.madoguchi.certificate;

/**
 * A certificate's three faces, and with what they were made.
 *
 * @param pdf for people, signed
 * @param print for a machine that prints it
 * @param credential for programs
 */
public record SignedFiles(byte[] pdf, byte[] print, byte[] credential, Signed signed) {}
