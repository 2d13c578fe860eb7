package org.madoguchi.admin.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private final OneAtATime turn = new OneAtATime();

    @Test
    void whoComesMeanwhileGetsNothing() {
        assertEquals(Optional.of(Optional.empty()), turn.take(() -> turn.take(() -> "second")));
        assertEquals(Optional.of("next"), turn.take(() -> "next"));
    }

    @Test
    void failureEndsTheTurn() {
        assertThrows(
                IllegalStateException.class,
                () -> turn.take(() -> {
                    throw new IllegalStateException("fails");
                }));
        assertEquals(Optional.of("next"), turn.take(() -> "next"));
    }
}
