package org.madoguchi.admin.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Ten faults, each told with its row in words by which it can be mended. */
    @Test
    void tenPlantedFaultsAreMendedByTheMessagesAlone(Visitors visitors, Campus campus, PortalDatabase database) {
        var admin = Staff.atTheDesk(visitors, campus, database, PHONE_JA, ADMIN);
        var one = admin.student().userId() + "p";
        var head = HEAD.strip() + ",離籍年月日\r\n";
        send(
                admin,
                head
                        + row(one + 1, "", "2006-04-01", "在学", "2025-04-01", "")
                        + row(one + 2, "山田 花子", "2006-13-01", "在学", "2025-04-01", "")
                        + row(one + 3, "山田 花子", "2006-04-01", "在籍", "2025-04-01", "")
                        + row(one + 4, "=1+2", "2006-04-01", "在学", "2025-04-01", "")
                        + row(one + 5, "\"山田\n花子\"", "2006-04-01", "在学", "2025-04-01", "")
                        + row(one + 1, "山田 花子", "2006-04-01", "在学", "2025-04-01", "")
                        + row(one + 7, "山田 花子", "2006-04-01", "卒業", "2025-04-01", "")
                        + row(one + 8, "山田 花子", "2006-04-01", "退学", "2025-04-01", "2024-03-31")
                        + one + 9 + ",,山田 花子\r\n"
                        + row(one + "/", "山田 花子", "2006-04-01", "在学", "2025-04-01", ""));
        var told = List.of(
                "「氏名」が空です",
                "「生年月日」の「2006-13-01」を日付として読めません。",
                "「身分」の「在籍」は決められた語ではありません。",
                "「氏名」が数式「=1+2」です。",
                "「氏名」に改行や目に見えない文字「U+000A (3)」があります。",
                "が重複しています。かっこ内の行",
                "「離籍年月日」が必要です",
                "「離籍年月日」の「2024-03-31」が入学年月日より前です。",
                "列の数が見出しと違います（3列）",
                "に使えない文字があります。半角の英数字");
        var rows = admin.page().locator("section[aria-labelledby=wrong] tbody tr");
        assertThat(rows).hasCount(told.size());
        for (var place = 0; place < told.size(); place++) {
            assertThat(rows.nth(place).locator("td").first()).hasText(String.valueOf(place + 2));
            assertThat(rows.nth(place)).containsText(told.get(place));
        }
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "ten");
        send(
                admin,
                head
                        + IntStream.rangeClosed(1, 10)
                                .mapToObj(row -> row(one + row, "山田 花子", "2006-04-01", "在学", "2025-04-01", ""))
                                .collect(Collectors.joining()));
        assertThat(admin.page().locator("section[aria-labelledby=wrong]")).hasCount(0);
        assertThat(admin.page().locator("button[name=import]")).hasText("取込");
    }

    private static String row(String number, String name, String born, String status, String enrolled, String left) {
        return String.join(",", number, "", name, born, status, "文学部", enrolled, left) + "\r\n";
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
        findHold(clerk, student.userId());
        Accessibility.check(clerk.page());
        visitors.picture(clerk.page(), "found");
        clerk.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("変更").setExact(true))
                .click();
        assertThat(clerk.page().locator("#reason")).hasValue("後期授業料が未納。");
        clerk.page().locator("#kind").selectOption("LIBRARY");
        clerk.page().locator("#reason").fill("");
        button(clerk, "変更").click();
        assertThat(clerk.page().locator(".field.wrong")).hasCount(1);
        assertThat(clerk.page().locator("#kind")).hasValue("LIBRARY");
        Accessibility.check(clerk.page());
        clerk.page().locator("#reason").fill("図書が未返却。");
        button(clerk, "変更").click();
        assertThat(clerk.page().locator(".message.good")).hasText("変更しました。");
        assertEquals(1, database.count(held + " and kind = 'LIBRARY' and reason = '図書が未返却。'"));
        var more = "insert into hold (id, record_id, kind, reason, placed_by, placed_at, held_from, version) select "
                + "nextval('hold_seq'), id, 'OTHER', '-', 'clerk01', now() + interval '1' day, current_date, 0 from "
                + "student_record where student_number = '" + student.userId() + "'";
        IntStream.range(0, 20).forEach(one -> database.execute(more));
        findHold(clerk, student.userId());
        assertThat(clerk.page().locator("tbody tr")).hasCount(20);
        clerk.page().locator("a[rel=next]").click();
        assertThat(clerk.page().locator("tbody tr")).hasCount(1);
        assertThat(clerk.page().locator("tbody")).containsText("図書が未返却。");
        button(clerk, "解除").click();
        assertThat(clerk.page().locator(".message.good")).isVisible();
        assertEquals(20, database.count(held));
        database.execute("delete from hold where reason = '-' and kind = 'OTHER' and placed_at > now()");
        findHold(clerk, student.userId());
        assertThat(clerk.page().locator("main")).containsText("該当する手続き停止はありません。");
        clerk.opens("/desk/holds.xhtml?done=placed");
        assertThat(clerk.page().locator(".message.good")).hasCount(0);
    }

    private static void findHold(Visitor clerk, String studentNumber) {
        clerk.opens("/desk/holds.xhtml");
        clerk.page().locator("#student").fill(studentNumber);
        button(clerk, "検索").click();
    }

    private static Locator button(Visitor clerk, String name) {
        return clerk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
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
