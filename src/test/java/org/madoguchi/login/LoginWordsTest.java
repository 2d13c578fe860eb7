package org.madoguchi.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.login.LoginRefusedException.Hint;
import org.madoguchi.login.directory.BindResult;

/** What is said of a refused login is found on a server whose language makes a dotless i of I. */
class LoginWordsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void everyHintHasItsSentence() {
        var sentences = ResourceBundle.getBundle("org.madoguchi.i18n.text", Locale.ENGLISH);
        assertEquals(
                List.of(),
                Stream.of(Hint.values())
                        .map(Hint::key)
                        .filter(key -> !sentences.containsKey(key))
                        .toList());
    }

    @Test
    void everyAnswerOfTheDirectoryHasItsWord() {
        assertEquals(
                List.of("accepted", "wrong", "locked", "expired", "must-change", "disabled"),
                Arrays.stream(BindResult.values()).map(BindResult::word).toList());
    }
}
