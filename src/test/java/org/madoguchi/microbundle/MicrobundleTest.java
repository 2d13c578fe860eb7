package org.madoguchi.microbundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MicrobundleTest {

    @Test
    void settingsAreLookedAtWhereTheyAreSeen() {
        assertTrue(Microbundle.isLooking());
        assertTrue(Microbundle.isLooking("--port", "8080"));
    }

    /** The university's own authority is added to it, as the guide says. */
    @Test
    void theServerTrustsWhatJavaTrusts() {
        var property = "javax.net.ssl.trustStore";
        try {
            Microbundle.trustWhatJavaTrusts();
            assertTrue(System.getProperty(property).startsWith(System.getProperty("java.home")));
            System.setProperty(property, "of-the-administrator");
            Microbundle.trustWhatJavaTrusts();
            assertEquals("of-the-administrator", System.getProperty(property));
        } finally {
            System.clearProperty(property);
        }
    }

    /** They would be called missing before the server has read that file; and nobody asks for help in vain. */
    @Test
    void settingsThatComeLaterAreLeftToTheStart() {
        assertFalse(Microbundle.isLooking("--port", "8080", "--systemProperties", "more.properties"));
        assertFalse(Microbundle.isLooking("--help"));
        assertFalse(Microbundle.isLooking("--outputUberJar", "x.jar"));
    }
}
