package org.madoguchi.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Map;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

/** A data source of the server's stands in for the driver. */
class ServerDataSourceTest {

    private static final String URL = "jdbc:h2:mem:of-the-server";

    /** A server's names: one is a data source, one is not. */
    public static final class Names implements InitialContextFactory {

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) throws NamingException {
                    return switch (name) {
                        case "jdbc/madoguchi" -> source();
                        case "jdbc/other" -> "no data source";
                        default -> throw new NameNotFoundException(name);
                    };
                }
            };
        }

        private static JdbcDataSource source() {
            var source = new JdbcDataSource();
            source.setURL(URL);
            return source;
        }
    }

    @BeforeAll
    static void beAServer() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
    }

    @AfterAll
    static void beNone() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Test
    void connectionsAreTheServers() throws SQLException {
        var source = of("jdbc/madoguchi");
        try (var pooled = source.getConnection();
                var own = source.openUnlimited()) {
            assertEquals(URL, pooled.getMetaData().getURL());
            assertEquals(URL, own.getMetaData().getURL());
        }
    }

    @Test
    void aStartWithoutItNamesTheSetting() {
        for (var name : new String[] {"jdbc/other", "jdbc/nothing"}) {
            var message =
                    assertThrows(SQLException.class, of(name)::getConnection).getMessage();
            assertTrue(
                    message.startsWith("madoguchi.db.jndi does not answer (There is no data source " + name + ":"),
                    message);
        }
    }

    private static SettingsDataSource of(String name) {
        return new SettingsDataSource(Settings.of(Map.of("madoguchi.db.jndi", name)));
    }
}
