package org.madoguchi.admin.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** An administrator mends a file by what the dry run says and imports it; a clerk holds a student back. */
@Tag("server")
@BrowserTest
class RecordsFlowIT {

    private static final String HEAD = "学籍番号,ユーザID,氏名,生年月日,身分,学部,入学年月日\r\n";

    @Test
    void faultyFileIsMendedByTheMessagesAlone(Visitors visitors, Campus campus, PortalDatabase database) {
        database.enrol(Staff.enrol(campus, database), "ENROLLED");
        var admin = atTheDesk(visitors, campus, database, DESKTOP_EN);
        var number = admin.student().userId() + "x";
        send(admin, HEAD + number + ",,髙﨑 花,2006-13-01,在籍,文学部,2025-04-01\r\n");
        assertThat(admin.page().locator("tbody tr")).hasCount(2);
        assertThat(admin.page().locator("main")).containsText("Shift_JIS");
        assertThat(admin.page().locator("button[name=import]")).hasCount(0);
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "faulty");
        send(admin, HEAD + number + ",,髙﨑 花,2006-12-01,在学,文学部,2025-04-01\r\n");
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "dry");
        assertEquals(0, database.count("select count(*) from student_record where student_number = '" + number + "'"));
        admin.page().locator("button[name=import]").click();
        assertThat(admin.page().locator("button[name=import]")).hasCount(0);
        assertEquals(
                0,
                database.count("select count(*) from student_record where student_number = '" + number + "'"),
                "a file from which students are missing takes two");
        var second = atTheDesk(visitors, campus, database, DESKTOP_EN);
        second.page().navigate(admin.page().url());
        second.page().locator("button[name=approve]").click();
        assertThat(second.page().locator(".message.good")).isVisible();
        assertEquals(1, database.count("select count(*) from student_record where student_number = '" + number + "'"));
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'RECORDS_IMPORTED' and actor = '"
                        + second.student().userId() + "'"));
    }

    @Test
    void clerkHoldsAStudentBackAndEndsIt(Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        database.enrol(student, "ENROLLED");
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, CLERK);
        clerk.opens("/desk/holds.xhtml");
        clerk.page().locator("#record").fill("nobody");
        clerk.page().locator("button[name=add]").click();
        assertThat(clerk.page().locator(".field.wrong")).hasCount(2);
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "wrong");
        clerk.page().locator("#record").fill(student.userId());
        clerk.page().locator("#reason").fill("後期授業料が未納。");
        clerk.page().locator("button[name=add]").click();
        assertThat(clerk.page().locator(".message.good")).isVisible();
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "placed");
        var held = "select count(*) from hold where ended_at is null and record_id = (select id from student_record"
                + " where student_number = '" + student.userId() + "')";
        assertEquals(1, database.count(held));
        clerk.page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(student.userId()))
                .locator("button")
                .click();
        assertThat(clerk.page().locator(".message.good")).isVisible();
        assertEquals(0, database.count(held));
        clerk.opens("/desk/holds.xhtml?done=placed");
        assertThat(clerk.page().locator(".message.good")).hasCount(0);
    }

    private static Visitor atTheDesk(Visitors visitors, Campus campus, PortalDatabase database, Screen screen) {
        return Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
    }

    private static void send(Visitor admin, String text) {
        admin.opens("/desk/records.xhtml");
        Accessibility.check(admin.page());
        admin.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload("students.csv", "text/csv", text.getBytes(Charset.forName("windows-31j"))));
        admin.page().locator("#submit").click();
        admin.page().waitForURL("**/desk/records-import.xhtml?id=*");
    }
}
