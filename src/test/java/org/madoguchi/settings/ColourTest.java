package org.madoguchi.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    /** By hand from WCAG's definition; the greys are those next to its limit. */
    @ParameterizedTest
    @CsvSource({"#000000,21", "#ffffff,1", "#767676,4.542", "#777777,4.478", "#ff0000,3.998", "#0000ff,8.592"})
    void contrastIsThatOfWcag(String text, double contrast) {
        var colour = Colour.parse(text).orElseThrow();

        assertEquals(contrast, colour.contrast(Colour.WHITE), 0.001);
        assertEquals(contrast, Colour.WHITE.contrast(colour), 0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#fff", "17418f", "#17418", "#17418fa", "#17418g", "navy", "#17418f;", "＃17418f"})
    void otherFormsAreNone(String text) {
        assertEquals(Optional.empty(), Colour.parse(text));
    }

    @Test
    void writesItselfAsStyleSheetsDo() {
        assertEquals("#00a1ff", Colour.parse("#00A1fF").orElseThrow().toString());
    }

    @Test
    void mixesByShare() {
        var colour = new Colour(0x1080f0);

        assertEquals(colour, colour.mix(Colour.WHITE, 0));
        assertEquals(Colour.WHITE, colour.mix(Colour.WHITE, 1));
        assertEquals(new Colour(0x88c0f8), colour.mix(Colour.WHITE, 0.5));
    }

    @Test
    void isChangedNoMoreThanNeeded() {
        var blue = new Colour(0x0000ff);

        assertEquals(blue, blue.until(8.5, Colour.WHITE, Colour.BLACK));
        var darker = blue.until(9, Colour.WHITE, Colour.BLACK);
        assertTrue(darker.contrast(Colour.WHITE) >= 9 && darker.contrast(Colour.WHITE) < 10, darker::toString);
        assertEquals(Colour.BLACK, blue.until(22, Colour.WHITE, Colour.BLACK));
    }
}
