package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isThirteenLettersInGroupsOfFour() {
        var code = VerificationCode.random();
        assertTrue(code.compact().matches("[0-9A-HJKMNP-TV-Z]{13}"), code.compact());
        assertTrue(code.grouped().matches("(\\w{4}-){3}\\w"), code.grouped());
        assertFalse(code.toString().contains(code.compact()), "a log would have it");
    }

    @Test
    void hasSixtyBitsAndIsNeverTheSame() {
        var codes = new HashSet<String>();
        var seen = new HashSet<String>();
        IntStream.range(0, 2000).mapToObj(any -> VerificationCode.random()).forEach(code -> {
            codes.add(code.compact());
            IntStream.range(0, 13)
                    .forEach(place -> seen.add(place + ":" + code.compact().charAt(place)));
        });
        assertEquals(2000, codes.size());
        assertEquals(13 * 32, seen.size(), "each letter at each place");
    }

    @Test
    void everyWrongLetterIsFound() {
        for (var code = 0; code < 20; code++) {
            var right = VerificationCode.random().compact();
            for (var place = 0; place < right.length(); place++) {
                for (var letter : ALPHABET.split("")) {
                    var other = right.substring(0, place) + letter + right.substring(place + 1);
                    assertEquals(
                            other.equals(right), VerificationCode.parse(other).isPresent(), right + " " + other);
                }
            }
        }
    }

    @Test
    void everySwapIsFound() {
        for (var code = 0; code < 100; code++) {
            var right = VerificationCode.random().compact();
            for (var one = 0; one < right.length(); one++) {
                for (var other = one + 1; other < right.length(); other++) {
                    var swapped = new StringBuilder(right);
                    swapped.setCharAt(one, right.charAt(other));
                    swapped.setCharAt(other, right.charAt(one));
                    assertEquals(
                            swapped.toString().equals(right),
                            VerificationCode.parse(swapped.toString()).isPresent(),
                            right + " " + swapped);
                }
            }
        }
    }

    @Test
    void readsItAsPeopleWriteIt() {
        var code = VerificationCode.parse("0000-0000-0000-0").orElseThrow();
        for (var typed : new String[] {
            "OOOO OOOO OOOO O", "oooo-oooo-oooo-o", "００００－００００－００００－０", " 0000000000000\n", "0000‐0000–0000—0"
        }) {
            assertEquals(Optional.of(code), VerificationCode.parse(typed), typed);
        }
        var random = VerificationCode.random();
        assertEquals(
                Optional.of(random), VerificationCode.parse(random.grouped().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(
                VerificationCode.parse("1111111111111").isPresent(),
                VerificationCode.parse("IlLi1111I1l1L").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000000000000", "U000000000000", "000000000000*", "𠮷000000000000"})
    void anythingElseIsNone(String typed) {
        assertEquals(Optional.empty(), VerificationCode.parse(typed));
    }

    @Test
    void ofLongTextsNothingIsRead() {
        assertEquals(Optional.empty(), VerificationCode.parse("0".repeat(100_000)));
        assertEquals(Optional.empty(), VerificationCode.parse(null));
    }

    @Test
    void isKeptAsItsHashAlone() {
        var code = VerificationCode.random();
        assertTrue(code.hash().matches("[0-9a-f]{64}"));
        assertEquals(
                code.hash(),
                VerificationCode.parse(code.grouped()).orElseThrow().hash());
        assertNotEquals(code.hash(), VerificationCode.random().hash());
    }
}
