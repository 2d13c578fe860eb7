package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.REGISTRATION;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitors;

/** In colours of the reader's own, which take all grounds away, what can be pressed and what is chosen is seen. */
@BrowserTest
class ForcedColoursFlowIT {

    /** Buttons without an edge, by their words. */
    private static final String WITHOUT_EDGE = """
        [...document.querySelectorAll('.button, .quiet, .reveal, input, select, textarea')]
          .filter(each => each.checkVisibility() && !each.closest('.menu li'))
          .filter(each => !['hidden', 'radio', 'checkbox'].includes(each.type))
          .filter(each => {
            const look = getComputedStyle(each);
            return parseFloat(look.borderTopWidth) < 1 || look.borderTopStyle === 'none'
              || look.borderTopColor === look.backgroundColor;
          })
          .map(each => each.textContent.trim() || each.id)""";
    /** What the keyboard comes to and nobody sees that it is there. */
    private static final String FOCUS_UNSEEN = """
        () => {
          const look = getComputedStyle(document.activeElement);
          return document.activeElement !== document.body
            && (parseFloat(look.outlineWidth) < 2 || look.outlineStyle === 'none')
            ? document.activeElement.outerHTML : '';
        }""";

    private static final String EDGE = """
        (each => { const look = getComputedStyle(each);
          return [look.borderTopWidth, look.borderTopStyle, look.borderTopColor, look.borderBottomWidth,
            look.borderLeftWidth, look.outlineStyle].join(' '); })""";

    @ParameterizedTest
    @MethodSource("screens")
    void studentSeesWhatIsWhat(Screen screen, Visitors visitors) {
        var student = visitors.newStudent(screen);
        force(student.page());
        student.opens("/login.xhtml");
        student.sees(LOGIN_SCREEN);
        check(student.page(), visitors, "login", screen);
        student.logsIn("");
        student.sees(REGISTRATION);
        check(student.page(), visitors, "steps", screen);
        assertDiffers(student.page(), ".steps [aria-current]", ".steps li:not([aria-current], .done)");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void menuHasAnEdge(Screen screen, Visitors visitors) {
        var student = visitors.newStudent(screen);
        force(student.page());
        SetUp.reachHome(student);
        student.page().locator(".menu > summary").click();
        check(student.page(), visitors, "menu", screen);
        assertNotEquals("0px", edge(student.page(), ".menu ul").split(" ")[0]);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void clerkSeesWhereTheyAre(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        force(clerk.page());
        for (var path : List.of("work", "find", "progress")) {
            clerk.opens("/desk/" + path + ".xhtml");
            check(clerk.page(), visitors, path, screen);
            assertDiffers(clerk.page(), ".rail [aria-current]", ".rail a:not([aria-current])");
        }
        assertDiffers(clerk.page(), ".choices [aria-current=true]", ".choices [aria-current=false]");
    }

    private static void force(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    }

    private static void check(Page page, Visitors visitors, String name, Screen screen) {
        assertEquals(List.of(), page.evaluate(WITHOUT_EDGE), () -> "without an edge on " + page.url());
        for (var key = 0; key < 8; key++) {
            page.keyboard().press("Tab");
            assertEquals("", page.evaluate(FOCUS_UNSEEN), () -> "focus unseen on " + page.url());
        }
        visitors.picture(page, name + "-" + screen.locale().substring(0, 2));
    }

    private static void assertDiffers(Page page, String chosen, String other) {
        assertNotEquals(edge(page, chosen), edge(page, other), () -> chosen + " on " + page.url());
    }

    private static String edge(Page page, String element) {
        return page.locator(element).first().evaluate(EDGE).toString();
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN.darkened());
    }
}
