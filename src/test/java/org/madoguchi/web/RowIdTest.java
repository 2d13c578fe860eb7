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
