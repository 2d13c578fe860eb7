package org.madoguchi.datasource;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * The drivers of the two databases, called by name: the driver manager finds a driver inside an application by itself
 * only in the application that was first.
 */
public final class Drivers {

    private Drivers() {}

    /** @throws SQLException when the database does not answer, or the URL is for neither driver */
    static Connection connect(String url, Properties properties) throws SQLException {
        for (var driver : List.<Driver>of(new org.postgresql.Driver(), new org.h2.Driver())) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, properties);
            }
        }
        throw new SQLException("There is no driver for this URL");
    }

    /**
     * To be called when the application is taken down. Drivers enter themselves into a list of the whole process, which
     * would keep the application; WildFly does not look through it. A server's own drivers stay.
     */
    public static void leave() throws SQLException {
        for (var driver : DriverManager.drivers().toList()) {
            if (driver.getClass().getClassLoader() == Drivers.class.getClassLoader()) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }
}
