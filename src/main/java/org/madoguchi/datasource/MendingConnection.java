package org.madoguchi.datasource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection that is looked at before it is used again: when it has been idle between transactions and the database
 * has dropped it, or has failed, a new one is opened in its place. The pools of several servers keep dead connections
 * otherwise.
 */
final class MendingConnection implements InvocationHandler {

    /** Opens a physical connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    /** Nanoseconds; a busy connection is not asked, an idle one costs one round trip. */
    private static final long IDLE = 100_000_000;

    private static final Set<String> BOUNDARIES = Set.of("commit", "rollback");
    /**
     * What servers and Hibernate call around each use, also when they give up a connection that has just failed:
     * opening another one for that would keep a person waiting once more.
     */
    private static final Set<String> NEVER_MENDED = Set.of(
            "close",
            "abort",
            "isClosed",
            "rollback",
            "commit",
            "setClientInfo",
            "beginRequest",
            "endRequest",
            "getWarnings",
            "clearWarnings");

    /** Those of this process that a pool has, or should have, in hand. */
    private static final AtomicInteger OPEN = new AtomicInteger();

    private static final Set<String> ENDS = Set.of("close", "abort");

    private final Opener opener;
    private boolean isOpen = true;
    private Connection connection;
    private boolean autoCommit = true;
    private int isolation = Connection.TRANSACTION_NONE; // until one is asked for
    private boolean betweenTransactions = true;
    private boolean hasFailed;
    private long lastUse = System.nanoTime();

    private MendingConnection(Opener opener) throws SQLException {
        this.opener = opener;
        this.connection = opener.open();
        OPEN.incrementAndGet();
    }

    /** How many are open. */
    static int countOpen() {
        return OPEN.get();
    }

    static Connection over(Opener opener) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                MendingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MendingConnection(opener));
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return "connection to the database";
            case "setAutoCommit":
                setAutoCommit((Boolean) arguments[0]);
                return null;
            default:
                return use(method, arguments);
        }
    }

    /**
     * Never fails between transactions, but leaves that to the next use: WildFly does not look at whether it has
     * failed, and its transactions would run without being any.
     */
    private void setAutoCommit(boolean wanted) throws SQLException {
        var mayBeOpenedAnew = betweenTransactions;
        betweenTransactions |= wanted != autoCommit; // a change of mode ends a transaction
        autoCommit = wanted;
        try {
            connection.setAutoCommit(wanted);
        } catch (SQLException e) {
            if (!mayBeOpenedAnew) {
                throw e;
            }
            ConnectionHealth.closeQuietly(connection);
        }
    }

    private Object use(Method method, Object[] arguments) throws Throwable {
        var name = method.getName();
        if (isOpen && ENDS.contains(name)) {
            isOpen = false;
            OPEN.decrementAndGet();
        }
        if (betweenTransactions && !NEVER_MENDED.contains(name) && isDoubtful()) {
            mend();
        }
        try {
            var result = method.invoke(connection, arguments);
            if (name.equals("setTransactionIsolation")) {
                isolation = (Integer) arguments[0];
            }
            return result;
        } catch (InvocationTargetException e) {
            hasFailed = true;
            if (isRollback(method) && !ConnectionHealth.isAlive(connection)) {
                return null;
            }
            throw e.getCause();
        } finally {
            lastUse = NEVER_MENDED.contains(name) ? lastUse : System.nanoTime();
            betweenTransactions = autoCommit || BOUNDARIES.contains(name) || betweenTransactions && !startsWork(name);
        }
    }

    /**
     * Whether it takes back all that was done. The database has done that with a connection that is gone; when it
     * failed, GlassFish would leave what is used next without transactions in the mode of one.
     */
    private static boolean isRollback(Method method) {
        return method.getName().equals("rollback") && method.getParameterCount() == 0;
    }

    /**
     * The driver itself closes one that has failed under it, which under steady load would never be idle; a server's
     * wrapping does not know of that.
     */
    private boolean isDoubtful() throws SQLException {
        return hasFailed || System.nanoTime() - lastUse > IDLE || connection.isClosed();
    }

    private static boolean startsWork(String name) {
        return name.startsWith("prepare") || name.equals("createStatement") || name.equals("setSavepoint");
    }

    private void mend() throws SQLException {
        if (!ConnectionHealth.isAlive(connection)) {
            ConnectionHealth.closeQuietly(connection);
            connection = opened();
        }
        hasFailed = false;
    }

    private Connection opened() throws SQLException {
        var fresh = opener.open();
        try {
            fresh.setAutoCommit(autoCommit);
            if (isolation != Connection.TRANSACTION_NONE) {
                fresh.setTransactionIsolation(isolation);
            }
            return fresh;
        } catch (SQLException e) {
            ConnectionHealth.closeQuietly(fresh);
            throw e;
        }
    }
}
