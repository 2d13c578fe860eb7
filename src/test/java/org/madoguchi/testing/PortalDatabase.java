package org.madoguchi.testing;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.settings.Settings;

/** The database of the portal under test, in which time can be let pass for one student, and into which one can look. */
public final class PortalDatabase {

    private final SettingsDataSource source;

    PortalDatabase(Map<String, String> settings) {
        source = new SettingsDataSource(Settings.of(settings));
    }

    /** All mailed links of the student have expired an hour ago. */
    public void expireLinks(Student student) {
        letPass("one_time_link", "expires_at", student);
    }

    /** The student proved both passwords an hour ago and has been signed in since. */
    public void forgetFreshProof(Student student) {
        letPass("sign_in", "proved_at", student);
    }

    /** The student did nothing for too long: every sign-in expired an hour ago. */
    public void expireSignIns(Student student) {
        letPass("sign_in", "expires_at", student);
    }

    /** What a query counts. */
    public long count(String query) {
        try (var connection = source.openUnlimited(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement of an administrator. */
    public void execute(String statement) {
        try (var connection = source.openUnlimited()) {
            connection.createStatement().execute(statement);
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letPass(String table, String column, Student student) {
        var sql = "update " + table + " set " + column + " = ? "
            + "where account_id = (select id from account where user_id = ?)";
        try (var connection = source.openUnlimited(); var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(Instant.now().minus(1, ChronoUnit.HOURS)));
            statement.setString(2, student.userId());
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("Nothing of " + student.userId());
            }
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
