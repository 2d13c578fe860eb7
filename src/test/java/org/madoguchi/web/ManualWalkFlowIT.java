package org.madoguchi.web;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.engine.Engine;

/** The login manual in browsers of other makes than the one that all other tests use. */
@BrowserTest
class ManualWalkFlowIT {

    @ParameterizedTest
    @MethodSource("makes")
    void studentGetsThroughTheManual(String make, Visitors visitors) {
        try (var engine = Engine.start(make)) {
            new ManualWalk(visitors.newStudent(engine)).walk();
        }
    }

    private static List<String> makes() {
        return Engine.MAKES;
    }
}
