package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Wire;

/**
 * The directory, the mail server or the database goes away or falls silent: the portal says so within 10 s (which
 * {@link PlainVisitor} insists on), pages that do not need the part answer meanwhile, and all is well once it is back.
 */
@Tag("browser")
@Tag("server")
class OutageFlowIT {

    private static final Pattern NUMBER = Pattern.compile("<b>([0-9A-Z]{4}-[0-9A-Z]{4})</b>");
    private static final List<String> UNAFFECTED =
            List.of("/login.xhtml", "/recovery/request.xhtml", "/manual/login.xhtml");
    private static final String TRIED =
            "select count(*) from outgoing_mail where state = 'QUEUED' and last_reply is not null";
    /** Instead of a minute later; not what is under way, which would be sent twice. */
    private static final String TRY_NOW =
            "update outgoing_mail set next_attempt_at = now() where state = 'QUEUED' and not under_way";

    private static Campus campus;
    private static Wire directory;
    private static Wire mail;
    private static Wire database;
    private static String databaseName;
    private static PortalDatabase rows;
    private static Portal portal;
    private static List<Member> crowd;

    private final HttpClient connections = PlainVisitor.connections();
    private final Member member = crowd.get(0);

    @BeforeAll
    static void start() {
        campus = Campus.start(0, 0);
        directory = Wire.to(campus.ldapPort());
        mail = Wire.to(campus.smtpPort());
        var fresh = PostgresServer.freshDatabase();
        var url = URI.create(fresh.get("madoguchi.db.url").substring("jdbc:".length()));
        database = Wire.to(url.getPort());
        databaseName = url.getPath().substring(1);
        rows = new PortalDatabase(fresh);
        var settings = new HashMap<>(campus.settings());
        settings.putAll(fresh);
        settings.put("madoguchi.db.url", "jdbc:postgresql://127.0.0.1:" + database.port() + url.getPath());
        settings.put("madoguchi.ldap.urls", "ldap://127.0.0.1:" + directory.port());
        settings.put("madoguchi.smtp.port", String.valueOf(mail.port()));
        settings.put("madoguchi.smtp.read-timeout", "PT2S");
        settings.put("madoguchi.second-password.argon2.memory", "512");
        settings.put("madoguchi.second-password.argon2.iterations", "1");
        portal = Portal.start(settings);
        crowd = Crowd.gather(campus, settings, 12, Part.STUDENT);
    }

    @AfterAll
    static void stop() {
        portal.close();
        Stream.of(database, mail, directory).forEach(Wire::close);
        campus.close();
    }

    @AfterEach
    void mend() {
        Stream.of(directory, mail, database).forEach(Wire::mend);
    }

    @Test
    void directoryStops() {
        logsIn();
        directory.cut();
        saysSo(login(member));
        unaffectedPagesAnswer();
        assertEquals(200, probe("/health/ready"));
        directory.mend();
        logsIn();
    }

    @Test
    void directoryFallsSilentWhileManyLogIn() {
        logsIn();
        directory.silence();
        var threads = Executors.newFixedThreadPool(10);
        var logins = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var other : crowd.subList(1, 11)) {
            logins.add(CompletableFuture.supplyAsync(() -> login(other), threads));
        }
        unaffectedPagesAnswer();
        assertTrue(logins.stream().anyMatch(login -> !login.isDone()), "the pages came first");
        logins.forEach(login -> saysSo(login.join()));
        threads.shutdown();
        directory.mend();
        logsIn();
    }

    @Test
    void mailServerStops() {
        mail.cut();
        mailComesLater(crowd.get(1));
    }

    @Test
    void mailServerFallsSilent() {
        mail.silence();
        mailComesLater(crowd.get(2));
    }

    /** No page tells that mail is late, nor whose address it was. */
    private void mailComesLater(Member owner) {
        var before = campus.mail().getReceivedMessages().length;
        var known = visitor().submit("/recovery/request.xhtml", Map.of("email", "me@" + owner.domain()));
        var unknown = visitor().submit("/recovery/request.xhtml", Map.of("email", "nobody@" + owner.domain()));
        assertEquals(303, known.statusCode());
        assertEquals(unknown.headers().firstValue("Location"), known.headers().firstValue("Location"));
        logsIn();
        Await.until(() -> rows.count(TRIED) == 1, "an attempt in vain");
        assertEquals(200, probe("/health/ready"));
        mail.mend();
        Await.until(
                () -> {
                    rows.execute(TRY_NOW);
                    return rows.count(TRIED) == 0;
                },
                "the mail in the end");
        assertEquals(1, campus.mail().getReceivedMessages().length - before);
    }

    @Test
    void databaseStops() {
        var visitor = logsIn();
        database.cut();
        databaseIsMissedAndFoundAgain(visitor);
    }

    @Test
    void databaseFallsSilent() {
        var visitor = logsIn();
        database.silence();
        databaseIsMissedAndFoundAgain(visitor);
    }

    private void databaseIsMissedAndFoundAgain(PlainVisitor visitor) {
        var refused = login(crowd.get(3));
        saysSo(refused);
        var number = NUMBER.matcher(refused.body());
        assertTrue(number.find(), refused.body());
        Await.until(() -> portal.log().contains("[" + number.group(1) + "] 503: /login.xhtml"), "the same in the log");
        saysSo(visitor.get("/home.xhtml"));
        unaffectedPagesAnswer();
        Await.until(() -> probe("/health/ready") == 503, "not ready");
        assertEquals(200, probe("/health/live"));
        assertEquals(200, visitor.get("/health/live").statusCode(), "a browser's cookie is not looked at");
        database.mend();
        Await.until(() -> visitor.get("/home.xhtml").statusCode() == 200, "still signed in");
        Await.until(() -> probe("/health/ready") == 200, "ready again");
        logsIn();
    }

    @Test
    void databaseDropsEveryConnection() throws Exception {
        var visitor = logsIn();
        dropWhenIdle();
        assertEquals(200, visitor.get("/home.xhtml").statusCode());
        logsIn();
    }

    /** Busy connections are not looked at: one request each may fail then. */
    private static void dropWhenIdle() throws SQLException {
        var backends = " from pg_stat_activity where datname = '" + databaseName + "'";
        try (var other = PostgresServer.connect("postgres");
                var statement = other.createStatement()) {
            for (var busy = 1; busy > 0; ) {
                var rows = statement.executeQuery(
                        "select count(*)" + backends + " and state_change > clock_timestamp() - interval '0.2 s'");
                rows.next();
                busy = rows.getInt(1);
            }
            statement.execute("select pg_terminate_backend(pid, 5000)" + backends);
        }
    }

    private PlainVisitor visitor() {
        return new PlainVisitor(connections, portal.uri());
    }

    private HttpResponse<String> login(Member person) {
        return visitor().login(person.userId(), Campus.PASSWORD, person.secondPassword());
    }

    private PlainVisitor logsIn() {
        var visitor = visitor();
        assertEquals(
                303,
                visitor.login(member.userId(), Campus.PASSWORD, member.secondPassword())
                        .statusCode());
        assertTrue(visitor.get("/home.xhtml").body().contains(member.domain()));
        return visitor;
    }

    private void unaffectedPagesAnswer() {
        UNAFFECTED.forEach(path -> assertEquals(200, visitor().get(path).statusCode(), path));
    }

    private int probe(String path) {
        var answer = visitor().get(path);
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals(answer.statusCode() == 200 ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}", answer.body());
        return answer.statusCode();
    }

    private static void saysSo(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
        assertTrue(answer.body().contains("<h1"), "a page, not a server's note");
        assertFalse(answer.body().contains("Exception"));
    }
}
