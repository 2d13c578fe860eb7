package org.madoguchi.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.Await;

/** A connection that the database has dropped is replaced between transactions, and never within one. */
class MendingConnectionTest {

    private static final long IDLE_NANOS = 150_000_000;

    private final String url = "jdbc:h2:mem:mending-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
    private final List<Connection> opened = new ArrayList<>();
    private Connection connection;
    private boolean databaseDown;

    @BeforeEach
    void open() throws SQLException {
        connection = MendingConnection.over(() -> {
            if (databaseDown) {
                throw new SQLException("refused");
            }
            opened.add(DriverManager.getConnection(url));
            return opened.get(opened.size() - 1);
        });
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text varchar(20))");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        try (var last = DriverManager.getConnection(url);
                var statement = last.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    /** Whatever was opened in its place meanwhile. */
    @Test
    void isCountedUntilItIsClosed() throws SQLException {
        var before = MendingConnection.countOpen();
        beIdle();
        dropByDatabase();
        insert("after");
        assertEquals(before, MendingConnection.countOpen());
        connection.close();
        connection.close();
        assertEquals(before - 1, MendingConnection.countOpen());
    }

    @Test
    void droppedConnectionIsReplacedAfterIdling() throws SQLException {
        beIdle();
        dropByDatabase();
        insert("after");
        assertEquals(1, count());
        assertEquals(2, opened.size());
    }

    @Test
    void droppedConnectionIsReplacedAfterACommit() throws SQLException {
        connection.setAutoCommit(false);
        insert("kept");
        connection.commit();
        beIdle();
        dropByDatabase();
        insert("not committed");
        connection.rollback();
        assertEquals(1, count());
        assertEquals(2, opened.size());
        assertFalse(opened.get(1).getAutoCommit());
    }

    @Test
    void connectionDroppedWithinATransactionIsNotReplaced() throws SQLException {
        connection.setAutoCommit(false);
        insert("lost");
        beIdle();
        dropByDatabase();
        assertThrows(SQLException.class, () -> insert("half of it"));
        assertThrows(SQLException.class, connection::commit);
        assertEquals(1, opened.size());
    }

    @Test
    void modeThatHasItsValueAlreadyEndsNoTransaction() throws SQLException {
        connection.setAutoCommit(false);
        insert("lost");
        connection.setAutoCommit(false);
        beIdle();
        dropByDatabase();
        assertThrows(SQLException.class, () -> insert("half of it"));
        assertEquals(1, opened.size());
    }

    @Test
    void poolsMayWriteItIntoTheirLogs() throws SQLException {
        beIdle();
        dropByDatabase();
        assertFalse(connection.toString().isEmpty());
        assertEquals(1, opened.size());
    }

    /** GlassFish sets the mode back only after a rollback that has not failed. */
    @Test
    void whatWasLostWithTheConnectionIsTakenBack() throws SQLException {
        connection.setAutoCommit(false);
        insert("lost");
        dropByDatabase();
        assertThrows(SQLException.class, () -> insert("half of it"));
        connection.rollback();
        connection.setAutoCommit(true);
        insert("kept");
        assertEquals(1, count());
        assertEquals(2, opened.size());
    }

    /** WildFly takes the mode for set even if that has failed. */
    @Test
    void modeThatWasAskedForDuringAnOutageHoldsAfterIt() throws SQLException {
        beIdle();
        dropByDatabase();
        databaseDown = true;
        connection.setAutoCommit(false);
        assertThrows(SQLException.class, () -> insert("lost"));
        databaseDown = false;
        insert("taken back");
        connection.rollback();
        connection.setAutoCommit(true);
        assertEquals(0, count());
    }

    /** GlassFish's wrapping does not know of a connection that the driver has closed after a failure. */
    @Test
    void connectionThatFailsIsReplacedUnderAServersWrapping() throws SQLException {
        var wrapped = MendingConnection.over(() -> {
            opened.add(DriverManager.getConnection(url));
            return unaware(opened.get(opened.size() - 1));
        });
        wrapped.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        wrapped.setAutoCommit(false);
        wrapped.prepareStatement("INSERT INTO note VALUES ('lost')").execute();
        opened.get(1).close();
        assertThrows(SQLException.class, () -> wrapped.prepareStatement("INSERT INTO note VALUES ('half of it')"));
        wrapped.rollback();
        wrapped.setAutoCommit(true);
        wrapped.prepareStatement("INSERT INTO note VALUES ('kept')").execute();
        assertEquals(1, count());
        assertEquals(Connection.TRANSACTION_SERIALIZABLE, wrapped.getTransactionIsolation());
        wrapped.close();
    }

    private static Connection unaware(Connection connection) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isClosed" -> closed.get();
                    case "close" -> {
                        closed.set(true);
                        yield null;
                    }
                    default -> {
                        try {
                            yield method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }

    @Test
    void healthyConnectionIsKept() throws SQLException {
        beIdle();
        insert("same");
        assertEquals(1, opened.size());
    }

    /** WildFly tells of the end of a use, and Hibernate asks for warnings, after a failure too. */
    @Test
    void nothingIsOpenedForTidyingUp() throws SQLException {
        beIdle();
        dropByDatabase();
        assertThrows(SQLException.class, connection::clearWarnings);
        connection.endRequest();
        connection.beginRequest();
        assertEquals(1, opened.size());
    }

    @Test
    void closedIsClosed() throws SQLException {
        beIdle();
        connection.close();
        assertTrue(connection.isClosed());
        assertEquals(1, opened.size());
    }

    @Test
    void poolsTellConnectionsApart() throws SQLException {
        var other = MendingConnection.over(() -> DriverManager.getConnection(url));
        assertEquals(connection, connection);
        assertFalse(connection.equals(other));
        assertEquals(connection.hashCode(), connection.hashCode());
        other.close();
    }

    /** Busy connections are not looked at. */
    private static void beIdle() {
        var since = System.nanoTime();
        Await.until(() -> System.nanoTime() - since > IDLE_NANOS, "idle");
    }

    private void dropByDatabase() throws SQLException {
        opened.get(0).close();
    }

    private void insert(String text) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }

    private int count() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
