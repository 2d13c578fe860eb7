package org.madoguchi.admin.prints;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A contract and no interface: a clerk takes files out and brings numbers back, another one says what was printed. */
@BrowserTest
class PrintsFlowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void filesGoOutAndNumbersAndReportsComeBack(Visitors visitors, Campus campus, PortalDatabase database)
            throws IOException {
        var student = visitors.newStudent(DESKTOP_EN);
        database.enrol(student.student(), "ENROLLED");
        SetUp.reachHome(student);
        var application = apply(student);
        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, StaffRole.CLERK)
                .page();
        var paper = waitingByHand(application, clerk, database);

        clerk.navigate("desk/prints.xhtml");
        assertThat(clerk.locator("main")).containsText(paper);
        inspect(visitors, clerk, "waiting");
        assertEquals(List.of(paper + ".pdf", "list.csv"), zip(clerk));

        look(clerk, "発行番号,プリント予約番号\r\n" + paper + ",1.2E+11\r\n2000-X-000001,ABCD1234\r\n");
        assertThat(clerk.locator("tbody").first()).containsText("文字列");
        inspect(visitors, clerk, "faulty");

        look(clerk, "発行番号,プリント予約番号\r\n" + paper + ",abcd-1234\r\n");
        inspect(visitors, clerk, "dry");
        assertEquals(0, numbers(database, application));
        choose(clerk, "発行番号,プリント予約番号\r\n" + paper + ",abcd-1234\r\n");
        clerk.locator("#take").click();
        assertThat(clerk.locator(".message.good")).isVisible();
        assertEquals(1, numbers(database, application));
        look(clerk, "発行番号,プリント予約番号\r\n" + paper + ",ABCD1234\r\n");
        assertThat(clerk.locator(".message.warn")).isVisible();
        student.page().navigate("application.xhtml?number=" + application);
        assertThat(student.page().locator(".number b").first()).hasText("ABCD1234");

        var other = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, StaffRole.ADMIN)
                .page();
        other.navigate("desk/prints.xhtml?certificate=" + paper);
        other.getByLabel("Print reservation number").fill("ABCD1234");
        other.getByLabel("Printing deadline").fill("soon");
        other.locator("#register").click();
        assertThat(other.locator(".field.wrong")).hasCount(1);
        inspect(visitors, other, "hand");
        other.getByLabel("Printing deadline").fill("");
        other.getByLabel("State").selectOption("PRINTED");
        other.locator("#register").click();
        assertThat(other.locator(".message.good")).isVisible();
        inspect(visitors, other, "done");
        student.page().navigate("application.xhtml?number=" + application);
        assertThat(student.page().locator(".message b").first()).hasText("Printed");
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'PRINT_TAKEN' and person = '"
                        + student.student().userId() + "'"));
    }

    private static String apply(Visitor student) {
        var page = student.page();
        page.navigate("apply/method.xhtml");
        page.locator("#method-STORE").check();
        page.locator("#submit").click();
        page.locator("[name=copies-ENROLMENT]").selectOption("1");
        page.locator("#submit").click();
        page.locator("#submit").click();
        page.locator("#accepted").check();
        page.locator("#final").check();
        page.locator("#submit").click();
        page.waitForURL("**/apply/done.xhtml**");
        return page.locator(".number b").textContent();
    }

    /** Paid in cash; what the simulated service has registered is as if staff had to. @return the issue number */
    private static String waitingByHand(String application, Page clerk, PortalDatabase database) {
        clerk.navigate("desk/applications.xhtml?words=" + application);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(application))
                .click();
        clerk.locator("#receipt").fill("R-9");
        clerk.locator("button[value=CASH]").click();
        Await.until(() -> numbers(database, application) == 1, "a number of the simulated service", PATIENCE);
        database.execute("update print_registration set provider = 'manual', state = 'REGISTERING', "
                + "machine_number = null, reference = null where subject = '" + application + "'");
        return database.rows("select c.issue_number from certificate c join print_registration_certificate x "
                        + "on x.certificate_id = c.id join print_registration r on r.id = x.registration_id "
                        + "where r.subject = '" + application + "'")
                .get(0)
                .get(0);
    }

    private static long numbers(PortalDatabase database, String application) {
        return database.count("select count(*) from print_registration where machine_number is not null "
                + "and state = 'READY' and subject = '" + application + "'");
    }

    private static List<String> zip(Page clerk) throws IOException {
        var file = clerk.waitForDownload(() -> clerk.locator("#files").click()).path();
        var names = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
            var list = new String(zip.getInputStream(zip.getEntry("list.csv")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(list.startsWith("\uFEFF\"申請番号\",\"発行番号\""), list);
        }
        Files.deleteIfExists(file);
        return names;
    }

    private static void look(Page clerk, String text) {
        choose(clerk, text);
        clerk.locator("#look").click();
        assertThat(clerk.locator("#found")).isVisible();
    }

    private static void choose(Page clerk, String text) {
        clerk.navigate("desk/prints.xhtml");
        clerk.locator("#file")
                .setInputFiles(
                        new FilePayload("numbers.csv", "text/csv", text.getBytes(Charset.forName("windows-31j"))));
    }

    private static void inspect(Visitors visitors, Page page, String name) {
        Accessibility.check(page);
        visitors.picture(page, name);
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "too wide: " + name);
    }
}
