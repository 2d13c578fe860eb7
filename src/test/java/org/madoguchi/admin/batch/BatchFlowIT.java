package org.madoguchi.admin.batch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** Two of staff issue a certificate to many, take the files of all along, and revoke them all. */
@Tag("server")
@BrowserTest
class BatchFlowIT {

    @Test
    void studentsOfAFileGetOneOnAPhone(Visitors visitors, Campus campus, PortalDatabase database) throws IOException {
        var batch = new Batching(visitors, campus, database, PHONE_JA);
        batch.begins();
        var text = "氏名,学籍番号\r\n髙﨑 花," + batch.first.userId() + "\r\n," + batch.second.userId() + "\r\n,"
                + batch.held.userId() + "\r\n,nobody\r\n";
        batch.page()
                .locator("#file")
                .setInputFiles(new FilePayload("many.csv", "text/csv", text.getBytes(Charset.forName("windows-31j"))));
        batch.goesOn(4);
    }

    @Test
    void studentsOfAFacultyGetOne(Visitors visitors, Campus campus, PortalDatabase database) throws IOException {
        var batch = new Batching(visitors, campus, database, DESKTOP_EN);
        var faculty = "Faculty of " + batch.first.userId();
        for (var one : new Student[] {batch.first, batch.second, batch.held}) {
            database.execute("update student_record set faculty_ja = '" + faculty + "', faculty_en = '" + faculty
                    + "' where student_number = '" + one.userId() + "'");
        }
        batch.begins();
        batch.page().locator("#faculty").selectOption(faculty);
        batch.page().locator("#status").selectOption("ENROLLED");
        batch.goesOn(3);
    }

    /** One batch from its beginning to its end. */
    private static final class Batching {

        private final Visitors visitors;
        private final PortalDatabase database;
        private final Screen screen;
        private final Visitor clerk;
        private final Visitor admin;
        private final Student first;
        private final Student second;
        private final Student held;

        Batching(Visitors visitors, Campus campus, PortalDatabase database, Screen screen) {
            this.visitors = visitors;
            this.database = database;
            this.screen = screen;
            first = enrolled(campus);
            second = enrolled(campus);
            held = enrolled(campus);
            database.execute("insert into hold (id, record_id, kind, reason, placed_by, placed_at, held_from, version)"
                    + " select nextval('hold_seq'), id, 'LIBRARY', '-', 'clerk01', now(), date '2024-01-01', 0"
                    + " from student_record where student_number = '" + held.userId() + "'");
            clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
            admin = Staff.atTheDesk(visitors, campus, database, screen, ADMIN);
        }

        private Student enrolled(Campus campus) {
            var student = Staff.enrol(campus, database);
            database.enrol(student, "ENROLLED");
            return student;
        }

        Page page() {
            return clerk.page();
        }

        void begins() {
            clerk.opens("/desk/batches.xhtml");
            page().locator("#submit").click();
            assertThat(page().locator(".field.wrong")).hasCount(3);
            Accessibility.check(page());
            visitors.picture(page(), "wrong-" + screen.width());
            page().locator("#type").selectOption("ENROLMENT");
            page().locator("#language").selectOption("JA");
        }

        void goesOn(int rows) throws IOException {
            page().locator("#submit").click();
            page().waitForURL("**/desk/batch.xhtml?id=*");
            clerk.reloadsUntil("button[name=ask]");
            assertThat(page().locator("tbody tr")).hasCount(rows);
            assertThat(page().locator("tbody tr", new Page.LocatorOptions().setHasText(held.userId())))
                    .containsText(screen.words("desk").getString("holds.kind.library"));
            Accessibility.check(page());
            visitors.picture(page(), "dry-" + screen.width());
            assertEquals(0, certificates("QUEUED") + certificates("VALID"));
            page().locator("button[name=ask]").click();
            assertThat(page().locator(".message.good")).isVisible();
            assertThat(page().locator("button[name=approve]")).hasCount(0);
            Accessibility.check(page());
            approves();
            clerk.reloadsUntil("a[href^='batch.zip']");
            assertEquals(2, certificates("VALID"));
            Accessibility.check(page());
            visitors.picture(page(), "issued-" + screen.width());
            takes();
            comesBackFromACertificate();
            asksForItsEnd();
            approves();
            Await.until(() -> certificates("REVOKED") == 2, "that all are revoked");
            clerk.reloadsUntil("h2 .state.bad");
            Accessibility.check(page());
            visitors.picture(page(), "revoked-" + screen.width());
        }

