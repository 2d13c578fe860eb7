package org.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalReasonTest {

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void isFoundByItsWord(RefusalReason reason) {
        assertEquals(Optional.of(reason), RefusalReason.of(reason.word()));
    }

    @Test
    void wordsAreThoseOfOlderRows() {
        assertEquals("second-password-wrong", RefusalReason.SECOND_PASSWORD_WRONG.word());
        assertEquals("directory-must-change", RefusalReason.DIRECTORY_MUST_CHANGE.word());
    }

    @Test
    void otherDetailsAreNoReason() {
        assertEquals(Optional.empty(), RefusalReason.of("state=READY"));
    }
}
