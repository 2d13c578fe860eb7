package org.madoguchi.web;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.engine.Engine;

/** The login manual on phones of other makes than the browser that all other tests use, in both languages. */
@BrowserTest
class ManualWalkFlowIT {

    @ParameterizedTest
    @MethodSource("phones")
    void studentGetsThroughTheManual(String make, String language, Visitors visitors) {
        try (var engine = Engine.start(make, language)) {
            new ManualWalk(visitors.newStudent(engine, language)).walk();
        }
    }

    private static Stream<Arguments> phones() {
        return Engine.MAKES.stream()
                .flatMap(make -> Stream.of("ja", "en").map(language -> Arguments.of(make, language)));
    }
}
