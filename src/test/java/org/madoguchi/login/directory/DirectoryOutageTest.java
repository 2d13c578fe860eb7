package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.settings.Settings;

/** A directory that goes away, comes back or has a second server. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectoryOutageTest {

    private static final String TARO = "uid=Taro01,ou=people,dc=example";
    private static final DirectoryPerson SOMEBODY = new DirectoryPerson(TARO, "Taro01", "Taro", Set.of());

    private CampusServer first;
    private CampusServer second;
    private CampusDirectory directory;

    @BeforeEach
    void start() throws Exception {
        first = CampusServer.plain(0);
        second = CampusServer.plain(0);
        first.rename(TARO, "first");
        second.rename(TARO, "second");
    }

    @AfterEach
    void stop() {
        directory.close();
        first.close();
        second.close();
    }

    private CampusDirectory with(String... settings) {
        directory = new CampusDirectory(Settings.of(first.settings(settings)), Duration.ofMillis(20));
        return directory;
    }

    private String answering() {
        return directory.find("taro01").orElseThrow().displayName();
    }

    private void assertUnavailable() {
        assertThrows(DirectoryUnavailableException.class, () -> directory.find("taro01"));
        assertThrows(DirectoryUnavailableException.class, () -> directory.authenticate(SOMEBODY, "Campus-Pw1"));
        assertFalse(directory.reachable());
    }

    private void assertAvailable() {
        assertEquals("first", answering());
        assertEquals(BindResult.ACCEPTED, directory.authenticate(SOMEBODY, "Campus-Pw1"));
        assertTrue(directory.reachable());
    }

    @Test
    void healsWhenTheDirectoryWasDownAtTheStart() throws Exception {
        first.stop();
        with();
        assertUnavailable();
        first.start();
        assertAvailable();
    }

    @Test
    void healsWhenTheDirectoryWentAway() throws Exception {
        with();
        assertAvailable();
        first.stop();
        assertUnavailable();
        first.start();
        assertAvailable();
    }

    @Test
    void restartFailsNobodyAndSendsNoPasswordTwice() throws Exception {
        directory = new CampusDirectory(Settings.of(first.settings()));
        assertAvailable();
        first.stop();
        first.start();
        assertAvailable();
        assertEquals(2, first.binds.get());
    }

    @Test
    void sendsNoPasswordTwiceWhenTheConnectionBreaksDuringTheBind() {
        with();
        assertAvailable();
        first.breakDuringBind.set(true);
        assertThrows(BindUnansweredException.class, () -> directory.authenticate(SOMEBODY, "wrong"));
        assertEquals(2, first.binds.get());
        assertAvailable();
    }

    @Test
    void searchesAgainWhenTheConnectionBreaksDuringTheSearch() {
        directory = new CampusDirectory(Settings.of(first.settings()));
        assertAvailable();
        first.breakDuringSearch.set(true);
        assertAvailable();
    }

    @Test
    void asksIdleConnectionsInTheBackground() {
        with();
        assertAvailable();
        var searches = first.searches.get();
        while (first.searches.get() < searches + 4) {
            Thread.onSpinWait();
        }
        assertAvailable();
    }

    @Test
    void goesToTheSecondServerAndBackToTheFirst() throws Exception {
        with("urls", first.url() + ", " + second.url());
        assertEquals("first", answering());
        first.stop();
        assertEquals("second", answering());
        assertEquals(BindResult.ACCEPTED, directory.authenticate(SOMEBODY, "Campus-Pw1"));
        assertEquals(1, second.binds.get());
        first.start();
        // Connections are used in turn, so one to the second server would show.
        for (var inSuccession = 0; inSuccession < 100; inSuccession++) {
            if (answering().equals("second")) {
                inSuccession = 0;
            }
        }
    }
}
