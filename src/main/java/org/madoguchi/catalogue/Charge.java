package org.madoguchi.catalogue;

import java.util.Optional;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/**
 * A line of a bill, in whole yen.
 *
 * @param type of an issuance fee, with its language
 * @param unit for one
 * @param amount for all of them
 */
public record Charge(
        ChargeKind kind,
        Optional<CertificateType> type,
        Optional<Language> language,
        int quantity,
        int unit,
        int amount,
        TaxClass tax) {}
