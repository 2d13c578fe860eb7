package org.madoguchi.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

/** What is asked of a connection that may be dead, whoever has wrapped it. */
final class ConnectionHealth {

    private static final int VALID_SECONDS = 1;
    private static final Logger LOG = Logger.getLogger(ConnectionHealth.class.getName());

    private ConnectionHealth() {}

    /** Whether its database answers. */
    static boolean isAlive(Connection connection) {
        try {
            return !connection.isClosed() && connection.isValid(VALID_SECONDS);
        } catch (SQLException e) { // GlassFish's wrapping of one that it knows to be closed
            LOG.finer(e::toString);
            return false;
        }
    }

    /** Closes one that is to be replaced because it is dead, and may say so. */
    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.finer(e::toString);
        }
    }
}
