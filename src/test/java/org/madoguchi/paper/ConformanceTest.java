package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.paper.Papers.content;
import static org.madoguchi.paper.Papers.print;
import static org.madoguchi.paper.Papers.transcript;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.VeraPdf;

/** What veraPDF says of the papers before they are signed: PDF/A-3u and PDF/UA-1. */
class ConformanceTest {

    static Stream<Arguments> papers() {
        return Templates.NAMES.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void eachTypeInEachLanguageConforms(String template, Language language) throws Exception {
        assertConforms(print(content(template, language), Face.SCREEN, true));
        assertConforms(print(content(template, language), Face.PRINT, false));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTranscriptOfManyPagesConforms(Language language) throws Exception {
        assertConforms(print(transcript(language, 150)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReceiptConforms(Language language) throws Exception {
        var receipt = Papers.PRESS.print(Papers.receipt(language, "髙﨑 花 様"));
        assertConforms(receipt);
        var word = language == Language.JA ? "見本" : "SPECIMEN";
        assertTrue(Papers.text(receipt).contains(word), "no money was received in truth");
    }

    private static void assertConforms(byte[] pdf) throws Exception {
        assertEquals(List.of(), VeraPdf.faults(pdf));
    }
}
