package org.madoguchi.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Checks a page with axe; it needs JavaScript to be on in the browser. */
public final class Accessibility {

    private Accessibility() {
    }

    /** Fails when axe finds anything to complain about, naming each rule and where it is broken. */
    public static void check(Page page) {
        // In one piece: pages here have no frames, for which the other way opens another tab each time.
        var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
            .map(Accessibility::line).toList();
        assertEquals(List.of(), violations, () -> "axe on " + page.url());
    }

    private static String line(Rule rule) {
        return rule.getId() + " " + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
    }
}
