package org.madoguchi.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** A data source that the server's administrator has defined, by its name ({@code madoguchi.db.jndi}). */
final class ServerDataSource {

    private ServerDataSource() {}

    /**
     * One of its connections. The name is looked up for each: there are few, and the server may have made another
     * source of that name meanwhile.
     *
     * @param statementSeconds after which a statement that the database does not answer fails; 0 for never
     * @throws SQLException when there is no such data source, or its database does not answer
     */
    static Connection connect(String name, int statementSeconds) throws SQLException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        try {
            if (loader == null) { // as Payara's pool calls; its names and its check of connections need one
                thread.setContextClassLoader(ServerDataSource.class.getClassLoader());
            }
            return limited(InitialContext.<DataSource>doLookup(name).getConnection(), statementSeconds);
        } catch (NamingException | ClassCastException e) {
            throw new SQLException("There is no data source " + name + ": " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    /** The server hands the same connection to the changes of the schema, which may take long, and to pages. */
    private static Connection limited(Connection connection, int statementSeconds) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TimeUnit.SECONDS.toMillis(statementSeconds)));
            return connection;
        } catch (SQLException e) {
            ConnectionHealth.closeQuietly(connection);
            throw e;
        }
    }
}
