package org.madoguchi.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.madoguchi.account.SearchText;
import org.madoguchi.certificate.CertificateMaker;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.ContentJson;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.Signed;
import org.madoguchi.certificate.SignedFiles;
import org.madoguchi.certificate.SigningTask;
import org.madoguchi.certificate.StatusPlace;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/** The rows of sample certificates, each drawn and signed unless it waits for that. */
final class CertificateRows {

    private static final String STATUS_LIST =
            "insert into status_list (id, places, taken, changed_at) values (next value for status_list_seq, 131072,"
                    + " ?, ?)";
    private static final String SNAPSHOT = "insert into snapshot (id, template, language, content, sha256, taken_at)"
            + " values (next value for snapshot_seq, ?, ?, ?, ?, ?)";
    private static final String CERTIFICATE =
            "insert into certificate (id, account_id, snapshot_id, type, issue_number, series, academic_year, serial,"
                    + " code_hash, student_number, student_key, holder_name, issued_at, issued_on, valid_until, state,"
                    + " signed_at, template_version, font_sha256, key_id, signature_level, list_id, list_index,"
                    + " ended_at,"
                    + " ended_by, end_reason) values (next value for certificate_seq, (select id from account where"
                    + " user_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String WORD = "insert into certificate_word (certificate_id, word) values (?, ?)";
    private static final String DOCUMENT = "insert into document (id, certificate_id, kind, content, bytes, sha256,"
            + " erase_on) values (next value for document_seq, ?, ?, ?, ?, ?, ?)";
    private static final String JOB = "insert into issue_job (certificate_id, code, attempts, next_attempt_at, fault,"
            + " fault_words) values (?, ?, 3, ?, 'TIMESTAMP', 'did not answer within 10s (an example of the demo)')";
    private static final String SERIES =
            "insert into number_series (series, academic_year, next_number) values (?, ?, ?)";
    private static final String SUPERSEDED =
            "update certificate set superseded_by = ? where state = 'SUPERSEDED' and superseded_by is null and id < ?";
    private static final int KEPT_DAYS = 90;
    private static final Duration WAITS = Duration.ofDays(30);

    private final SampleRows rows;
    private final CertificatePress press;
    private final CertificateMaker maker;
    private final IssueClock clock;
    private final ZoneId zone;
    private final Instant now;
    private final long list;
    private final Map<String, Long> serials = new TreeMap<>();
    private VerificationCode first;
    private int places;

    /** @param clock of the maker */
    CertificateRows(
            Connection connection,
            CertificatePress press,
            CertificateMaker maker,
            IssueClock clock,
            ZoneId zone,
            Instant now)
            throws SQLException {
        this.rows = new SampleRows(connection);
        this.press = press;
        this.maker = maker;
        this.clock = clock;
        this.zone = zone;
        this.now = now;
        this.list = rows.insert(STATUS_LIST, 0, now);
    }

    static boolean areNone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from certificate")) {
            found.next();
            return found.getInt(1) == 0;
        }
    }

    void insert(SampleCertificate sample) throws SQLException, IOException {
        var issued = now.minus(Duration.ofDays(sample.daysAgo()));
        clock.set(issued);
        var on = LocalDate.ofInstant(issued, zone);
        var year = on.getMonth().compareTo(Month.APRIL) < 0 ? on.getYear() - 1 : on.getYear();
        var series = sample.type().getSeries();
        var serial = serials.merge(series + year, 1L, Long::sum);
        var number = year + "-" + series + "-"
                + "0".repeat(6 - String.valueOf(serial).length()) + serial;
        var code = VerificationCode.random();
        first = first == null ? code : first;
        var place = new StatusPlace(list, places++);
        var json = ContentJson.write(
                press.proof(sample.content(), sample.validUntil().isPresent()).said());
        var task =
                new SigningTask(0, 1, number, sample.type(), code, on, sample.validUntil(), place, Optional.of(json));
        var files = sample.state() == CertificateState.QUEUED
                ? Optional.<SignedFiles>empty()
                : Optional.of(maker.make(task));
        var snapshot = rows.insert(
                SNAPSHOT,
                sample.content().template(),
                language(sample),
                json,
                sha256(json.getBytes(StandardCharsets.UTF_8)),
                issued);
        var id = insertCertificate(sample, task, snapshot, series, year, serial, issued, files);
        insertWords(sample, id);
        if (files.isPresent()) {
            insertFiles(id, files.get());
        } else {
            rows.run(JOB, id, code.compact(), now.plus(WAITS));
        }
        if (sample.state() == CertificateState.VALID) {
            rows.run(SUPERSEDED, id, id);
        }
    }

    private long insertCertificate(
            SampleCertificate sample,
            SigningTask task,
            long snapshot,
            String series,
            int year,
            long serial,
            Instant issued,
            Optional<SignedFiles> files)
            throws SQLException {
        var student = sample.content().value(Field.STUDENT_NUMBER).orElseThrow();
        var signed = files.map(SignedFiles::signed);
        var ended = sample.reason().map(why -> issued.plus(Duration.ofDays(2)));
        return rows.insert(
                CERTIFICATE,
                sample.userId().orElse(null),
                snapshot,
                sample.type().name(),
                task.number(),
                series,
                year,
                serial,
                task.code().hash(),
                student,
                student.toLowerCase(Locale.ROOT),
                sample.content().value(Field.NAME).orElseThrow(),
                issued,
                task.issuedOn(),
                task.validUntil().orElse(null),
                sample.state().name(),
                signed.map(Signed::getAt).orElse(null),
                signed.map(Signed::getTemplateVersion).orElse(null),
                signed.map(Signed::getFontSha256).orElse(null),
                signed.map(Signed::getKeyId).orElse(null),
                signed.map(Signed::getLevel).orElse(null),
                list,
                task.place().getIndex(),
                ended.orElse(null),
                ended.map(at -> "admin01").orElse(null),
                sample.reason().map(EndReason::name).orElse(null));
    }

    private void insertWords(SampleCertificate sample, long id) throws SQLException {
        var student = sample.content().value(Field.STUDENT_NUMBER).orElseThrow();
        var words = new TreeSet<String>();
        for (var field : new Field[] {Field.NAME, Field.NAME_ROMAN}) {
            sample.content().value(field).ifPresent(name -> words.addAll(SearchText.words(student, name, null, null)));
        }
        for (var word : words) {
            rows.run(WORD, id, word);
        }
    }

    private void insertFiles(long id, SignedFiles files) throws SQLException {
        insertFile(id, DocumentKind.PDF, files.pdf());
        insertFile(id, DocumentKind.PRINT, files.print());
        insertFile(id, DocumentKind.VC, files.credential());
    }

    private void insertFile(long id, DocumentKind kind, byte[] content) throws SQLException {
        var eraseOn = LocalDate.ofInstant(now, zone).plusDays(KEPT_DAYS);
        rows.insert(DOCUMENT, id, kind.name(), content, content.length, sha256(content), eraseOn);
    }

    /** The series go on where these end; the list says how many of its places are taken. */
    void end() throws SQLException {
        for (var serial : serials.entrySet()) {
            var series = serial.getKey().substring(0, 2);
            rows.run(SERIES, series, Integer.parseInt(serial.getKey().substring(2)), serial.getValue() + 1);
        }
        rows.run("update status_list set taken = ? where id = ?", places, list);
    }

    /** The code of the first one, to be tried. */
    VerificationCode firstCode() {
        return first;
    }

    private static String language(SampleCertificate sample) {
        return sample.content().language() == Language.JA ? "ja" : "en";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
