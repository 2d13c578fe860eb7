package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitors;

/** The desk on small screens: no page is wider, and on a phone everything is as large as a finger. */
@BrowserTest
class DeskScreensFlowIT {

    /** On its side; English words are the longest. */
    private static final Screen TABLET_EN = new Screen(1024, 768, "en-US", false, true, false);

    private static final List<String> PAGES = List.of(
            "work",
            "find",
            "progress",
            "progress.xhtml?view=mails",
            "cohorts",
            "cohort-reminders",
            "handbook",
            "approvals",
            "applications",
            "ledger",
            "batches",
            "holds",
            "records",
            "types",
            "type.xhtml?type=ENROLMENT",
            "fees",
            "fee.xhtml?id=1",
            "closed-days",
            "sample",
            "notices",
            "notice",
            "manual-files",
            "mail-texts",
            "mail-text.xhtml?kind=EMAIL_CONFIRMED",
            "signing",
            "mails",
            "mail-stop",
            "trail",
            "trail-verify",
            "sign-ins",
            "vanished");

    @Test
    void fingersFindEverything(Visitors visitors, Campus campus, PortalDatabase database) {
        var page = desk(visitors, campus, database, PHONE_JA);
        assertAll(pages(campus, database).map(name -> (Executable) () -> {
            open(page, name);
            Accessibility.checkTargets(page);
            assertFits(page);
        }));
    }

    @Test
    void tabletHoldsEverythingBesideTheRail(Visitors visitors, Campus campus, PortalDatabase database) {
        var page = desk(visitors, campus, database, TABLET_EN);
        assertAll(pages(campus, database).map(name -> (Executable) () -> {
            open(page, name);
            assertFits(page);
        }));
    }

    private static Page desk(Visitors visitors, Campus campus, PortalDatabase database, Screen screen) {
        return Staff.atTheDesk(visitors, campus, database, screen, ADMIN).page();
    }

    private static Stream<String> pages(Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database).userId();
        return Stream.concat(
                PAGES.stream(),
                Stream.of("student", "memo", "help", "disclosure")
                        .map(name -> name + ".xhtml?id=" + student + "&act=SUSPEND"));
    }

    private static void open(Page page, String name) {
        page.navigate("desk/" + (name.contains(".") ? name : name + ".xhtml"));
    }

    private static void assertFits(Page page) {
        assertEquals(
                false,
                page.evaluate("document.documentElement.scrollWidth > innerWidth"),
                () -> page.url() + " is wider than the screen");
    }
}
