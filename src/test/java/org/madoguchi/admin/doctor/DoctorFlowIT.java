package org.madoguchi.admin.doctor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** An administrator has the service examined from the desk, and finds what it means. */
@BrowserTest
class DoctorFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void findingsStandOnThePageAndTheRunInTheTrail(
            Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.opens("/desk/doctor.xhtml");
        Accessibility.check(admin.page());
        assertEquals(0, runs(admin, database), "looking at the page examines nothing");
        admin.page().locator("#sampleId").fill(admin.student().userId());
        admin.page().locator("#examine").click();
        assertThat(admin.page().locator(".findings")).isVisible();
        assertThat(admin.page().locator(".findings"))
                .containsText(admin.student().userId());
        assertEquals(
                false,
                admin.page().evaluate("document.documentElement.scrollWidth > innerWidth"),
                "wider than the screen");
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "doctor");
        assertEquals(1, runs(admin, database));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void noUserIdIsSaidBesideItsField(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.opens("/desk/doctor.xhtml");
        admin.page().locator("#sampleId").fill("*)(uid=*");
        admin.page().locator("#examine").click();
        assertThat(admin.page().locator(".field.wrong .error")).isVisible();
        assertThat(admin.page().locator(".findings")).hasCount(0);
        assertEquals(0, runs(admin, database));
    }

    private static long runs(Visitor admin, PortalDatabase database) {
        return database.count("select count(*) from audit_event where kind = 'DOCTOR_RUN' and actor = '"
                + admin.student().userId() + "'");
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }
}
