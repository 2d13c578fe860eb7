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
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitors;

/** At the desk with a phone: everything is as large as a finger, and no page is wider than the screen. */
@BrowserTest
class DeskPhoneFlowIT {

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
        var student = Staff.enrol(campus, database).userId();
        var page = Staff.atTheDesk(visitors, campus, database, PHONE_JA, ADMIN).page();
        var about = Stream.of("student", "memo", "help", "disclosure")
                .map(name -> name + ".xhtml?id=" + student + "&act=SUSPEND");
        assertAll(Stream.concat(PAGES.stream(), about).map(name -> check(page, name)));
    }

    private static Executable check(Page page, String name) {
        return () -> {
            page.navigate("desk/" + (name.contains(".") ? name : name + ".xhtml"));
            Accessibility.checkTargets(page);
            assertEquals(
                    false,
                    page.evaluate("document.documentElement.scrollWidth > innerWidth"),
                    () -> page.url() + " is wider than the screen");
        };
    }
}
