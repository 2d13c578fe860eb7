package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.config.Version;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.RawAnswer;
import org.madoguchi.testing.Student;

/**
 * Status, headers and cookies are the same on every server, as {@code same-answers.txt} says, and pages are the
 * portal's own.
 */
@Tag("server")
@Tag("foreign")
@BrowserTest
class SameAnswersFlowIT {

    @ParameterizedTest
    @MethodSource("exchanges")
    void isAnsweredAsWritten(Exchange exchange, Portal portal, Campus campus) {
        var student = exchange.request().contains("{student}")
                ? Student.enrol(campus, Campus.PASSWORD).userId()
                : "";
        var request = exchange.request().replace("{student}", student).replace("{version}", Version.VALUE);
        var answer = RawAnswer.to(
                portal.port(), Exchange.onTheWire(request, portal.uri()).getBytes(StandardCharsets.UTF_8));
        if (exchange.isTheServersToRefuse()) {
            assertEquals(4, answer.status() / 100, answer::toString);
            return;
        }
        assertEquals(
                String.join("\n", exchange.answer()), String.join("\n", Exchange.comparable(answer, portal.uri())));
        if (exchange.showsAPage()) {
            assertTrue(
                    answer.body().contains("<main id=\"main\""), () -> "not the portal's own page: " + answer.body());
        }
    }

    private static Stream<Exchange> exchanges() throws IOException {
        try (var file = SameAnswersFlowIT.class.getResourceAsStream("same-answers.txt")) {
            return Exchange.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream();
        }
    }
}
