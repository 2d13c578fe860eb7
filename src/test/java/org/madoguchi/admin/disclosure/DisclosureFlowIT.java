package org.madoguchi.admin.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitors;

/**
 * An administrator makes the files of everything held on a student, one after the other; they hold nothing that opens
 * anything.
 */
@BrowserTest
class DisclosureFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void bothFilesAreMadeAndTheTrailKnows(Screen screen, Visitors visitors, Campus campus, PortalDatabase database)
            throws IOException {
        var student = Staff.enrol(campus, database);
        var admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        admin.opens("/desk/disclosure.xhtml?id=" + student.userId());
        Accessibility.check(admin.page());
        for (var button : new String[] {"#page", "#json"}) {
            var file = download(admin.page(), button);
            assertTrue(file.contains(student.email()), file);
            assertFalse(file.contains("argon2"), file);
        }
        assertEquals(
                2,
                database.count("select count(*) from audit_event where kind = 'STUDENT_DISCLOSED' and person = '"
                        + student.userId() + "'"));
    }

    private static Stream<Screen> screens() {
        return Stream.of(DESKTOP_EN, PHONE_JA);
    }

    private static String download(Page page, String button) throws IOException {
        return Files.readString(
                page.waitForDownload(() -> page.locator(button).click()).path());
    }
}
