package org.madoguchi.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/** Of the fees that fit, the most particular counts. */
class FeeTableTest {

    private static final FeeTable TABLE = new FeeTable(List.of(
            fee(ChargeKind.ISSUE, null, Applicant.STUDENT, null, null, 1, 300),
            fee(ChargeKind.ISSUE, null, Applicant.FORMER, null, null, 1, 500),
            fee(ChargeKind.ISSUE, null, Applicant.FORMER, Language.EN, null, 1, 600),
            fee(ChargeKind.ISSUE, CertificateType.TRANSCRIPT, null, null, null, 1, 400),
            fee(ChargeKind.ISSUE, null, Applicant.STUDENT, null, ReceiptMethod.COUNTER, 1, 0),
            fee(ChargeKind.POSTAGE, null, null, null, ReceiptMethod.POST, 1, 140),
            fee(ChargeKind.POSTAGE, null, null, null, ReceiptMethod.POST, 6, 180)));

    @ParameterizedTest
    @CsvSource({
        "ENROLMENT,STUDENT,JA,STORE,300",
        "ENROLMENT,FORMER,JA,STORE,500",
        "ENROLMENT,FORMER,EN,STORE,600",
        "TRANSCRIPT,FORMER,EN,STORE,400",
        "ENROLMENT,STUDENT,JA,COUNTER,0",
    })
    void issueFeeIsTheMostParticular(
            CertificateType type, Applicant applicant, Language language, ReceiptMethod method, int yen) {
        assertEquals(yen, TABLE.issue(type, applicant, language, method, 1));
    }

    @ParameterizedTest
    @CsvSource({"1,140", "5,140", "6,180", "100,180"})
    void postageGoesByTiers(int copies, int yen) {
        var asked = new Fee.Scope(
                ChargeKind.POSTAGE,
                Optional.empty(),
                Optional.of(Applicant.STUDENT),
                Optional.empty(),
                Optional.of(ReceiptMethod.POST),
                copies);
        assertEquals(Optional.of(yen), TABLE.find(asked).map(Fee::getAmount));
    }

    @Test
    void whatIsInNoTableCostsNothing() {
        assertEquals(
                0,
                new FeeTable(List.of())
                        .issue(CertificateType.DEGREE, Applicant.FORMER, Language.EN, ReceiptMethod.POST, 1));
    }

    @Test
    void feeIsNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> fee(ChargeKind.SYSTEM, null, null, null, null, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> fee(ChargeKind.SYSTEM, null, null, null, null, 0, 1));
    }

    private static Fee fee(
            ChargeKind kind,
            CertificateType type,
            Applicant applicant,
            Language language,
            ReceiptMethod method,
            int fromCopies,
            int yen) {
        var scope = new Fee.Scope(
                kind,
                Optional.ofNullable(type),
                Optional.ofNullable(applicant),
                Optional.ofNullable(language),
                Optional.ofNullable(method),
                fromCopies);
        return new Fee(scope, yen, TaxClass.EXEMPT, Samples.TODAY, null, null);
    }
}
