package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.audit.chain.VerifyTrail;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.DatabaseCopy;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Wire;

/** The restore drill of the administrator's guide, chapter 11, with the statements that stand there. */
@Tag("browser")
class RestoreDrillFlowIT {

    private static final Path GUIDE = Path.of("src", "docs", "guide.md");
    private static final Pattern STATEMENT = Pattern.compile("psql madoguchi_drill -c \"([^\"]+)\"");
    private static final Pattern COMPARISON = Pattern.compile("SELECT \\(SELECT count\\(\\*\\) FROM account\\)[^;]+");
    private static final String HEAD = "select position || ':' || hash from audit_seal order by position desc limit 1";
    private static final String WAITING = "select count(*) from outgoing_mail where state = 'QUEUED'";
    private static final String TRY_NOW = "update outgoing_mail set next_attempt_at = now() where state = 'QUEUED'";

    private final Campus campus = Campus.start(0, 0);
    private final Wire mail = Wire.to(campus.smtpPort());
    private final Map<String, String> running = PostgresServer.freshDatabase();
    private final Map<String, String> drill = PostgresServer.freshDatabase();
    private final PortalDatabase before = new PortalDatabase(running);
    private final PortalDatabase after = new PortalDatabase(drill);

    @TempDir
    private Path folder;

    private Student student;
    private Student auditor;
    private String head;

    @BeforeEach
    void backUp() {
        try (var portal = start(running)) {
            student = Staff.enrol(campus, before);
            auditor = Staff.enrol(campus, before, StaffRole.AUDITOR);
            assertEquals(303, login(portal, student).statusCode());
            forget(portal, student);
            Await.until(() -> received() == 1, "a mail that goes out");
            mail.cut();
            forget(portal, auditor);
            Await.until(() -> before.count(WAITING + " and last_reply is not null") == 1, "a mail that waits");
            Await.until(() -> before.count("select count(*) from audit_unsealed") == 0, "seals");
            head = before.rows(HEAD).get(0).get(0);
            new DatabaseCopy(running).restore(drill);
        }
    }

    @AfterEach
    void stop() {
        mail.close();
        campus.close();
    }

    @Test
    void whatWasRestoredIsWholeAndSendsNothingByItself() throws IOException {
        var guide = Files.readString(GUIDE);
        var statements =
                STATEMENT.matcher(guide).results().map(one -> one.group(1)).toList();
        assertEquals(2, statements.size(), "mail is held, sign-ins are removed");
        assertTrue(after.count("select count(*) from sign_in") > 0);
        statements.forEach(after::execute);
        assertEquals(0, after.count("select count(*) from sign_in"));
        assertEquals(compare(before, guide), compare(after, guide));
        after.execute(TRY_NOW);
        mail.mend();

        try (var portal = start(drill)) {
            assertEquals(303, login(portal, student).statusCode());
            trailIsWhole(portal);
            assertEquals(1, after.count(WAITING), "held");
            assertEquals(1, received());
            after.execute("delete from mail_hold");
            Await.until(() -> after.count(WAITING) == 0, "resumed");
            assertEquals(2, received(), "what had waited, and not what had gone out");
        }
    }

    private static List<List<String>> compare(PortalDatabase database, String guide) {
        var query = COMPARISON.matcher(guide);
        assertTrue(query.find());
        return database.rows(query.group());
    }

    private void trailIsWhole(Portal portal) throws IOException {
        var visitor = visitor(portal);
        visitor.login(auditor.userId(), auditor.password(), Visitor.SECOND_PASSWORD);
        Await.until(() -> after.count("select count(*) from audit_unsealed") == 0, "seals");
        var export = Files.writeString(
                folder.resolve("trail.jsonl"),
                visitor.get("/desk/trail-export?format=jsonl").body());
        assertEquals(0, VerifyTrail.run("--head", head, export.toString()));
    }

    private Portal start(Map<String, String> database) {
        var settings = new HashMap<>(campus.settings());
        settings.putAll(database);
        settings.put("madoguchi.smtp.port", String.valueOf(mail.port()));
        settings.put("madoguchi.data-dir", folder.toString());
        return Portal.start(settings);
    }

    private static PlainVisitor visitor(Portal portal) {
        return new PlainVisitor(PlainVisitor.connections(), portal.uri());
    }

    private static HttpResponse<String> login(Portal portal, Student person) {
        return visitor(portal).login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
    }

    private static void forget(Portal portal, Student person) {
        assertEquals(
                303,
                visitor(portal)
                        .submit("/recovery/request.xhtml", Map.of("email", person.email()))
                        .statusCode());
    }

    private int received() {
        return campus.mail().getReceivedMessages().length;
    }
}
