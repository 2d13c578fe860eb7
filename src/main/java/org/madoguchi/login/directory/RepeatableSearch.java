package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.util.concurrent.Callable;

/**
 * A question that may be asked twice: once more on a new connection when the first turns out to be broken. The pool
 * itself would send the same request again, and a request hears of the end of every connection it was sent on: the
 * late news of the first would be taken for the end of the second.
 */
final class RepeatableSearch<T> implements Callable<T> {

    /** What is to be asked, with requests that are new each time. */
    interface Question<T> {
        T ask(LDAPInterface directory) throws LDAPException;
    }

    private final LDAPConnectionPool pool;
    private final Question<T> question;

    RepeatableSearch(LDAPConnectionPool pool, Question<T> question) {
        this.pool = pool;
        this.question = question;
    }

    @Override
    public T call() throws LDAPException {
        var connection = pool.getConnection();
        try {
            return ask(connection);
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                pool.releaseConnection(connection);
                throw e;
            }
            return askOnceMore(pool.replaceDefunctConnection(connection));
        }
    }

    private T askOnceMore(LDAPConnection connection) throws LDAPException {
        try {
            return ask(connection);
        } catch (LDAPException e) {
            pool.releaseConnectionAfterException(connection, e);
            throw e;
        }
    }

    private T ask(LDAPConnection connection) throws LDAPException {
        try {
            var answer = question.ask(connection);
            pool.releaseConnection(connection);
            return answer;
        } catch (RuntimeException e) {
            pool.releaseConnection(connection);
            throw e;
        }
    }
}
