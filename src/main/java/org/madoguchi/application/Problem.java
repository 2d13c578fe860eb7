package org.madoguchi.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.catalogue.Reason;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Unprintable;

/**
 * What keeps a draft from being applied for.
 *
 * @param type which certificate it is about, if one
 * @param key of the sentence in the bundle {@code apply}
 * @param values that fill it
 * @param reason of the catalogue, which says it instead
 */
public record Problem(Optional<CertificateType> type, String key, List<Object> values, Optional<Reason> reason) {

    private static final Set<String> LATER =
            Set.of("problem.recipient", "problem.recipient_email", "problem.address", "problem.purpose");

    static Problem of(String key, Object... values) {
        return new Problem(Optional.empty(), "problem." + key, List.of(values), Optional.empty());
    }

    static Problem of(CertificateType type, String key, Object... values) {
        return new Problem(Optional.of(type), "problem." + key, List.of(values), Optional.empty());
    }

    static Problem unprintable(CertificateType type, Unprintable fault) {
        return of(type, "unprintable." + fault.reason().name().toLowerCase(Locale.ROOT), fault.text());
    }

    /** Whether it is about what was chosen, and not about who gets it. */
    boolean isOfItems() {
        return !LATER.contains(key);
    }

    static Problem refused(CertificateType type, Reason reason) {
        return new Problem(Optional.of(type), "problem.refused", List.of(), Optional.of(reason));
    }
}
