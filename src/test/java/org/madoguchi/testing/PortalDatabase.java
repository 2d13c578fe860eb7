package org.madoguchi.testing;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madoguchi.account.Account;
import org.madoguchi.account.SearchText;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.Crowd.Part;

/**
 * The database of the portal under test, in which time can be let pass for one student, and into which one can look.
 */
public final class PortalDatabase {

    private final Map<String, String> settings;
    private final SettingsDataSource source;

    /** @param settings those of the portal */
    public PortalDatabase(Map<String, String> settings) {
        this.settings = settings;
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

    /** The roles of somebody of staff who is signed in were looked at an hour ago. */
    public void forgetRoleCheck(Student person) {
        letPass("sign_in", "roles_checked_at", person);
    }

    /** The set-up is finished: address and second password, {@link Visitor#SECOND_PASSWORD}, are in force. */
    public void setUp(Student person) {
        var hash = new Argon2idHasher(Settings.of(settings)).hash(Visitor.SECOND_PASSWORD);
        execute("insert into account (id, user_id, user_key, display_name, language, email, email_key, "
                + "email_confirmed_at,"
                + " second_password, second_password_changed_at, created_at, search_version) values "
                + "(nextval('account_seq'), '"
                + person.userId()
                + "', '" + Account.userKey(person.userId()) + "', '試験 太郎', 'ja', '" + person.email() + "', '"
                + Account.emailKey(person.email()) + "', now(), '" + hash + "', now(), now(), "
                + SearchText.VERSION + ")");
        SearchText.words(person.userId(), "試験 太郎", null, person.email())
                .forEach(word -> execute("insert into account_word" + " select id, '" + word
                        + "' from account where user_id = '" + person.userId() + "'"));
    }

    /**
     * The academic system knows the student under the user ID as student number: a third-year of two years ago, who is
     * to graduate a year from next March.
     *
     * @param status a name of {@link org.madoguchi.record.RecordStatus}
     */
    public void enrol(Student person, String status) {
        var number = person.userId();
        var year = LocalDate.now().minusMonths(3).getYear();
        execute("insert into student_record (id, user_key, student_number, name_ja, name_roman, birth_date, status,"
                + " faculty_ja, faculty_en, course_ja, course_en, study_level, school_year, enrolled_on, expected_on,"
                + " left_on, imported_at) values (nextval('student_record_seq'), '" + Account.userKey(number) + "', '"
                + number + "', '試験 太郎', 'SHIKEN Taro', '2005-06-15', '" + status + "', '工学部', 'Faculty of Engineering',"
                + " '学士課程', 'Bachelor’s Program', 'UNDERGRADUATE', 3, '" + (year - 2) + "-04-01', '" + (year + 2)
                + "-03-24', '" + (year) + "-04-01', now())");
        execute("insert into record_course (record_id, position, academic_year, name_ja, name_en, credits, grade,"
                + " grade_point) select id, 1, " + (year - 1) + ", '微分積分学', 'Calculus', 2, 'A', 3"
                + " from student_record where student_number = '" + number + "'");
    }

    /** Adds so many people, each part in turn; once in a run. */
    public List<Member> crowd(Campus campus, int count, Part... parts) {
        return Crowd.gather(campus, settings, count, parts);
    }

    /** What a query counts. */
    public long count(String query) {
        return Long.parseLong(rows(query).get(0).get(0));
    }

    /** What a query finds, as text. */
    public List<List<String>> rows(String query) {
        try (var connection = source.openUnlimited();
                var found = connection.createStatement().executeQuery(query)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement of an administrator. */
    public void execute(String statement) {
        try (var connection = source.openUnlimited()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letPass(String table, String column, Student student) {
        var sql = "update " + table + " set " + column + " = ? "
                + "where account_id = (select id from account where user_id = ?)";
        try (var connection = source.openUnlimited();
                var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(Instant.now().minus(1, ChronoUnit.HOURS)));
            statement.setString(2, student.userId());
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("Nothing of " + student.userId());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
