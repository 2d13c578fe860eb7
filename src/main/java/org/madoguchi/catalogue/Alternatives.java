package org.madoguchi.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.certificate.CertificateType;

/** Tells those who cannot have one certificate of the one that says nearly the same, if that can be had. */
final class Alternatives {

    private static final Map<CertificateType, List<CertificateType>> NEAR = Map.of(
            CertificateType.ENROLMENT, List.of(CertificateType.GRADUATION, CertificateType.ENROLMENT_PERIOD),
            CertificateType.EXPECTED_GRADUATION, List.of(CertificateType.GRADUATION, CertificateType.ENROLMENT),
            CertificateType.GRADUATION,
                    List.of(
                            CertificateType.EXPECTED_GRADUATION,
                            CertificateType.ENROLMENT,
                            CertificateType.ENROLMENT_PERIOD),
            CertificateType.DEGREE, List.of(CertificateType.GRADUATION));

    private Alternatives() {}

    /** The same choices; a refusal that is about the student's status names the other type as its last argument. */
    static List<Choice> told(List<Choice> choices) {
        return choices.stream().map(choice -> told(choice, choices)).toList();
    }

    private static Choice told(Choice choice, List<Choice> all) {
        return choice.refusal()
                .filter(reason -> reason.key().startsWith("refusal.status.")
                        || reason.key().equals("refusal.still-enrolled"))
                .flatMap(reason -> other(choice.type(), all).map(other -> instead(reason, other)))
                .map(reason -> with(choice, reason))
                .orElse(choice);
    }

    private static Optional<CertificateType> other(CertificateType type, List<Choice> all) {
        return NEAR.getOrDefault(type, List.of()).stream()
                .filter(near -> all.stream().anyMatch(choice -> choice.type() == near && choice.isOpen()))
                .findFirst();
    }

    private static Reason instead(Reason reason, CertificateType other) {
        return Reason.of(reason.key() + ".instead", reason.arguments().get(0), "type." + other);
    }

    private static Choice with(Choice choice, Reason reason) {
        return new Choice(
                choice.type(),
                choice.typeVersion(),
                Optional.of(reason),
                choice.languages(),
                choice.fees(),
                choice.copies(),
                choice.sealable(),
                choice.review(),
                choice.purposeNeeded(),
                choice.perDay(),
                choice.perYear(),
                choice.validDays(),
                choice.offered());
    }
}
