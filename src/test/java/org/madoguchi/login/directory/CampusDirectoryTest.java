package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.settings.Settings;

class CampusDirectoryTest {

    private CampusServer server;
    private CampusDirectory directory;

    @BeforeEach
    void start() throws Exception {
        server = CampusServer.plain(0);
        directory = with();
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    private CampusDirectory with(String... settings) {
        if (directory != null) {
            directory.close();
        }
        directory = new CampusDirectory(Settings.of(server.settings(settings)));
        return directory;
    }

    private DirectoryPerson person(String userId) {
        return directory.find(userId).orElseThrow();
    }

    @Test
    void findsPersonWithNameAndCanonicalUserId() {
        assertEquals(
                new DirectoryPerson("uid=Taro01,ou=people,dc=example", "Taro01", "山田 太郎", Set.of("STUDENT")),
                person("TARO01"));
    }

    @Test
    void filterHasNoMoreThanIsAskedFor() {
        assertEquals(new FilteredPeople(List.of("Taro01"), true), directory.findByFilter("(uid=taro01)", 10));
        assertEquals(new FilteredPeople(List.of(), true), directory.findByFilter("(uid=nobody)", 10));
        var one = directory.findByFilter("(uid=*)", 1);
        assertFalse(one.all());
        assertTrue(one.userIds().size() <= 1, one::toString);
        assertTrue(FilterSearch.isFilter("(&(uid=*)(!(uid=t*)))"));
        assertFalse(FilterSearch.isFilter("((uid=*)"));
    }

    /** Active Directory cuts at 1,000, unless it is asked for page after page. */
    @Test
    void filterHasAllAlsoOfADirectoryThatTellsFewAtOnce() {
        var all = directory.findByFilter("(uid=*)", 100);
        assertTrue(all.all());
        assertTrue(all.userIds().size() > 2, all::toString);
        server.mostAtOnce.set(2);
        server.searches.set(0);
        assertEquals(all, directory.findByFilter("(uid=*)", 100));
        assertTrue(server.searches.get() > 1);
        assertFalse(directory.findByFilter("(uid=*)", 1).all());
        server.breakDuringSearch.set(true);
        assertEquals(all, directory.findByFilter("(uid=*)", 100), "on another connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ta*", "*", ")(uid=*", "tanaka)(uid=*", "\\2a", "(", "{0}", "nobody", "", " "})
    void findsNobodyByAnythingButTheUserIdItself(String typed) {
        assertEquals(Optional.empty(), directory.find(typed));
    }

    @Test
    void escapesTheUserIdInEveryPlaceOfTheFilter() {
        with("user-filter", "(|(uid={0})(&(cn=Tanaka)(sn={0})))");
        assertEquals("tanaka", person("TANAKA").userId());
        assertEquals(Optional.empty(), directory.find("t*"));
    }

    @Test
    void findsNobodyWhenTwoEntriesMatch() {
        Logger.getLogger(PersonSearch.class.getName()).setLevel(Level.OFF);
        assertEquals(Optional.empty(), directory.find("twin"));
    }

    @Test
    void findsNobodyWhenMoreMatchThanTheDirectoryMayTell() {
        Logger.getLogger(PersonSearch.class.getName()).setLevel(Level.OFF);
        with("user-filter", "(objectClass={0})");
        assertEquals(Optional.empty(), directory.find("inetOrgPerson"));
    }

    @Test
    void givesTheSameUserIdWhicheverOfSeveralWasTyped() {
        assertEquals("tanaka", person("alias").userId());
        assertEquals("tanaka", person("tanaka").userId());
    }

    @Test
    void takesNameWithLanguageWhenThereIsNoOther() {
        assertEquals("Ms Tanaka", person("tanaka").displayName());
    }

    @Test
    void acceptsTheRightPasswordOnly() {
        var taro = person("taro01");
        assertEquals(BindResult.ACCEPTED, directory.authenticate(taro, "Campus-Pw1"));
        assertEquals(BindResult.WRONG, directory.authenticate(taro, "campus-pw1"));
        assertEquals(BindResult.WRONG, directory.authenticate(taro, "Campus-Pw1 "));
        assertEquals(3, server.binds.get());
        assertEquals(taro, person("taro01"), "the search account is still bound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void sendsNoBindForBlankPassword(String password) {
        assertEquals(BindResult.WRONG, directory.authenticate(person("taro01"), password));
        assertEquals(0, server.binds.get());
    }

    @Test
    void refusesPersonWithoutName() {
        assertThrows(IllegalArgumentException.class, () -> new DirectoryPerson("", "a", "a", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urls=http://localhost",
                "urls=ldap://",
                "user-filter=(uid=x)",
                "user-filter=(uid={0}",
                "base-dn=dc=elsewhere",
                "bind-password=Wrong",
                "staff-groups.clerk=clerks",
                "read-timeout=5"
            })
    void saysThatItCannotBeUsedAsConfigured(String setting) {
        var parts = setting.split("=", 2);
        with(parts[0], parts[1]);
        assertThrows(DirectoryUnavailableException.class, () -> directory.find("taro01"));
    }

    @Test
    void tellsWhoOfManyIsThere() {
        assertEquals(
                Set.of("taro01", "tanaka", "alias", "twin"),
                directory.present(List.of("TARO01", "tanaka", "twin", "nobody", "t*", ")(uid=*")));
        assertEquals(1, server.searches.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"base-dn=dc=elsewhere", "bind-password=Wrong", "user-filter=(|(employeeNumber={0})(uid={0}))"})
    void tellsOfNobodyWhatItCannotKnow(String setting) {
        var parts = setting.split("=", 2);
        with(parts[0], parts[1]);
        assertThrows(DirectoryUnavailableException.class, () -> directory.present(List.of("taro01")));
    }

    /** Who stands behind a referral would otherwise be gone. */
    @Test
    void tellsOfNobodyWhenTheDirectoryRefersToOthers() throws Exception {
        server.refer();
        assertThrows(DirectoryUnavailableException.class, () -> directory.present(List.of("taro01")));
    }

    @Test
    void namesTheServersThatDoNotAnswer() {
        assertEquals(List.of(), directory.silentServers());
        var url = server.settings().get("madoguchi.ldap.urls");
        with("urls", "ldap://localhost:1," + url);
        assertEquals(List.of("ldap://localhost:1"), directory.silentServers());
        assertTrue(directory.reachable());
        with("bind-password", "Wrong");
        assertEquals(List.of(url), directory.silentServers());
    }

    @Test
    void saysThatSettingsAreMissing() {
        var unset = new CampusDirectory(Settings.of(Map.of()));
        assertThrows(DirectoryUnavailableException.class, () -> unset.find("taro01"));
        assertFalse(unset.reachable());
        assertTrue(directory.reachable());
    }
}
