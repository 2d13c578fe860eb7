package org.madoguchi.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.login.LoginRefusal.Hint;
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
    void everyRefusalOfTheDirectoryHasItsReason() {
        Stream.of(BindResult.values())
                .filter(answer -> answer != BindResult.ACCEPTED)
                .forEach(answer -> assertNotNull(RefusalReason.valueOf("DIRECTORY_" + answer.name())));
    }
}
