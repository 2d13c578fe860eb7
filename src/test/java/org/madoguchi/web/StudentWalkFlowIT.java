package org.madoguchi.web;

import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Visitors;

/** A student gets through the login manual from 2.1 to 3.1 by the names of its screens, fields and buttons alone. */
@Tag("server")
@Tag("foreign")
@Tag("mixed")
@BrowserTest
class StudentWalkFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void studentGetsThroughTheManual(Screen screen, Visitors visitors) {
        new ManualWalk(visitors.newStudent(screen)).walk();
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, PHONE_JA.in("en-US"), DESKTOP_EN.withoutScripts());
    }
}
