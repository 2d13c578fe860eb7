package org.madoguchi.text;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.JAPANESE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void placesAreFilledInTheLanguage() {
        assertEquals("12回", Words.of(JAPANESE, "desk").text("work.failing.times", 12));
        assertEquals("1,200 times", Words.of(ENGLISH, "desk").text("work.failing.times", 1200));
    }

    @Test
    void valuesAreNoPatterns() {
        assertEquals("{1}’回", Words.of(JAPANESE, "desk").text("work.failing.times", "{1}’"));
    }

    @Test
    void firstBundleThatHasTheKeyCounts() {
        var both = Words.of(ENGLISH, "desk", "text");
        assertEquals(Words.of(ENGLISH, "text").text("form.ok"), both.text("form.ok"));
        assertEquals(Words.of(ENGLISH, "desk").text("help.title"), both.text("help.title"));
        assertTrue(both.find("no.such.key").isEmpty());
        assertThrows(MissingResourceException.class, () -> both.text("no.such.key"));
    }

    /** The server may speak any language. */
    @Test
    void otherLanguageIsNoSubstitute() {
        assertThrows(MissingResourceException.class, () -> Words.of(Locale.FRENCH, "text"));
    }
}
