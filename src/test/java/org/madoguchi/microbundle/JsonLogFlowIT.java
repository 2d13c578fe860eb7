package org.madoguchi.microbundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;

/** A collector of logs reads what the microbundle prints. */
@Tag("browser")
class JsonLogFlowIT {

    private static final String MISSING = "cn=窓口担当,ou=groups," + Campus.BASE;

    @Test
    void everyLineIsAnObjectAndNamesItsRequest() {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            settings.put("madoguchi.ldap.staff-groups.clerk", MISSING);
            settings.put("madoguchi.log.format", "json");
            try (var portal = Portal.start(settings)) {
                var database = new PortalDatabase(settings);
                var person = Staff.enrol(campus, database);
                var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
                visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
                var id = database.rows("select request_id from audit_event where kind = 'LOGIN'")
                        .get(0)
                        .get(0);
                Await.until(() -> portal.log().contains("[" + id + "] There is no group"), id);
                visitor.submit("/login.xhtml", Map.of("userId", "x", "password", "Himitsu-%zz", "secondPassword", "%"));
                everyLineIsAnObject(portal.log());
                var line = object(portal.log()
                        .lines()
                        .filter(one -> one.contains("[" + id + "] There is no group"))
                        .findFirst()
                        .orElseThrow());
                assertTrue(line.getString("LogMessage").contains(MISSING), line::toString);
                assertEquals("WARNING", line.getString("Level"));
                for (var secret : new String[] {person.password(), Visitor.SECOND_PASSWORD, "Himitsu"}) {
                    assertFalse(portal.log().contains(secret));
                }
            }
        }
    }

    /** The last one is passed over while it is being written. */
    private static void everyLineIsAnObject(String log) {
        var lines = log.substring(0, log.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> !line.startsWith("NOTE: Picked up ")) // by Java itself, of the options of this test
                .toList();
        assertTrue(lines.size() > 20, log);
        lines.forEach(JsonLogFlowIT::object);
    }

    private static JsonObject object(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new AssertionError(line, e);
        }
    }
}
