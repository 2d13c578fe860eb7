package org.madoguchi.verification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.engine.Engine;

/** The authenticity check in browsers of other makes. */
@BrowserTest
class VerificationEnginesFlowIT {

    /** In the language that the engine asks for. */
    private static final String VALID =
            "['有効', 'Valid'].includes(" + "(document.querySelector('[role=status] b') || {}).textContent) ? 'yes' : ''";

    /** Puts a file into the field, which says how many are in it: no engine opens its window for a machine. */
    private static final String CHOOSE = """
            (() => {
              const chosen = new DataTransfer();
              chosen.items.add(new File(['%s'], 'a.pdf', {type: 'application/pdf'}));
              document.getElementById('file').files = chosen.files;
              return String(document.getElementById('file').files.length);
            })()\
            """;

    @ParameterizedTest
    @MethodSource("makes")
    void codeIsTyped(String make, Portal portal, PortalDatabase database) {
        var line = VerificationFlowIT.stored(database, LedgerLine.enrolment(LocalDate.of(2026, 4, 1)));
        try (var engine = Engine.start(make, "ja")) {
            engine.go(portal.uri() + "/verify.xhtml");
            await(engine, "document.readyState === 'complete' && document.getElementById('code') ? 'yes' : ''", "yes");
            engine.type("document.getElementById('code')", line.code().grouped());
            engine.click("document.getElementById('submit')");
            await(engine, VALID, "yes");
            await(
                    engine,
                    "document.querySelector('main').innerText.includes('" + line.number() + "') ? 'yes' : ''",
                    "yes");
        }
    }

    /** As a telephone's camera opens it; then the file that the paper was printed from. */
    @ParameterizedTest
    @MethodSource("makes")
    void qrCodeIsReadAndFileChosen(String make, Portal portal, PortalDatabase database) {
        var line = VerificationFlowIT.stored(database, LedgerLine.enrolment(LocalDate.of(2026, 4, 1)));
        try (var engine = Engine.start(make, "ja")) {
            engine.go(portal.uri() + "/verify.xhtml?code=" + line.code().compact());
            await(engine, VALID, "yes");
            engine.go(portal.uri() + "/verify.xhtml");
            await(engine, "location.search === '' && document.getElementById('file') ? 'yes' : ''", "yes");
            await(engine, CHOOSE.formatted(new String(line.file(), StandardCharsets.US_ASCII)), "1");
            engine.click("document.getElementById('submit')");
            await(engine, VALID, "yes");
            await(
                    engine,
                    "/very certificate|証明書そのもの/.test(document.querySelector('main').innerText) ? 'yes' : ''",
                    "yes");
        }
    }

    private static void await(Engine engine, String expression, String value) {
        Await.until(() -> engine.value(expression).equals(value), value + " in " + engine);
    }

    private static List<String> makes() {
        return Engine.MAKES;
    }
}
