package org.madoguchi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptsTest {

    /** What an amount has in it, rounded down. */
    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 1", "110, 10", "150, 13", "370, 33"})
    void taxIsTheTenthThatWasAdded(int amount, int tax) {
        assertEquals(tax, Receipts.tax(amount));
    }
}
