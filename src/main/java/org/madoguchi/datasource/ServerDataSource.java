package org.madoguchi.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** A data source that the server's administrator has defined, by its name ({@code madoguchi.db.jndi}). */
final class ServerDataSource {

    private ServerDataSource() {
    }

    /**
     * One of its connections. The name is looked up for each: there are few, and the server may have made another source
     * of that name meanwhile.
     *
     * @throws SQLException when there is no such data source, or its database does not answer
     */
    static Connection connect(String name) throws SQLException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        try {
            if (loader == null) { // as Payara's pool calls; its names and its check of connections need one
                thread.setContextClassLoader(ServerDataSource.class.getClassLoader());
            }
            return InitialContext.<DataSource>doLookup(name).getConnection();
        }
        catch (NamingException | ClassCastException e) {
            throw new SQLException("There is no data source " + name, e);
        }
        finally {
            thread.setContextClassLoader(loader);
        }
    }
}
