package org.madoguchi.admin.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.catalogue.Applicant;
import org.madoguchi.catalogue.ChargeKind;
import org.madoguchi.catalogue.Fee;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/** Whom and what a fee is for, as terms of a change. */
final class FeeScopes {

    /** The names of its terms, in their order. */
    static final List<String> NAMES = List.of("charge", "type", "applicant", "language", "method", "fromCopies");

    private FeeScopes() {}

    /** @throws IllegalArgumentException when it is none */
    static Fee.Scope read(Map<String, String> terms) {
        return new Fee.Scope(
                ChargeKind.valueOf(terms.get("charge")),
                value(CertificateType.class, terms.get("type")),
                value(Applicant.class, terms.get("applicant")),
                value(Language.class, terms.get("language")),
                value(ReceiptMethod.class, terms.get("method")),
                Integer.parseInt(terms.get("fromCopies")));
    }

    /** What {@link #read} reads. */
    static Map<String, String> of(Fee.Scope scope) {
        return Map.of(
                "charge", scope.kind().name(),
                "type", name(scope.type()),
                "applicant", name(scope.applicant()),
                "language", name(scope.language()),
                "method", name(scope.method()),
                "fromCopies", Integer.toString(scope.fromCopies()));
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("");
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Optional.of(name).filter(given -> !given.isEmpty()).map(given -> Enum.valueOf(type, given));
    }
}
