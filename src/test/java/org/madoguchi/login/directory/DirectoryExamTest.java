package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ResponseControl;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.settings.Settings;

/** Faults as administrators make them: each is named. */
@Timeout(60)
class DirectoryExamTest {

    private static final String ADMINS = "cn=admins,ou=groups,dc=example";

    @TempDir
    private Path folder;

    private static List<Finding> examine(Map<String, String> settings, String id) {
        return new DirectoryExam(Settings.of(settings), Clock.systemUTC(), Optional.of(id))
                .examine(settings.get("madoguchi.ldap.urls"));
    }

    private static List<String> bad(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Level.FAULT)
                .map(Finding::key)
                .toList();
    }

    private static void assertFault(String key, String id, String... settings) throws Exception {
        try (var server = CampusServer.plain(0)) {
            assertEquals(List.of(key), bad(examine(server.settings(settings), id)));
        }
    }

    @Test
    void allIsWell() throws Exception {
        try (var server = CampusServer.plain(0)) {
            var findings = examine(server.settings(), "taro01");
            assertEquals(List.of(), bad(findings));
            assertTrue(findings.stream().anyMatch(finding -> finding.key().equals("ldap.person")), findings::toString);
        }
    }

    /** Of several servers the first one says so. */
    @Test
    void filterThatNobodyTriedIsNotAllWell() throws Exception {
        try (var server = CampusServer.plain(0)) {
            var url = server.settings().get("madoguchi.ldap.urls");
            var settings = Settings.of(server.settings("urls", url + ",ldap://localhost:1"));
            var exam = new DirectoryExam(settings, Clock.systemUTC(), Optional.empty());
            assertEquals(List.of("ldap.person_unasked"), warnings(exam.examine(url)));
            var second = Settings.of(server.settings("urls", "ldap://localhost:1," + url));
            exam = new DirectoryExam(second, Clock.systemUTC(), Optional.empty());
            assertEquals(List.of(), warnings(exam.examine(url)));
        }
    }

    private static List<String> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.level() == Level.WARNING && finding.key().startsWith("ldap.person"))
                .map(Finding::key)
                .toList();
    }

    @Test
    void wrongPort() throws Exception {
        assertFault("ldap.unreachable", "taro01", "urls", "ldap://localhost:1");
    }

    @Test
    void wrongBindPassword() throws Exception {
        assertFault("ldap.bind_refused", "taro01", "bind-password", "wrong");
    }

    /** By the control of a policy, by Active Directory's sub-code, or by the result code alone. */
    @ParameterizedTest
    @CsvSource({
        "49, ACCOUNT_LOCKED, , ldap.bind_locked",
        "49, , 775, ldap.bind_locked",
        "19, , , ldap.bind_locked",
        "49, PASSWORD_EXPIRED, , ldap.bind_expired",
        "49, , 532, ldap.bind_expired",
        "0, CHANGE_AFTER_RESET, , ldap.bind_must_change",
        "49, , 773, ldap.bind_must_change",
        "49, , 533, ldap.bind_disabled",
        "49, , 701, ldap.bind_disabled",
        "53, , , ldap.bind_disabled",
        "49, , 52e, ldap.bind_refused",
        "34, , , ldap.bind_refused",
        "51, , , ldap.bind_failed",
        "13, , , ldap.tls_required"
    })
    void searchAccountIsKeptOut(int code, DraftBeheraLDAPPasswordPolicy10ErrorType policy, String data, String key)
            throws Exception {
        try (var server = CampusServer.plain(0)) {
            server.answerToSearchAccount.set(answer(code, policy, data));
            assertEquals(List.of(key), bad(examine(server.settings(), "taro01")));
        }
    }

    private static LDAPResult answer(int code, DraftBeheraLDAPPasswordPolicy10ErrorType policy, String data) {
        var text = data == null ? null : "80090308: AcceptSecurityContext error, data " + data + ", v1db1";
        var controls = policy == null
                ? new Control[0]
                : new Control[] {new DraftBeheraLDAPPasswordPolicy10ResponseControl(null, -1, policy)};
        return new LDAPResult(1, ResultCode.valueOf(code), text, null, null, controls);
    }

    @Test
    void answerThatDoesNotComeInTime() throws Exception {
        try (var server = CampusServer.plain(0)) {
            server.delay(4000);
            assertEquals(List.of("ldap.silent"), bad(examine(server.settings("connect-timeout", "PT1S"), "taro01")));
        }
    }

    @Test
    void administratorWithoutAnother() throws Exception {
        try (var server = CampusServer.plain(0)) {
            var settings = server.settings("staff-groups.admin", ADMINS);
            assertEquals(List.of("root"), told("ldap.group_admin_single", settings));
            settings.put("madoguchi.desk.second-person", "delay");
            assertEquals(List.of(), told("ldap.group_admin_single", settings));
            settings.put("madoguchi.desk.second-person", "required");
            server.modify("dn: " + ADMINS, "add: uniqueMember", "uniqueMember: uid=desk,ou=people,dc=example");
            assertEquals(List.of("desk, root"), told("ldap.group", settings));
        }
    }

    /** Who is in it by another group is nobody; beside one who is in it, the group is not a second. */
    @Test
    void groupOfGroups() throws Exception {
        try (var server = CampusServer.plain(0)) {
            server.modify("dn: " + ADMINS, "add: uniqueMember", "uniqueMember: cn=clerks,ou=groups,dc=example");
            var settings = server.settings("staff-groups.admin", ADMINS);
            assertEquals(List.of("root"), told("ldap.group_admin_single", settings));
            server.modify("dn: " + ADMINS, "replace: uniqueMember", "uniqueMember: cn=clerks,ou=groups,dc=example");
            assertEquals(List.of("clerks"), told("ldap.group_nested", settings));
            settings.put("madoguchi.ldap.staff-groups.clerk", settings.remove("madoguchi.ldap.staff-groups.admin"));
            assertEquals(List.of("clerks"), told("ldap.group_nested", settings));
        }
    }

    @Test
    void peopleAtAnotherServer() throws Exception {
        try (var server = CampusServer.plain(0)) {
            assertEquals(List.of(), told("ldap.referral", server.settings()));
            server.refer();
            assertEquals(
                    List.of("ldap://localhost:1/ou=medicine,dc=elsewhere"), told("ldap.referral", server.settings()));
        }
    }

    /** Nobody is found by a name that is none; what the university has not named is not looked for. */
    @Test
    void attributeThatNobodyHas() throws Exception {
        try (var server = CampusServer.plain(0)) {
            var settings = server.settings("faculty-attribute", "facluty", "year-attribute", "sn");
            assertEquals(List.of("madoguchi.ldap.faculty-attribute"), told("ldap.attribute_none", settings));
            settings.put("madoguchi.ldap.mail-attribute", "e-mail");
            assertEquals(
                    List.of("madoguchi.ldap.faculty-attribute", "madoguchi.ldap.mail-attribute"),
                    told("ldap.attribute_none", settings));
        }
    }

    /** The last value of each finding of this kind. */
    private static List<String> told(String key, Map<String, String> settings) {
        return examine(settings, "taro01").stream()
                .filter(finding -> finding.key().equals(key))
                .map(finding -> finding.values().get(finding.values().size() - 1))
                .toList();
    }

    @Test
    void baseThatIsNotThere() throws Exception {
        assertFault("ldap.base_missing", "taro01", "base-dn", "ou=nowhere,dc=example");
    }

    /** Without a search account a directory may hide all it has. */
    @Test
    void baseThatIsNotThereForAnybody() throws Exception {
        try (var server = new InMemoryDirectoryServer("dc=example")) {
            server.startListening();
            var settings = Map.of(
                    "madoguchi.ldap.urls",
                    "ldap://localhost:" + server.getListenPort(),
                    "madoguchi.ldap.base-dn",
                    "ou=nowhere,dc=example");
            assertEquals(List.of("ldap.base_hidden"), bad(examine(settings, "taro01")));
        }
    }

    @Test
    void filterFindsNobody() throws Exception {
        assertFault("ldap.person_none", "taro01", "user-filter", "(sAMAccountName={0})");
    }

    @Test
    void filterFindsSeveral() throws Exception {
        assertFault("ldap.person_several", "taro01", "user-filter", "(|(uid={0})(objectClass=*))");
    }

    @Test
    void groupThatIsNotThere() throws Exception {
        assertFault("ldap.group_missing", "taro01", "staff-groups.admin", "cn=nobody,ou=groups,dc=example");
    }

    @Test
    void expiredCertificate() throws Exception {
        var store = certificate("localhost", "20200101000000", "30");
        try (var server = CampusServer.ldaps(store)) {
            assertEquals(List.of("ldap.certificate_expired"), bad(examine(trusting(server, store), "taro01")));
        }
    }

    @Test
    void certificateOfNobodysTrust() throws Exception {
        var store = CampusServer.certificate(folder, "localhost");
        var other = CampusServer.certificate(folder, "other");
        try (var server = CampusServer.ldaps(store)) {
            var findings = examine(trusting(server, other), "taro01");
            assertEquals(List.of("ldap.certificate_untrusted"), bad(findings));
            assertEquals("CN=localhost", findings.get(0).values().get(3), "who issued it");
        }
    }

    @Test
    void certificateOfAnotherServer() throws Exception {
        var store = CampusServer.certificate(folder, "ldap.example.com");
        try (var server = CampusServer.ldaps(store)) {
            var findings = examine(trusting(server, store), "taro01");
            assertEquals(List.of("ldap.certificate_name"), bad(findings));
            assertEquals("ldap.example.com", findings.get(0).values().get(1));
        }
    }

    @Test
    void startTlsThatTheServerDoesNotSpeak() throws Exception {
        assertFault("ldap.tls", "taro01", "starttls", "true");
    }

    @Test
    void certificatesDaysAreCounted() throws Exception {
        var store = CampusServer.certificate(folder, "localhost");
        try (var server = CampusServer.startTls(store)) {
            var settings = trusting(server, store);
            settings.put("madoguchi.ldap.starttls", "true");
            var findings = examine(settings, "taro01");
            assertEquals(List.of(), bad(findings));
            assertTrue(findings.stream().anyMatch(finding -> finding.key().equals("ldap.certificate")), "" + findings);
        }
    }

    private static Map<String, String> trusting(CampusServer server, Path store) {
        return server.settings("truststore", store.toString(), "truststore-password", CampusServer.STORE_PASSWORD);
    }

    private Path certificate(String host, String from, String days) {
        var store = folder.resolve("dated.p12");
        ManageCertificates.main(
                null,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "generate-self-signed-certificate",
                "--keystore",
                store.toString(),
                "--keystore-password",
                CampusServer.STORE_PASSWORD,
                "--keystore-type",
                "PKCS12",
                "--alias",
                "campus",
                "--subject-dn",
                "CN=" + host,
                "--subject-alternative-name-dns",
                host,
                "--validity-start-time",
                from,
                "--days-valid",
                days);
        return store;
    }
}
