package org.madoguchi.exam;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose certificate it is, in one line. */
final class CertificateNames {

    private CertificateNames() {}

    /** The names it is for (RFC 5280, 4.2.1.6), or its subject where it has none. */
    static String of(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal().toString();
        try {
            var names = Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .map(name -> name.get(1).toString())
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? subject : names;
        } catch (CertificateParsingException e) {
            return subject;
        }
    }
}
