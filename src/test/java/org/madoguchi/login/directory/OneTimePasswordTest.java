package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {

    @Test
    void forgetsWhatItGaveAway() {
        var password = new OneTimePassword("ひみつ1");
        assertArrayEquals("ひみつ1".getBytes(StandardCharsets.UTF_8), password.getPasswordBytes());
        assertThrows(IllegalStateException.class, password::getPasswordBytes);
    }
}
