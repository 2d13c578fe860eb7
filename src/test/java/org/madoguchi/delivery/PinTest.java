package org.madoguchi.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight digits, however they are typed. */
class PinTest {

    @ParameterizedTest
    @ValueSource(strings = {"01234567", "0123 4567", " 0123-4567 ", "０１２３　４５６７", "0123\u30FC4567"})
    void isTypedAsPeopleType(String typed) {
        assertEquals(new Pin("01234567"), Pin.typed(typed));
    }

    @Test
    void isRandomAndReadInHalves() {
        var pin = Pin.random();
        assertTrue(pin.digits().matches("[0-9]{8}"));
        assertEquals(pin, Pin.typed(pin.grouped()));
    }

    @Test
    void hashIsOfItsLinkToo() {
        assertNotEquals(new Pin("01234567").hash("one"), new Pin("01234567").hash("other"));
    }
}
