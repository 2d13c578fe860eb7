package org.madoguchi.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a PDF is of a topic and a language, and nothing else is one. */
class ManualPlaceTest {

    @ParameterizedTest
    @EnumSource
    void everyTopicHasAnAddressInBothLanguages(ManualTopic topic) {
        for (var language : ManualPlace.LANGUAGES) {
            var place = new ManualPlace(topic, language);
            assertEquals(Optional.of(place), ManualPlace.ofFile(place.file()));
        }
    }

    @Test
    void addressesStayAsTheyAre() {
        assertEquals("store-ja.pdf", new ManualPlace(ManualTopic.STORE, Locale.JAPANESE).file());
        assertEquals("index-en.pdf", new ManualPlace(ManualTopic.CONTENTS, Locale.ENGLISH).file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "store.pdf",
                "store-de.pdf",
                "STORE-ja.pdf",
                "nothing-ja.pdf",
                "../store-ja.pdf",
                "store-ja.pdf/",
                "store-ja.pdf\r\nX: y",
                "store-ja.html"
            })
    void anythingElseIsNone(String file) {
        assertEquals(Optional.empty(), ManualPlace.ofFile(file));
    }
}
