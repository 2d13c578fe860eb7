package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys of rows as addresses bring them. */
class RowIdTest {

    @Test
    void ownKeysArePositive() {
        assertEquals(Optional.of(17L), RowId.parse("17"));
        for (var text : List.of("", "-17", "1e3", "0x1", "１７", "9999999999999999999", "17 ")) {
            assertEquals(Optional.empty(), RowId.parse(text), text);
        }
        assertEquals(Optional.empty(), RowId.parse(null));
    }

    /** Cut to 32 bits, the last of these would be the first version. */
    @Test
    void numbersOfVersionsAreNotCut() {
        assertEquals(17, RowId.number("17"));
        for (var text : List.of("", "-1", "1.5", "1000000000", "4294967297")) {
            assertEquals(0, RowId.number(text), text);
        }
        assertEquals(0, RowId.number(null));
    }

    /** The check of the trail goes on after such a row, and would begin anew for ever. */
    @Test
    void keysPutInByHandMayBeAnything() {
        for (var id : List.of(-17L, 0L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            assertEquals(Optional.of(id), RowId.parseAny(id.toString()));
        }
        assertEquals(Optional.empty(), RowId.parseAny("9999999999999999999"));
        assertEquals(Optional.empty(), RowId.parseAny("--1"));
        assertEquals(Optional.empty(), RowId.parseAny(null));
    }
}
