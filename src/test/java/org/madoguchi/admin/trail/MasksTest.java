package org.madoguchi.admin.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
        "second-password-wrong>second-password-wrong",
        "address=taro@example.com>address=t***@example.com",
        "address=t***@example.com;taken>address=t***@example.com;taken",
        "kind=X;reply=550 [taro.y+1@mail.example.ac.jp]: unknown>kind=X;reply=550 [t***@mail.example.ac.jp]: unknown",
        "a@b.jp, c.d@e.jp.>a***@b.jp, c***@e.jp.",
        "right=X;path=/desk/@x>right=X;path=/desk/@x",
        "@@@>@@@"})
    void addressesAreMaskedWhereverTheyStand(String text, String masked) {
        assertEquals(masked, Masks.mask(text));
    }
}
