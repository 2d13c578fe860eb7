package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

class StaffGroupsTest {

    private CampusServer server;
    private CampusDirectory directory;

    @BeforeEach
    void start() throws Exception {
        server = CampusServer.plain(0);
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    private void with(String... settings) {
        directory = new CampusDirectory(Settings.of(server.settings(settings)));
    }

    private DirectoryPerson person(String userId) {
        return directory.find(userId).orElseThrow();
    }

    private void withStaffGroups() {
        with(
                "staff-groups.clerk",
                "cn=clerks,ou=groups,dc=example",
                "staff-groups.admin",
                "cn=admins,ou=groups,dc=example",
                "staff-groups.auditor",
                "cn=auditors,ou=groups,dc=example");
    }

    @Test
    void believesTheEntryForTheGroupsItListsAndAsksTheOthers() {
        withStaffGroups();
        assertEquals(Set.of("STUDENT", "CLERK"), person("desk").roles());
        assertEquals(3, server.searches.get(), "the person, and the two groups that the entry does not list");
    }

    /** A cohort asks about tens of thousands, of whom hardly anybody is staff. */
    @Test
    void ofManyEachIsAskedForOnceAndEachGroupOnceForAll() {
        withStaffGroups();
        var students = directory.findAll(List.of("taro01", "tanaka", "nobody"));
        assertEquals(Set.of("taro01", "tanaka"), students.keySet(), "by what was asked for");
        assertEquals("Taro01", students.get("taro01").userId());
        assertEquals(Set.of("STUDENT"), students.get("tanaka").roles());
        assertEquals(3 + 3, server.searches.get());
    }

    @Test
    void rolesOfManyAreThoseOfEach() throws Exception {
        server.modify("dn: uid=Taro01,ou=people,dc=example", "add: primaryGroupID", "primaryGroupID: 1104");
        server.modify("dn: cn=clerks,ou=groups,dc=example", "add: primaryGroupToken", "primaryGroupToken: 1104");
        withStaffGroups();
        var userIds = List.of("root", "taro01", "desk", "tanaka");
        var all = directory.findAll(userIds);
        userIds.forEach(userId -> assertEquals(person(userId), all.get(userId)));
    }

    /** A stranger who holds a clock must not learn who is known. */
    @Test
    void beforeThePasswordIsProvedTheKnownCostNoMoreThanTheUnknown() {
        withStaffGroups();
        assertEquals(Set.of("STUDENT"), directory.findBare("desk").orElseThrow().roles());
        assertEquals(1, server.searches.get());
        assertTrue(directory.findBare("nobody").isEmpty());
        assertEquals(2, server.searches.get());
    }

    @Test
    void readsRolesFromTheGroupsWhenTheEntryListsNone() {
        withStaffGroups();
        assertEquals(
                Set.of("STUDENT", "CLERK", "ADMIN", "AUDITOR"), person("root").roles());
        assertEquals(Set.of("STUDENT"), person("taro01").roles());
    }

    /** OpenLDAP's overlay lists one kind of group only: roles of another kind must not go with the first listed one. */
    @Test
    void groupThatTheEntryDoesNotListIsAskedThoughItListsAnother() throws Exception {
        server.modify("dn: uid=root,ou=people,dc=example", "add: memberOf", "memberOf: cn=chess,ou=clubs,dc=example");
        withStaffGroups();
        assertEquals(
                Set.of("STUDENT", "CLERK", "ADMIN", "AUDITOR"), person("root").roles());
    }

    @Test
    void primaryGroupOfActiveDirectoryGivesItsRole() throws Exception {
        server.modify("dn: uid=Taro01,ou=people,dc=example", "add: primaryGroupID", "primaryGroupID: 1104");
        server.modify("dn: cn=clerks,ou=groups,dc=example", "add: primaryGroupToken", "primaryGroupToken: 1104");
        withStaffGroups();
        assertEquals(Set.of("STUDENT", "CLERK"), person("taro01").roles());
    }

    @Test
    void absentGroupHasNoMembers() {
        Logger.getLogger(StaffGroups.class.getName()).setLevel(Level.OFF);
        with("staff-groups.clerk", "cn=gone,ou=groups,dc=example");
        assertEquals(Set.of("STUDENT"), person("root").roles());
    }
}
