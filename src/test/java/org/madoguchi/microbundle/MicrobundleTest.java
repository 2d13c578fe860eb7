package org.madoguchi.microbundle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MicrobundleTest {

    @Test
    void settingsAreLookedAtWhereTheyAreSeen() {
        assertTrue(Microbundle.isLooking());
        assertTrue(Microbundle.isLooking("--port", "8080"));
    }

    /** They would be called missing before the server has read that file; and nobody asks for help in vain. */
    @Test
    void settingsThatComeLaterAreLeftToTheStart() {
        assertFalse(Microbundle.isLooking("--port", "8080", "--systemProperties", "more.properties"));
        assertFalse(Microbundle.isLooking("--help"));
        assertFalse(Microbundle.isLooking("--outputUberJar", "x.jar"));
    }
}
