package org.madoguchi.admin.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.catalogue.ChargeKind;
import org.madoguchi.catalogue.Fee;
import org.madoguchi.catalogue.ReceiptMethod;

class TermTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void whatIsAskedForIsWhatIsKept() {
        var terms = List.of(new Term("amount", "300", "400"), Term.of("from", "2027-04-01"), new Term("x", "1", ""));
        assertEquals(terms, new CatalogueChange(ChangeKind.FEE, "1", terms, "clerk01", NOW).getTerms());
    }

    /** One could say something else than what the second person sees. */
    @ParameterizedTest
    @ValueSource(strings = {"元日\nactive\t\tfalse", "元日\t"})
    void textThatWouldBeOtherTermsIsRefused(String text) {
        var terms = List.of(Term.of("2027-01-01", text));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CatalogueChange(ChangeKind.CLOSED_DAYS, "", terms, "clerk01", NOW));
    }

    @Test
    void changeThatChangesNothingIsNone() {
        var terms = List.of(new Term("copies", "20", "20"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CatalogueChange(ChangeKind.TYPE, "DEGREE", terms, "clerk01", NOW));
    }

    @Test
    void scopeOfAFeeIsTheSameAfterItWasTerms() {
        var scope = new Fee.Scope(
                ChargeKind.POSTAGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ReceiptMethod.POST),
                6);
        assertEquals(scope, FeeScopes.read(FeeScopes.of(scope)));
    }
}
