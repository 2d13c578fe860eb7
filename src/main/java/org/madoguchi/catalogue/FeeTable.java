package org.madoguchi.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/** The fees of one day. Of those that fit, the most particular counts; of equally particular ones, the largest tier. */
record FeeTable(List<Fee> fees) {

    /** Yen for one copy. */
    int issue(CertificateType type, Applicant applicant, Language language, ReceiptMethod method, int copies) {
        return find(new Fee.Scope(
                        ChargeKind.ISSUE,
                        Optional.of(type),
                        Optional.of(applicant),
                        Optional.of(language),
                        Optional.of(method),
                        copies))
                .map(Fee::getAmount)
                .orElse(0);
    }

    /** The fee for this; empty when it costs nothing. */
    Optional<Fee> find(Fee.Scope asked) {
        return fees.stream()
                .filter(fee -> fee.getScope().takesIn(asked))
                .max(Comparator.comparing((Fee fee) -> fee.getScope().weight())
                        .thenComparing(fee -> fee.getScope().fromCopies())
                        .thenComparing(Fee::getValidFrom)
                        .thenComparing(Fee::getId))
                .filter(fee -> fee.getAmount() > 0);
    }
}
