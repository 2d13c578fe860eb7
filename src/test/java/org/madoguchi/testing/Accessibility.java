package org.madoguchi.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Checks a page with axe, and the size of what is pressed on it; it needs JavaScript to be on in the browser. */
public final class Accessibility {

    /** What is pressed and under 44 px high or wide; links within a sentence may be, and a tick whose label is not. */
    private static final String SMALL_TARGETS = """
        [...document.querySelectorAll('a, button, input, select, summary, textarea')]
          .filter(target => target.checkVisibility() && !target.classList.contains('skip'))
          .filter(target => target.tagName !== 'A'
            || target.textContent.trim() === target.parentElement.textContent.trim())
          .filter(target => {
            const tick = ['radio', 'checkbox'].includes(target.type) && target.labels.length > 0;
            const box = (tick ? target.labels[0] : target).getBoundingClientRect();
            return box.height < 44 || box.width < 44;
          })
          .map(target => target.textContent.trim() || target.id)""";

    private Accessibility() {}

    /** Fails when axe finds anything to complain about, naming each rule and where it is broken. */
    public static void check(Page page) {
        // In one piece: pages here have no frames, for which the other way opens another tab each time.
        var violations = new AxeBuilder(page)
                .setLegacyMode(true).options(violationsOnly()).analyze().getViolations().stream()
                        .map(Accessibility::line)
                        .toList();
        assertEquals(List.of(), violations, () -> "axe on " + page.url());
    }

    /** Fails when something to be pressed is too small for a finger. */
    public static void checkTargets(Page page) {
        assertEquals(List.of(), page.evaluate(SMALL_TARGETS), () -> "too small to press on " + page.url());
    }

    /** All rules, but not each place where one is kept: to name those takes most of the time. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String line(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
