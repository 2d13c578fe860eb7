package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

/** However a search ends, its connection goes back once. */
class FilterSearchTest {

    private CampusServer server;
    private LDAPConnectionPool pool;
    private FilterSearch search;

    @BeforeEach
    void start() throws Exception {
        server = CampusServer.plain(0);
        pool = new LDAPConnectionPool(
                new LDAPConnection("localhost", server.port(), "cn=search,dc=example", "Search1"), 1);
        search = new FilterSearch(Settings.of(server.settings()), "(uid=*)", 100);
    }

    @AfterEach
    void stop() {
        pool.close();
        server.close();
    }

    @Test
    void allWereTold() throws Exception {
        assertFalse(search.next(pool));
        assertGivenBack();
        search.close();
        assertGivenBack();
    }

    @Test
    void nameIsUnreadableBeforeALimit() throws Exception {
        server.unreadable.set(true);
        assertThrows(LDAPException.class, () -> search.next(pool));
        assertGivenBack();
    }

    /** The next page could not be asked for in time. */
    @Test
    void closedBetweenPages() throws Exception {
        server.mostAtOnce.set(1);
        assertTrue(search.next(pool));
        search.close();
        assertFalse(search.isGoingOn());
        assertGivenBack();
    }

    private void assertGivenBack() {
        var seen = pool.getConnectionPoolStatistics();
        assertEquals(
                seen.getNumSuccessfulCheckouts(),
                seen.getNumReleasedValid()
                        + seen.getNumConnectionsClosedDefunct()
                        + seen.getNumConnectionsClosedUnneeded());
    }
}
