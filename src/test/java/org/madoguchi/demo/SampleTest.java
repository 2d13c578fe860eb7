package org.madoguchi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.certificate.ContentJson;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.settings.Settings;

/** The sample people are where the printed table says. */
class SampleTest {

    private static Campus campus;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        campus = Campus.start(0, 0);
    }

    @AfterAll
    static void stop() {
        campus.close();
    }

    @Test
    void thereAreTwelveStudentsInEveryStageAndStaff() {
        var students = Sample.all().stream()
                .filter(sample -> sample.userId().startsWith("s0"))
                .toList();
        assertTrue(students.size() >= 12);
        assertEquals(
                Arrays.stream(Stage.values()).collect(Collectors.toSet()),
                students.stream().map(Sample::stage).collect(Collectors.toSet()));
    }

    @Test
    void theDirectoryKnowsEverybodyButThoseWhoLeft() throws LDAPException {
        for (var sample : Sample.all()) {
            var entry = campus.directory().getEntry("uid=" + sample.userId() + ",ou=people," + Campus.BASE);
            if (sample.stage() == Stage.NOT_IN_DIRECTORY || sample.stage() == Stage.LEFT) {
                assertNull(entry);
            } else {
                assertNotNull(entry, sample.userId());
            }
        }
    }

    @Test
    void accountsAreInsertedOnceWithTheirStates() throws SQLException {
        var settings = settings();
        var mails = new MailFolder(folder.resolve("mail"));
        SampleAccounts.insertOnce(campus, mails, settings);
        var first = accounts(settings);
        SampleAccounts.insertOnce(campus, mails, settings);
        assertEquals(first, accounts(settings));
        assertEquals(3, mails.list().size());
        var expected = Sample.all().stream()
                .filter(sample -> sample.stage().hasAccount())
                .collect(Collectors.toMap(Sample::userId, Function.identity()));
        assertEquals(expected.keySet(), first.keySet());
        var hasher = new Argon2idHasher(settings);
        first.forEach((userId, secondPassword) -> assertEquals(
                expected.get(userId).stage().hasSecondPassword(),
                !secondPassword.isEmpty() && hasher.matches(Sample.SECOND_PASSWORD, secondPassword),
                userId));
    }

    @Test
    void ledgerHasEachStateAndAFileOfEveryTypeAndLanguage() throws SQLException, IOException {
        var settings = settings();
        var demo = DemoFolder.open(folder.resolve("demo"), false);
        SampleAccounts.insertOnce(campus, new MailFolder(folder.resolve("mail")), settings);
        SampleRecords.prepare(settings, demo.records());
        SampleCertificates.prepare(settings, demo);
        var states = states(settings);
        assertEquals(Set.of("QUEUED", "VALID", "REVOKED", "SUPERSEDED"), new TreeSet<>(states));
        SampleCertificates.prepare(settings, demo);
        assertEquals(states, states(settings));
        try (var files = Files.list(demo.certificates())) {
            assertEquals(
                    SampleContents.templates().stream()
                            .flatMap(name -> Stream.of(name + "-en.pdf", name + "-ja.pdf"))
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(VerificationCode.parse(Files.readString(demo.verificationCode()))
                .isPresent());
    }

    /** Who compares a paper with the record, or the page with the paper, finds one and the same person. */
    @Test
    void papersSayWhatTheRecordsSay() throws SQLException, IOException {
        var settings = settings();
        var demo = DemoFolder.open(folder.resolve("demo"), false);
        SampleAccounts.insertOnce(campus, new MailFolder(folder.resolve("mail")), settings);
        SampleRecords.prepare(settings, demo.records());
        SampleCertificates.prepare(settings, demo);
        try (var connection = new SettingsDataSource(settings).openUnlimited();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select r.birth_date, r.name_ja, r.name_roman, r.faculty_ja,"
                        + " r.faculty_en, s.content, c.issued_on, c.signed_at, c.ended_at from certificate c"
                        + " join snapshot s on s.id = c.snapshot_id"
                        + " join student_record r on r.student_number = c.student_number")) {
            var count = 0;
            while (rows.next()) {
                count++;
                var content = ContentJson.read(rows.getString("content"));
                var japanese = content.language() == Language.JA;
                assertEquals(Optional.of(rows.getString("birth_date")), content.value(Field.BIRTH_DATE));
                assertEquals(
                        Optional.of(rows.getString(japanese ? "name_ja" : "name_roman")),
                        content.value(japanese ? Field.NAME : Field.NAME_ROMAN));
                assertEquals(
                        Optional.of(rows.getString(japanese ? "faculty_ja" : "faculty_en")),
                        content.value(Field.FACULTY));
                var year = rows.getDate("issued_on").toLocalDate().getYear();
                content.courses().forEach(course -> assertTrue(course.year() <= year, course::name));
                var signed = rows.getTimestamp("signed_at");
                var ended = rows.getTimestamp("ended_at");
                assertTrue(ended == null || signed.before(ended), content::template);
            }
            assertEquals(7, count);
        }
    }

    /** One name is one person, born once; and courses stand in the order in which they were taken. */
    @Test
    void specimensAreOfOnePersonEach() {
        var births = new TreeMap<String, Set<String>>();
        for (var template : SampleContents.templates()) {
            for (var language : Language.values()) {
                var content = SampleContents.find(template, language).orElseThrow();
                var values = content.values();
                births.computeIfAbsent(values.get(Field.NAME_ROMAN), name -> new TreeSet<>())
                        .add(values.get(Field.BIRTH_DATE) + values.get(Field.STUDENT_NUMBER));
                var entered = values.get(Field.ENROLLED_ON).substring(2, 4);
                assertEquals(entered, values.get(Field.STUDENT_NUMBER).substring(1, 3), template);
                var last = new TreeMap<String, Integer>();
                for (var course : content.courses()) {
                    var term = List.of("前期", "後期", "Spring", "Fall").indexOf(course.term()) % 2;
                    var at = 2 * course.year() + term;
                    var before = last.put(course.category(), at);
                    assertTrue(before == null || before <= at, course.name());
                }
            }
        }
        births.forEach((name, told) -> assertEquals(1, told.size(), name + told));
    }

    private static List<String> states(Settings settings) throws SQLException {
        var states = new ArrayList<String>();
        try (var connection = new SettingsDataSource(settings).openUnlimited();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select state from certificate order by id")) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }

    private Settings settings() {
        var values = new TreeMap<>(campus.settings());
        values.put("madoguchi.data-dir", folder.toString());
        values.put("madoguchi.public-url", "http://localhost:8080");
        return Settings.of(values);
    }

    private static Map<String, String> accounts(Settings settings) throws SQLException {
        var accounts = new TreeMap<String, String>();
        try (var connection = new SettingsDataSource(settings).openUnlimited();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select user_id, coalesce(second_password, '') from account")) {
            while (rows.next()) {
                accounts.put(rows.getString(1), rows.getString(2));
            }
        }
        return accounts;
    }
}
