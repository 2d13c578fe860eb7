package org.madoguchi.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * The right to change the schema, which one of all nodes that start has. On PostgreSQL it is a lock of the database,
 * which ends with its connection, so also with a node that is killed; an H2 file can be opened by one process.
 * Liquibase's own lock is a row and stays behind. Whoever has the right therefore takes away a row that it finds: of
 * another node it cannot be. Where it is the command line's, which may be at work, the database tells.
 */
final class SchemaLock {

    private static final Logger LOGGER = Logger.getLogger(SchemaLock.class.getName());

    /** Any number that nothing else in the database takes. */
    private static final long LOCK = 6_236_482_441L;

    /** A machine that is gone without a word is noticed after 40 s; by default it takes PostgreSQL two hours. */
    private static final String NOTICE = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 10;"
            + " SET tcp_keepalives_count = 3; SET client_connection_check_interval = '10s'";

    private static final String HOLDER = "SELECT coalesce(host(a.client_addr), 'the database''s own machine')"
            + " || ', connected since ' || date_trunc('second', a.backend_start) || ', process ' || a.pid"
            + " FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
            + " WHERE l.locktype = 'advisory' AND l.granted AND (l.classid::bigint << 32 | l.objid::bigint) = " + LOCK;
    /** Somebody else is changing a table. The weakest of these locks is what clearing up takes, by itself. */
    private static final String CHANGING =
            "SELECT 1 FROM pg_locks WHERE locktype = 'relation' AND pid <> pg_backend_pid()"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND granted"
                    + " AND mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')";

    private static final String ROW =
            "SELECT lockedby || ', since ' || lockgranted FROM databasechangeloglock WHERE locked";
    private static final String FREE =
            "UPDATE databasechangeloglock SET locked = FALSE, lockgranted = NULL, lockedby = NULL WHERE locked";

    private final Connection connection;
    private final boolean shared;

    private SchemaLock(Connection connection) throws SQLException {
        this.connection = connection;
        shared = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /**
     * Waits for the right, which is kept until the connection ends, and says at once whom it waits for.
     *
     * @throws SQLException when the connection is lost
     */
    static void take(Connection connection) throws SQLException {
        var lock = new SchemaLock(connection);
        if (lock.shared) {
            lock.queueUp();
        }
        lock.freeRow();
    }

    private void queueUp() throws SQLException {
        execute(NOTICE);
        if (find("SELECT 1 WHERE pg_try_advisory_lock(" + LOCK + ")").isEmpty()) {
            LOGGER.warning("Waiting for another node to change the schema: "
                    + find(HOLDER).orElse("it has just ended") + ". If it is gone, this ends by itself;"
                    + " select pg_terminate_backend(its process) ends it at once");
            execute("SELECT pg_advisory_lock(" + LOCK + ")");
        }
    }

    private void freeRow() throws SQLException {
        var holder = rowHolder();
        if (holder.isPresent() && isChanging()) {
            LOGGER.warning("Waiting for Liquibase to change the schema, whose lock has " + holder.get());
            while (rowHolder().isPresent() && isChanging()) {
                pause();
            }
            holder = rowHolder();
        }
        if (holder.isPresent()) {
            LOGGER.warning("Liquibase's lock was left behind by " + holder.get() + ": taken away");
            execute(FREE);
        }
    }

    private Optional<String> rowHolder() throws SQLException {
        try {
            return find(ROW);
        } catch (SQLException e) { // no such table yet; PostgreSQL would refuse whatever comes next
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return Optional.empty();
        }
    }

    /** Between two changes nothing is locked for a moment. */
    private boolean isChanging() throws SQLException {
        for (var look = 0; shared && look < 3; look++) {
            if (find(CHANGING).isPresent()) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> find(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
