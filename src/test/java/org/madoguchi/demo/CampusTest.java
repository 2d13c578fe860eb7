package org.madoguchi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFException;
import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample campus is what the portal's settings for it promise. */
class CampusTest {

    private static Campus campus;
    private static Map<String, String> settings;

    @BeforeAll
    static void start() {
        campus = Campus.start(0, 0);
        settings = campus.settings();
    }

    @AfterAll
    static void stop() {
        campus.close();
    }

    @Test
    void searchAccountFindsEveryStudentByFullName() throws LDAPException {
        try (var connection = portal()) {
            var students = connection.search(
                    settings.get("madoguchi.ldap.base-dn"),
                    SearchScope.SUB,
                    "(&(uid=s0000*)(displayName=*)(sn=*)(ou=*))");
            assertTrue(students.getEntryCount() >= 14, "students: " + students.getEntryCount());
            var one = connection.getEntry("uid=s0000123,ou=people," + Campus.BASE);
            assertEquals("佐藤 太郎", one.getAttributeValue("displayName"));
        }
    }

    @Test
    void everybodyBindsWithTheCommonPassword() throws LDAPException {
        try (var connection = portal()) {
            var people = connection.search(settings.get("madoguchi.ldap.base-dn"), SearchScope.ONE, "(uid=*)", "1.1");
            for (var person : people.getSearchEntries()) {
                try (var own = new LDAPConnection("127.0.0.1", campus.ldapPort())) {
                    own.bind(person.getDN(), Campus.PASSWORD);
                    var wrong = assertThrows(LDAPException.class, () -> own.bind(person.getDN(), "Sakura-1235"));
                    assertEquals(ResultCode.INVALID_CREDENTIALS, wrong.getResultCode());
                }
            }
        }
    }

    @Test
    void everyStaffGroupHasMembersThatExistAndOneClerkIsAStudent() throws LDAPException {
        try (var connection = portal()) {
            for (var role : new String[] {"clerk", "admin", "auditor"}) {
                var group = connection.getEntry(settings.get("madoguchi.ldap.staff-groups." + role));
                for (var member : group.getAttributeValues("member")) {
                    assertEquals(member, connection.getEntry(member).getDN());
                }
            }
            var clerks = connection.getEntry(settings.get("madoguchi.ldap.staff-groups.clerk"));
            assertTrue(clerks.hasAttributeValue("member", "uid=s0000141,ou=people," + Campus.BASE));
        }
    }

    @Test
    void strangersNeitherSearchNorChangeIt() throws LDAPException, LDIFException {
        try (var stranger = new LDAPConnection("127.0.0.1", campus.ldapPort())) {
            assertThrows(LDAPException.class, () -> stranger.search(Campus.BASE, SearchScope.SUB, "(uid=*)"));
        }
        try (var connection = portal()) {
            assertThrows(LDAPException.class, () -> connection.delete("uid=s0000123,ou=people," + Campus.BASE));
        }
        campus.directory()
                .modify(
                        "dn: uid=s0000123,ou=people," + Campus.BASE,
                        "changetype: modify",
                        "replace: employeeType",
                        "employeeType: student");
    }

    @Test
    void mailForAnybodyArrives() throws MessagingException {
        var setup = campus.mail().getSmtp().getServerSetup();
        IntStream.range(0, 2)
                .forEach(n -> GreenMailUtil.sendTextEmail(
                        "someone" + n + "@example.net", "a@example.ac.jp", "Hello", "text", setup));
        assertTrue(campus.mail().waitForIncomingEmail(2));
        assertEquals("Hello", campus.mail().getReceivedMessages()[0].getSubject());
    }

    private static LDAPConnection portal() throws LDAPException {
        return new LDAPConnection(
                "127.0.0.1",
                campus.ldapPort(),
                settings.get("madoguchi.ldap.bind-dn"),
                settings.get("madoguchi.ldap.bind-password"));
    }
}
