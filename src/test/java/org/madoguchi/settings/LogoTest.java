package org.madoguchi.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogoTest {

    @Test
    void smallOneIsInEveryPageAndALargeOneIsNot() {
        assertEquals(Optional.of("data:image/png;base64,AQID"), new Logo("image/png", new byte[] {1, 2, 3}).inline());
        assertEquals(Optional.empty(), new Logo("image/png", new byte[2 * 1024 + 1]).inline());
    }
}
