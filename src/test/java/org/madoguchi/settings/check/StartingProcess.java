package org.madoguchi.settings.check;

import java.io.IOException;
import java.sql.SQLException;
import org.madoguchi.settings.Settings;

/**
 * A process that checks its settings as a server does, finds no database where it is to ({@link #AWAY}), and then, like
 * a server, goes on until it is told to end.
 */
final class StartingProcess {

    /** A system property. */
    static final String AWAY = "database.away";

    private StartingProcess() {}

    public static void main(String[] arguments) throws IOException {
        try {
            var settings = Settings.load();
            ServiceStart.check(settings);
            if (Boolean.getBoolean(AWAY)) {
                throw ServiceStart.databaseFailed(settings, new SQLException("away"));
            }
            System.out.println("started");
        } catch (StartFailedException e) {
            System.out.println(e.getMessage());
        }
        System.in.read();
    }
}
