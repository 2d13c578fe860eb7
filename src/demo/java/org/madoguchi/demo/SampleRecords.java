package org.madoguchi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.record.Level;
import org.madoguchi.settings.Settings;

/**
 * What the academic system of the sample university says of the sample people, and the days on which its counter is
 * closed. The files are written as the desk imports them; their days are those of the academic year of today.
 */
final class SampleRecords {

    private static final String RECORD = "insert into student_record (id, student_number, user_key, name_ja, name_kana,"
            + " name_roman, former_name, birth_date, status, faculty_ja, faculty_en, department_ja, department_en,"
            + " course_ja, course_en, school_year, enrolled_on, expected_on, left_on, degree_ja, degree_en,"
            + " degree_number, study_level, imported_at) values (next value for student_record_seq, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COURSE = "insert into record_course (record_id, academic_year, term_ja, term_en, code,"
            + " name_ja, name_en, credits, grade, grade_point, category_ja, category_en, published_on, position)"
            + " values ((select id from student_record where student_number = ?),"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HOLD = "insert into hold (id, record_id, kind, reason, held_from, placed_by, placed_at)"
            + " values (next value for hold_seq, (select id from student_record where student_number = ?), ?, ?, ?, ?,"
            + " ?)";
    private static final String CLOSED = "insert into closed_day (closed_on, name_ja, name_en) values (?, ?, ?)";

    private static final Map<String, String> STATUSES = Map.of(
            "在学", "ENROLLED",
            "休学", "ON_LEAVE",
            "卒業", "GRADUATED",
            "修了", "COMPLETED",
            "退学", "WITHDRAWN",
            "除籍", "REMOVED");
    private static final int STATUS = 7;
    private static final int COURSE_NAME = 12;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern YEAR = Pattern.compile("\\{y([+-]\\d+)?}");
    private static final int UNPUBLISHED_DAYS = 90;

    private final LocalDate today;

    private SampleRecords(LocalDate today) {
        this.today = today;
    }

    /**
     * Inserts them unless there are some, and writes the files to a folder, to be imported by hand.
     *
     * @throws DemoFailure when the database or the folder cannot be used
     */
    static void prepare(Settings settings, Path folder) {
        var samples = new SampleRecords(LocalDate.now(SampleCertificates.zone(settings)));
        try (var connection = new SettingsDataSource(settings).openUnlimited()) {
            connection.setAutoCommit(false);
            if (isEmpty(connection)) {
                samples.insert(connection);
            }
            connection.commit();
            samples.write(folder);
        } catch (SQLException | IOException e) {
            throw new DemoFailure("The demo's students cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from student_record")) {
            found.next();
            return found.getInt(1) == 0;
        }
    }

    private void insert(Connection connection) throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        try (var record = connection.prepareStatement(RECORD);
                var course = connection.prepareStatement(COURSE);
                var hold = connection.prepareStatement(HOLD);
                var closed = connection.prepareStatement(CLOSED)) {
            for (var cells : rows("students.csv")) {
                cells[STATUS] = STATUSES.get(cells[STATUS]);
                var level = Level.of(cells[COURSE_NAME]).name();
                add(record, cells, level, now);
            }
            var place = 0;
            for (var cells : rows("courses.csv")) {
                place++;
                add(course, cells, place);
            }
            add(hold, new String[] {"s0000126"}, "FEES", "後期授業料が未納。", today, "clerk01", now);
            for (var cells : rows("closed-days.csv")) {
                add(closed, cells);
            }
        }
    }

    private static void add(PreparedStatement statement, String[] cells, Object... others) throws SQLException {
        for (var index = 0; index < cells.length; index++) {
            statement.setObject(index + 1, value(cells[index]));
        }
        for (var index = 0; index < others.length; index++) {
            statement.setObject(cells.length + index + 1, others[index]);
        }
        statement.executeUpdate();
    }

    private static Object value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return DATE.matcher(cell).matches() ? Date.valueOf(cell) : cell;
    }

    private List<String[]> rows(String file) {
        return text(file).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : List.of("students.csv", "courses.csv", "closed-days.csv")) {
            Files.writeString(folder.resolve(file), text(file).lines().collect(Collectors.joining("\r\n", "", "\r\n")));
        }
    }

    private String text(String file) {
        try (var stream = SampleRecords.class.getResourceAsStream(file)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{later}", today.plusDays(UNPUBLISHED_DAYS).toString());
            return YEAR.matcher(text)
                    .replaceAll(year -> Integer.toString(
                            academicYear() + (year.group(1) == null ? 0 : Integer.parseInt(year.group(1)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int academicYear() {
        return today.minusMonths(3).getYear();
    }
}
