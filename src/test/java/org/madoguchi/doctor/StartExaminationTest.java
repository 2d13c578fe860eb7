package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.settings.Settings;

@Timeout(60)
class StartExaminationTest {

    @Test
    void oneLineForEachPartThatIsAway() {
        var lines = StartExamination.lines(
                        Settings.of(Map.of(
                                "madoguchi.public-url",
                                "https://certs.example.ac.jp",
                                "madoguchi.ldap.urls",
                                "ldap://localhost:1",
                                "madoguchi.ldap.base-dn",
                                "dc=example",
                                "madoguchi.smtp.host",
                                "localhost",
                                "madoguchi.smtp.port",
                                "1",
                                "madoguchi.smtp.from",
                                "certificates@example.ac.jp")),
                        Clock.systemUTC())
                .toList();
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("madoguchi.ldap.staff-groups.admin"), lines.get(0));
        assertTrue(lines.get(1).contains("ldap://localhost:1 cannot be reached"), lines.get(1));
        assertTrue(lines.get(2).contains("localhost:1 cannot be reached"), lines.get(2));
        lines.forEach(line -> assertEquals(1, line.lines().count(), line));
    }
}
