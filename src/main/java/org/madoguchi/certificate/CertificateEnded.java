package org.madoguchi.certificate;

import java.util.Optional;

/**
 * A certificate is worth nothing any more: told within the transaction in which it ended, so that it is received by
 * nobody.
 *
 * @param successor what stands in its place; it waits for its signature
 */
public record CertificateEnded(Certificate certificate, Optional<Certificate> successor) {}
