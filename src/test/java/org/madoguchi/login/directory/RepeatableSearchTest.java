package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a question is asked, and where its connection goes. */
class RepeatableSearchTest {

    private final List<LDAPInterface> asked = new ArrayList<>();

    private CampusServer server;
    private LDAPConnectionPool pool;

    @BeforeEach
    void start() throws Exception {
        server = CampusServer.plain(0);
        pool = new LDAPConnectionPool(new LDAPConnection("localhost", server.port()), 1);
    }

    @AfterEach
    void stop() {
        pool.close();
        server.close();
    }

    private RepeatableSearch<String> failing(int times, ResultCode code) {
        return new RepeatableSearch<>(pool, directory -> {
            asked.add(directory);
            if (asked.size() <= times) {
                throw new LDAPException(code);
            }
            return "answer";
        });
    }

    @Test
    void isAskedOnceAndItsConnectionGivenBack() throws Exception {
        assertEquals("answer", failing(0, ResultCode.SERVER_DOWN).call());
        assertEquals("answer", failing(0, ResultCode.SERVER_DOWN).call());
        assertSame(asked.get(0), asked.get(1));
        assertEquals(1, pool.getCurrentAvailableConnections());
    }

    /** The question anew, and not its requests again. */
    @Test
    void isAskedOnceMoreOnANewConnectionWhenTheFirstIsBroken() throws Exception {
        assertEquals("answer", failing(1, ResultCode.SERVER_DOWN).call());
        assertEquals(2, asked.size());
        assertNotSame(asked.get(0), asked.get(1));
        assertFalse(((LDAPConnection) asked.get(0)).isConnected());
        assertEquals(1, pool.getCurrentAvailableConnections());
    }

    @Test
    void isNotAskedAThirdTime() {
        assertThrows(LDAPException.class, failing(2, ResultCode.SERVER_DOWN)::call);
        assertEquals(2, asked.size());
        assertEquals(1, pool.getCurrentAvailableConnections());
    }

    @Test
    void isNotAskedAgainWhenItIsRefused() {
        var refused = assertThrows(LDAPException.class, failing(1, ResultCode.INSUFFICIENT_ACCESS_RIGHTS)::call);
        assertEquals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, refused.getResultCode());
        assertEquals(1, asked.size());
        assertEquals(1, pool.getCurrentAvailableConnections());
    }

    @Test
    void givesTheConnectionBackWhenTheQuestionItselfFails() {
        var search = new RepeatableSearch<>(pool, directory -> {
            throw new IllegalStateException();
        });
        assertThrows(IllegalStateException.class, search::call);
        assertEquals(1, pool.getCurrentAvailableConnections());
    }
}
