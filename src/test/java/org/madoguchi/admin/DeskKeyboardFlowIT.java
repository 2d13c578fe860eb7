package org.madoguchi.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitors;

/** The desk's pages about certificates are worked with by the keyboard alone, where there is no script. */
@Tag("server")
@BrowserTest
class DeskKeyboardFlowIT {

    private static final int MOST_KEYS = 150;

    @ParameterizedTest
    @MethodSource("screens")
    void whatIsDoneIsReachedByTabs(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var page = Staff.atTheDesk(visitors, campus, database, screen, CLERK).page();
        page.navigate("desk/applications.xhtml");
        reaches(page, "#words");
        page.keyboard().type("A00-000000");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/applications.xhtml?words=A00-000000**");
        assertThat(page.locator("section [role=status]")).isVisible();

        page.navigate("desk/records.xhtml");
        reaches(page, "#kind");
        reaches(page, "#submit");
        page.keyboard().press("Enter");
        assertThat(page.locator(".field.wrong")).hasCount(1);

        page.navigate("desk/holds.xhtml");
        reaches(page, "#record");
        reaches(page, "button[name=add]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".field.wrong")).hasCount(2);

        page.navigate("desk/batches.xhtml");
        reaches(page, "#type");
        reaches(page, "#submit");
        page.keyboard().press("Enter");
        assertThat(page.locator(".field.wrong").first()).isVisible();

        page.navigate("desk/types.xhtml");
        reaches(page, "main summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("details[open] dl").first()).isVisible();
        reaches(page, "a[href^='type.xhtml']");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/type.xhtml?type=*");
        reaches(page, "#submit");

        page.navigate("desk/fees.xhtml");
        reaches(page, "a[href='fee.xhtml']");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/fee.xhtml");
        reaches(page, "#add");
        page.keyboard().press("Enter");
        assertThat(page.locator(".field.wrong").first()).isVisible();

        page.navigate("desk/prints.xhtml");
        reaches(page, "main button");
    }

    /** From where the keyboard is, without a step back. */
    private static void reaches(Page page, String selector) {
        for (var keys = 0; keys < MOST_KEYS; keys++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        fail(selector + " is not reached on " + page.url());
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA.withoutScripts(), DESKTOP_EN.withoutScripts());
    }
}
