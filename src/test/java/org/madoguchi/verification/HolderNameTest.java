package org.madoguchi.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/** A name is typed as people type it. */
class HolderNameTest {

    private static final Content PAPER = new Content(
            "enrolment",
            Language.JA,
            Map.of(Field.NAME, "葛\udb40\udd00城 辻子", Field.NAME_ROMAN, "KATSURAGI Tsujiko"),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "葛城 辻子, true",
        "葛城辻子, true",
        "葛城　辻子, true",
        "葛\udb40\udd01城辻子, true",
        "Katsuragi Tsujiko, true",
        "katsuragi tsujiko, true",
        "'KATSURAGI, TSUJIKO', true",
        "ｋａｔｓｕｒａｇｉ　ｔｓｕｊｉｋｏ, true",
        "Tsujiko Katsuragi, false",
        "Katsuragi, false",
        "葛西 辻子, false",
        "'  ', false",
        "・, false"
    })
    void isTheOneOnThePaper(String typed, boolean matches) {
        assertEquals(matches, HolderName.matches(typed, PAPER));
    }
}
