package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One bind, sent once or never. Whoever asked for it and has given up before it was sent can call it off, and knows
 * then that the directory has counted nothing.
 */
final class OneBind implements Callable<LDAPResult> {

    private enum State {
        WAITING,
        SENT,
        CALLED_OFF
    }

    private final LDAPConnectionPool pool;
    private final BindRequest request;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    OneBind(LDAPConnectionPool pool, BindRequest request) {
        this.pool = pool;
        this.request = request;
    }

    /** It is never tried again on another connection: a failure may have been counted already. */
    @Override
    public LDAPResult call() throws LDAPException {
        var connection = pool.getConnection();
        if (!state.compareAndSet(State.WAITING, State.SENT)) {
            pool.releaseConnection(connection);
            throw new DirectoryUnavailableException("Nobody waits for this bind any more");
        }
        try {
            var answer = connection.bind(request);
            pool.releaseConnection(connection);
            return answer;
        } catch (LDAPException e) {
            return refusal(connection, e);
        }
    }

    private LDAPResult refusal(LDAPConnection connection, LDAPException e) throws LDAPException {
        pool.releaseConnectionAfterException(connection, e);
        if (e instanceof LDAPBindException refused && !e.getResultCode().isClientSideResultCode()) {
            return refused.getBindResult();
        }
        throw e;
    }

    /** Keeps it from being sent; false when it has been. */
    boolean callOff() {
        return state.compareAndSet(State.WAITING, State.CALLED_OFF) || state.get() == State.CALLED_OFF;
    }
}
