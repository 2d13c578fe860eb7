package org.madoguchi.settings.check;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Logger;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * The start of this service in this process. What makes it impossible fails the deployment and is said in one line for
 * each fault: in the log of a server of many applications, which goes on without this one; where the process is this
 * service's alone ({@code madoguchi.exit-on-fault}, set inside the microbundle), on the standard error, and it ends:
 * with status 78 where a setting has to be mended first, with 1 where it may be tried again, such as for a database
 * that is away.
 */
public final class ServiceStart {

    private static final Logger LOGGER = Logger.getLogger(ServiceStart.class.getName());
    private static final String URL = "madoguchi.db.url";
    private static final String JNDI = "madoguchi.db.jndi";

    /** EX_CONFIG of sysexits.h: systemd is told not to try again. Package {@code microbundle} ends with it too. */
    private static final int MISCONFIGURED = 78;

    private static final int UNAVAILABLE = 1;

    /** Of the process: servers make several data sources, and none of them may end a service that has started. */
    private static volatile boolean over;

    private ServiceStart() {}

    /** Looks at all settings. @throws StartFailedException when one of them is missing or wrong */
    public static void check(Settings settings) {
        var faults = SettingRules.faults(settings);
        if (!faults.isEmpty()) {
            throw failed(settings, faults, null, MISCONFIGURED);
        }
    }

    /** Looks at all settings as long as the service does not run. @throws StartFailedException when one is wrong */
    public static void checkUnlessOver(Settings settings) {
        if (!over) {
            check(settings);
        }
    }

    /** A setting is wrong in a way that only its own feature knows. @param fault why, as the end of a sentence */
    public static InvalidSettingException invalid(String key, String fault) {
        return SettingRules.of(key).invalid(fault);
    }

    /** The same, which makes the start impossible: for the caller to throw. */
    public static StartFailedException settingFailed(Settings settings, InvalidSettingException fault) {
        return failed(settings, List.of(fault.getMessage()), fault, MISCONFIGURED);
    }

    /** Whether the service runs, so that a part that fails now is waited for instead. */
    public static boolean isOver() {
        return over;
    }

    /** Settings, database and schema are in order. */
    public static void succeeded() {
        over = true;
    }

    /** The database does not answer: for the caller to throw. */
    public static StartFailedException databaseFailed(Settings settings, Throwable cause) {
        return databaseFailed(settings, "does not answer", cause);
    }

    /** The database cannot be used: for the caller to throw. @param fault why, as the end of a sentence */
    public static StartFailedException databaseFailed(Settings settings, String fault, Throwable cause) {
        var rule = SettingRules.of(settings.find(JNDI).isPresent() ? JNDI : URL);
        var line = rule.line(fault + " (" + reason(settings, cause) + ")");
        return failed(settings, List.of(line), cause, UNAVAILABLE);
    }

    /** A driver may repeat the URL, which may hold a password. */
    private static String reason(Settings settings, Throwable cause) {
        var reason = TextFormats.oneLine(String.valueOf(cause.getMessage()));
        return settings.find(URL).map(url -> reason.replace(url, URL)).orElse(reason);
    }

    private static StartFailedException failed(Settings settings, List<String> faults, Throwable cause, int status) {
        if (settings.string("madoguchi.exit-on-fault", "false").equals("true")) {
            print(faults);
            endProcess(status);
        } else {
            for (var fault : faults) {
                LOGGER.severe(fault);
            }
        }
        return new StartFailedException(faults, cause);
    }

    /** Past the server, which would put lines of its own around each, and in UTF-8 whatever the machine speaks. */
    static void print(List<String> faults) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        faults.forEach(fault -> out.println("madoguchi: " + fault));
    }

    /** In a thread of its own: the server's hooks wait for the deployment, which is waiting here. */
    private static void endProcess(int status) {
        var end = new Thread(() -> Runtime.getRuntime().exit(status), "madoguchi-exit");
        end.setDaemon(true);
        end.start();
    }
}