        private void approves() {
            admin.opens("/desk/approvals.xhtml");
            Accessibility.check(admin.page());
            var link = page().url().replaceFirst(".*/", "").replaceFirst("&.*", "");
            admin.page().locator("a[href='" + link + "']").click();
            Accessibility.check(admin.page());
            visitors.picture(admin.page(), "approves-" + screen.width());
            admin.page().locator("button[name=approve]").click();
            assertThat(admin.page().locator(".message.good")).isVisible();
        }

        private void takes() throws IOException {
            var zip = page().waitForDownload(
                            () -> page().locator("a[href$='print=true']").click());
            assertEquals("batch.zip", zip.suggestedFilename());
            var files = 0;
            var last = "";
            try (var entries = new ZipInputStream(Files.newInputStream(zip.path()))) {
                for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    last = entry.getName();
                    if (last.endsWith(".pdf")) {
                        assertEquals("%PDF-", new String(entries.readNBytes(5), StandardCharsets.US_ASCII));
                        files++;
                    } else {
                        names(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            assertEquals(2, files);
            assertEquals("list.csv", last, "a ZIP without it has broken off");
            for (var file : List.of("batch.zip", "batch.csv")) {
                var there = page().url().replaceFirst("batch.xhtml", file);
                var unknown = there.replaceFirst("id=.*", "id=999999999");
                assertEquals(200, page().request().head(there).status());
                assertEquals(404, page().request().head(unknown).status());
                assertEquals(404, page().request().get(unknown).status());
            }
            assertEquals(
                    1,
                    database.count("select count(*) from audit_event where kind = 'CERTIFICATE_BATCH_TAKEN' and actor"
                            + " = '" + clerk.student().userId() + "'"));
            var list = page().waitForDownload(
                            () -> page().locator("a[href^='batch.csv']").click());
            assertTrue(Files.readString(list.path()).contains(held.userId()));
        }

        /** As whoever looks at one certificate comes to the batch. */
        private void comesBackFromACertificate() {
            var batch = page().url().replaceFirst(".*/", "").replaceFirst("&.*", "");
            page().locator("tbody a[href^='certificate.xhtml']").first().click();
            page().waitForURL("**/desk/certificate.xhtml?id=*");
            Accessibility.check(page());
            visitors.picture(page(), "certificate-" + screen.width());
            page().locator("dd a[href='" + batch + "']").click();
            page().waitForURL("**/desk/" + batch);
        }

        /** Each student, with the file or that there is none. */
        private void names(String list) {
            var none = screen.words("desk").getString("batch.no_file");
            var lines = list.lines().toList();
            assertTrue(lines.stream().anyMatch(line -> line.contains(held.userId()) && line.contains(none)), list);
            assertEquals(
                    2, lines.stream().filter(line -> line.endsWith(".pdf\"")).count(), list);
        }

        private void asksForItsEnd() {
            page().locator("a[href^='batch-end.xhtml']").click();
            page().waitForURL("**/desk/batch-end.xhtml**");
            page().locator("#submit").click();
            clerk.isToldOfAFault();
            Accessibility.check(page());
            visitors.picture(page(), "end-" + screen.width());
            page().locator("#reason").selectOption("LAYOUT");
            page().locator("#submit").click();
            page().waitForURL("**/desk/batch.xhtml?id=*");
            assertThat(page().locator(".message.good")).isVisible();
            Accessibility.check(page());
        }

        private long certificates(String state) {
            return database.count("select count(*) from certificate where state = '" + state
                    + "' and student_number in ('" + first.userId() + "', '" + second.userId() + "', '"
                    + held.userId() + "')");
        }
    }
}
