package org.madoguchi.admin.handbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitors;

/** The handbook opens at the task of the screen, and has those tasks alone that its reader may do. */
@BrowserTest
class HandbookFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void screenLeadsToItsTask(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        clerk.opens("/desk/holds.xhtml");
        clerk.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(screen.words("desk").getString("handbook.link"))
                                .setExact(true))
                .click();
        clerk.page().waitForURL("**/desk/handbook.xhtml?task=holds");
        assertThat(clerk.page().locator("h1")).hasText(screen.words("handbook").getString("holds.title"));
        assertThat(clerk.page().locator(".procedure"))
                .containsText(screen.words("desk").getString("holds.add"));
        assertThat(clerk.page().locator(".topics [aria-current=page]")).hasCount(1);
        Accessibility.check(clerk.page());
        assertTrue((Boolean) clerk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"));
        visitors.picture(clerk.page(), "task-" + screen.width());
        clerk.opens("/desk/handbook.xhtml");
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "contents-" + screen.width());
    }

    @Test
    void taskOfOthersIsNotThere(Visitors visitors, Campus campus, PortalDatabase database) {
        var auditor = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, AUDITOR);
        auditor.opens("/desk/handbook.xhtml?task=help");
        assertThat(auditor.page().locator("h1"))
                .hasText(DESKTOP_EN.words("desk").getString("handbook.title"));
        assertThat(task(auditor.page(), "help")).hasCount(0);
        assertThat(task(auditor.page(), "trail")).hasCount(1);
    }

    private static Locator task(Page page, String key) {
        return page.locator(".topics a[href$='task=" + key + "']");
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }
}
