package org.madoguchi.demo;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A port that is taken is named before anything starts. */
class PortsTest {

    @Test
    void takenPortIsNamedWithItsPurposeAndTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();
            var fault = assertThrows(DemoFailure.class, () -> new Ports(port, 1, 2, 3).requireFree());
            assertTrue(
                    fault.getMessage().startsWith("Port " + port + " is taken; the demo wants it for the portal."),
                    fault.getMessage());
            assertTrue(fault.getMessage().contains("-Ddemo.port="), fault.getMessage());
        }
    }

    @Test
    void onePortIsNotGivenTwice() {
        var fault = assertThrows(DemoFailure.class, () -> new Ports(8080, 8025, 8080, 10025).requireFree());
        assertTrue(fault.getMessage().endsWith("must differ"), fault.getMessage());
    }
}
