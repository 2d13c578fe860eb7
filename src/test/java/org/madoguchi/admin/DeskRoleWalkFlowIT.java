package org.madoguchi.admin;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.admin.queue.QueueAct;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SamplePdf;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;

/** Every page of the desk, asked for by hand, opens for the roles that it is for, and for nobody else. */
@Tag("server")
@Tag("foreign")
@BrowserTest
class DeskRoleWalkFlowIT {

    /** Every page and servlet below /desk, with what it takes to open it, and whom it opens for. */
    private static final Map<String, Set<StaffRole>> PAGES = Map.ofEntries(
            entry("/desk/work.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/find.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/find.csv", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/progress.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/progress.csv", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/cohorts.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/cohort.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/cohort-reminders.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/cohort.csv", Set.of(CLERK, ADMIN)),
            entry("/desk/handbook.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/help.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/slip.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/approvals.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/sign-ins.xhtml", Set.of(ADMIN, AUDITOR)),
            entry("/desk/sign-in-end.xhtml", Set.of(ADMIN)),
            entry("/desk/vanished.xhtml", Set.of(ADMIN)),
            entry("/desk/trail.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/trail-export", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/trail-verify.xhtml", Set.of(ADMIN, AUDITOR)),
            entry("/desk/student.xhtml?id=s0000123", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/memo.xhtml?id=s0000123", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/disclosure.xhtml?id=s0000123", Set.of(ADMIN)),
            entry("/desk/mail-send.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/ledger.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/ledger.csv", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/certificate.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/certificate-end.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/certificate-file.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/signing.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/batches.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/batch.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/batch-end.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/batch.csv", Set.of(CLERK, ADMIN)),
            entry("/desk/batch.zip", Set.of(CLERK, ADMIN)),
            entry("/desk/records.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/records-import.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/types.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/type.xhtml?type=ENROLMENT", Set.of(CLERK, ADMIN)),
            entry("/desk/fees.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/fee.xhtml?id=1", Set.of(CLERK, ADMIN)),
            entry("/desk/closed-days.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/catalogue-change.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/holds.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/sample.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/sample.pdf", Set.of(CLERK, ADMIN)),
            entry("/desk/applications.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/applications.csv", Set.of(CLERK, ADMIN)),
            entry("/desk/application.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/application.zip", Set.of(CLERK, ADMIN)),
            entry("/desk/prints.xhtml", Set.of(CLERK, ADMIN)),
            entry("/desk/notices.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/notice.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/manual-files.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/manual-file.pdf", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/mail-texts.xhtml", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/mail-text.xhtml?kind=EMAIL_CONFIRMED", Set.of(CLERK, ADMIN, AUDITOR)),
            entry("/desk/mail-stop.xhtml", Set.of(ADMIN)),
            entry("/desk/doctor.xhtml", Set.of(ADMIN)),
            entry("/desk/mails.xhtml", Set.of(ADMIN, AUDITOR)));

    /** Files of one thing, which is not there without its key. */
    private static final Set<String> FILES_OF_ONE = Set.of(
            "/desk/cohort.csv", "/desk/batch.csv", "/desk/batch.zip", "/desk/manual-file.pdf", "/desk/application.zip");

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java/org/madoguchi/admin");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\"(/desk/[^\"]+)\"");

    private final HttpClient connections = PlainVisitor.connections();

    @Test
    void tableNamesEveryPage() {
        var there = new TreeSet<String>();
        files(WEBAPP.resolve("desk"), ".xhtml").forEach(page -> there.add("/" + WEBAPP.relativize(page)));
        files(SOURCES, ".java")
                .flatMap(source -> SERVLET.matcher(read(source)).results())
                .forEach(url -> there.add(url.group(1)));
        assertEquals(
                there,
                new TreeSet<>(PAGES.keySet().stream()
                        .map(page -> page.replaceFirst("\\?.*", ""))
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("people")
    void everybodyGetsWhatTheirRolesOpen(List<StaffRole> roles, Campus campus, Portal portal, PortalDatabase database) {
        var person = Staff.enrol(campus, database, roles.toArray(StaffRole[]::new));
        var visitor = signedIn(person, portal, roles.isEmpty() ? "/home.xhtml" : "/desk/work.xhtml");
        PAGES.forEach((page, holders) -> {
            if (roles.stream().anyMatch(holders::contains)) {
                var answer = visitor.get(page);
                assertEquals(FILES_OF_ONE.contains(page) ? 404 : 200, answer.statusCode(), page);
                assertTrue(!page.contains(".xhtml") || answer.body().strip().endsWith("</html>"), page + " broke off");
            } else {
                assertRefused(person, visitor, page, database);
            }
        });
    }

    /** Whoever asks what a file would be takes none, but is told as well when there is none. */
    @Test
    void filesAnswerHeadAsTheyAnswerGet(Campus campus, Portal portal, PortalDatabase database) {
        var visitor = signedIn(Staff.enrol(campus, database, ADMIN), portal, "/desk/work.xhtml");
        Stream.concat(
                        PAGES.keySet().stream().filter(page -> !page.contains(".xhtml")),
                        Stream.of("/desk/sample.pdf?template=none", "/desk/batch.zip?id=999999999"))
                .forEach(file -> {
                    var asked = visitor.head(file);
                    var taken = visitor.get(file);
                    assertEquals(taken.statusCode(), asked.statusCode(), file);
                    assertEquals(
                            taken.headers().firstValue("Content-Disposition"),
                            asked.headers().firstValue("Content-Disposition"),
                            file);
                });
    }

    /** Whoever may only look is refused each act by hand, whatever it is about. */
    @Test
    void auditorsActsAreRefused(Campus campus, Portal portal, PortalDatabase database) {
        var auditor = Staff.enrol(campus, database, AUDITOR);
        var visitor = signedIn(auditor, portal, "/desk/work.xhtml");
        for (var act : QueueAct.values()) {
            var fields = Map.of("id", "1", "act", act.name(), "reason", "-", "receipt", "R", "seen", "PASSPORT");
            assertEquals(403, visitor.submit("/desk/application.xhtml", fields).statusCode(), act.name());
        }
        var hold = Map.of("add", "true", "record", "x", "kind", "FEES", "reason", "-");
        assertEquals(403, visitor.submit("/desk/holds.xhtml", hold).statusCode());
        var end = Map.of("end", "true", "hold", "1");
        assertEquals(403, visitor.submit("/desk/holds.xhtml", end).statusCode());
        var change = Map.of("change", "1", "kind", "FEES", "reason", "-");
        assertEquals(403, visitor.submit("/desk/holds.xhtml", change).statusCode());
        var publish = Map.of("id", "1", "base", "1", "publish", "1");
        assertEquals(403, visitor.submit("/desk/notice.xhtml", publish).statusCode());
        var start = Map.of("id", "1", "start", "true");
        assertEquals(403, visitor.submit("/desk/cohort.xhtml", start).statusCode());
        assertEquals(
                403,
                visitor.submit("/desk/batch.xhtml", Map.of("id", "1", "ask", "true"))
                        .statusCode());
        assertEquals(
                403,
                visitor.submit("/desk/batch-end.xhtml", Map.of("id", "1", "reason", "LAYOUT"))
                        .statusCode());
        var approve = Map.of("id", "1", "request", "1", "approve", "true");
        assertEquals(403, visitor.submit("/desk/notice.xhtml", approve).statusCode());
        for (var act : List.of("use", "back")) {
            var fields = Map.of("kind", "EMAIL_CONFIRMED", act, "1");
            assertEquals(403, visitor.submit("/desk/mail-text.xhtml", fields).statusCode(), act);
        }
        for (var act : List.of("offer", "withdraw")) {
            assertEquals(
                    403,
                    visitor.submit("/desk/manual-files.xhtml", Map.of(act, "1")).statusCode(),
                    act);
        }
        var write = Map.of("id", "s0000123", "memoWords", "x");
        assertEquals(403, visitor.submit("/desk/memo.xhtml", write).statusCode());
        var remove = Map.of("id", "s0000123", "memo", "1");
        assertEquals(403, visitor.submit("/desk/memo.xhtml", remove).statusCode());
        assertEquals(
                403, visitor.submit("/desk/mail-stop.xhtml", Map.of("id", "1")).statusCode(), "give up");
        assertEquals(403, visitor.submit("/desk/doctor.xhtml", Map.of()).statusCode());
    }

    /** A button that a page does not have for whoever may only look does nothing when it is sent by hand. */
    @Test
    void auditorsButtonsThatAreNotThereDoNothing(
            Campus campus, Portal portal, PortalDatabase database, @TempDir Path folder) throws IOException {
        var auditor = Staff.enrol(campus, database, AUDITOR);
        var visitor = signedIn(auditor, portal, "/desk/work.xhtml");
        var before = written(database);
        var words = Map.of("titleJa", "x", "titleEn", "x", "textJa", "x", "textEn", "x", "written", "true");
        for (var button : List.of("save", "saveAndPublish")) {
            visitor.submit("/desk/notice.xhtml?kind=NEWS", "form", button, words);
        }
        var wording = Map.of("subjectJa", "x", "bodyJa", "{details}", "subjectEn", "x", "bodyEn", "{details}");
        for (var button : List.of("save", "testJa")) {
            visitor.submit("/desk/mail-text.xhtml?kind=EMAIL_CONFIRMED", "form", button, wording);
        }
        visitor.submit("/desk/mails.xhtml", "holding", "hold-all", Map.of());
        resumesNothing(visitor, database);
        var pdf = Files.write(folder.resolve("x.pdf"), SamplePdf.of(1));
        var place = Map.of("topic", "issue", "fileLanguage", "ja");
        assertEquals(
                200,
                visitor.upload("/desk/manual-files.xhtml", place, "file", pdf).statusCode());
        assertEquals(before, written(database));
        assertEquals(
                0,
                database.count("select count(*) from audit_event where kind = 'MAIL_TEXT_TESTED' and actor = '"
                        + auditor.userId() + "'"));
    }

    /** The button is there only while all mail is held. */
    private static void resumesNothing(PlainVisitor auditor, PortalDatabase database) {
        database.execute("insert into mail_hold (id, held_by, held_at) values (1, 'clerk01', current_timestamp)");
        try {
            auditor.submit("/desk/mails.xhtml", "holding", "resume-all", Map.of());
            assertEquals(1, database.count("select count(*) from mail_hold"));
        } finally {
            database.execute("delete from mail_hold");
        }
    }

    private static List<Long> written(PortalDatabase database) {
        return Stream.of("notice_version", "mail_text", "manual_file", "mail_hold")
                .map(table -> (long) database.count("select count(*) from " + table))
                .toList();
    }

    @Test
    void nobodyIsSentToTheLogin(Portal portal) {
        var stranger = new PlainVisitor(connections, portal.uri());
        for (var page : PAGES.keySet()) {
            var answers = List.of(stranger.get(page), stranger.submit(page, Map.of()));
            answers.forEach(answer -> assertTrue(
                    answer.headers().firstValue("Location").orElse("").endsWith("/login.xhtml"), page));
        }
    }

    @Test
    void whoLeavesTheGroupLosesTheDesk(Campus campus, Portal portal, PortalDatabase database) {
        var clerk = Staff.enrol(campus, database, CLERK);
        var visitor = signedIn(clerk, portal, "/desk/work.xhtml");
        Staff.dismiss(campus, clerk, CLERK);
        assertEquals(200, visitor.get("/desk/work.xhtml").statusCode(), "looked at lately");
        database.forgetRoleCheck(clerk);
        assertEquals(403, visitor.get("/desk/work.xhtml").statusCode());
        assertEquals(200, visitor.get("/home.xhtml").statusCode(), "a student still");
    }

    private PlainVisitor signedIn(Student person, Portal portal, String start) {
        var visitor = new PlainVisitor(connections, portal.uri());
        var answer = visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith(start), answer::toString);
        return visitor;
    }

    private static void assertRefused(Student person, PlainVisitor visitor, String page, PortalDatabase database) {
        var rows = "select count(*) from audit_event where kind = 'ACCESS_DENIED' and outcome = 'REFUSED' and actor = '"
                + person.userId() + "'";
        var before = database.count(rows);
        assertEquals(403, visitor.get(page).statusCode(), page);
        assertEquals(403, visitor.submit(page, Map.of()).statusCode(), page);
        assertEquals(before + 2, database.count(rows), page);
        assertFalse(visitor.get("/desk/work.xhtml").body().contains(page), page);
    }

    private static Stream<List<StaffRole>> people() {
        return Stream.of(List.of(), List.of(CLERK), List.of(ADMIN), List.of(AUDITOR));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
