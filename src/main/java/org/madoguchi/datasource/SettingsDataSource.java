package org.madoguchi.datasource;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.madoguchi.settings.DataFolder;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/**
 * A plain JDBC data source configured by {@code madoguchi.db.url}, {@code .user} and {@code .password}; without a URL
 * it is an H2 file below {@code madoguchi.data-dir}. It does not pool: the server that declares it does.
 *
 * <p>With {@code madoguchi.db.jndi} it hands out connections of a data source that the server's administrator has
 * defined under that name, instead of the driver's. That one must take no part in transactions: it is this one that
 * does.
 */
public class SettingsDataSource implements DataSource {

    /** Together under the 10 s after which a page must have answered honestly. */
    private static final int CONNECT_SECONDS = 2;

    /**
     * For the first log-in of a process, and for those that no page waits for: TLS and SCRAM take a JVM that has just
     * begun some seconds on a busy machine, and a start that gives up says that the database is away.
     */
    private static final int PATIENT_SECONDS = 8;

    private static final int STATEMENT_SECONDS = 5;
    private static final int UNLIMITED = 0;

    /** Open Liberty has this class twice, and the end of the start is told to the other one. */
    private static volatile boolean reached;

    private final Settings settings;

    /**
     * Reads the settings of this process, and checks them: some servers connect before anything else runs.
     *
     * @throws org.madoguchi.settings.check.StartFailedException when one is missing or wrong
     */
    public SettingsDataSource() {
        this(Settings.load());
        ServiceStart.checkUnlessOver(settings);
    }

    /** Uses the given settings. */
    public SettingsDataSource(Settings settings) {
        this.settings = settings;
    }

    /** How many connections of this kind are open in this process: what a pool holds, in use or not. */
    public static int openConnections() {
        return MendingConnection.countOpen();
    }

    /** The JDBC URL in force. H2 is told to understand PostgreSQL's words, so that one SQL serves both. */
    public String url() {
        var url = settings.find("madoguchi.db.url")
                .orElseGet(() -> "jdbc:h2:file:"
                        + DataFolder.of(settings).toAbsolutePath().resolve("madoguchi"));
        return url.startsWith("jdbc:h2:") && !url.contains(";MODE=") ? url + ";MODE=PostgreSQL;LOCK_TIMEOUT=5000" : url;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            var connection = MendingConnection.over(this::connectForPool);
            reached = true;
            return connection;
        } catch (SQLException e) {
            throw reached || ServiceStart.isOver()
                    ? e
                    : new SQLException(ServiceStart.databaseFailed(settings, e).getMessage(), e);
        }
    }

    /**
     * A connection of its own without a limit on how long a statement may take, for changes to the schema.
     *
     * @throws SQLException when the database does not answer
     */
    public Connection openUnlimited() throws SQLException {
        return connect(UNLIMITED);
    }

    /**
     * A connection of its own by an attempt of its own, whatever has come of others a moment ago.
     *
     * @throws SQLException when the database does not answer
     */
    public Connection openNow() throws SQLException {
        return connect(STATEMENT_SECONDS);
    }

    private Connection connectForPool() throws SQLException {
        return FailedAttempt.connect(
                settings.find("madoguchi.db.jndi").orElseGet(this::url), () -> connect(STATEMENT_SECONDS));
    }

    private Connection connect(int statementSeconds) throws SQLException {
        var name = settings.find("madoguchi.db.jndi");
        return name.isPresent()
                ? ServerDataSource.connect(name.get(), statementSeconds)
                : Drivers.connect(url(), properties(statementSeconds));
    }

    private Properties properties(int statementSeconds) {
        var properties = new Properties();
        properties.setProperty("user", settings.string("madoguchi.db.user", "madoguchi"));
        properties.setProperty("password", settings.string("madoguchi.db.password", ""));
        if (url().startsWith("jdbc:postgresql:")) {
            properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
            properties.setProperty("loginTimeout", String.valueOf(loginSeconds(statementSeconds)));
            properties.setProperty("socketTimeout", String.valueOf(statementSeconds));
            properties.setProperty("tcpKeepAlive", "true");
        }
        return properties;
    }

    private static int loginSeconds(int statementSeconds) {
        return reached && statementSeconds != UNLIMITED ? CONNECT_SECONDS : PATIENT_SECONDS;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Asked for by servers that set this bean property on every data source; the URL has it already. */
    public void setServerName(String ignored) {
        // The URL names the server.
    }

    /** Asked for by {@code web.xml}, which says why; there are no statements here. */
    public void setStatementCacheSize(int ignored) {
        // The server keeps statements, or not.
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The driver logs by java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Fixed, see properties().
    }

    @Override
    public int getLoginTimeout() {
        return CONNECT_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
