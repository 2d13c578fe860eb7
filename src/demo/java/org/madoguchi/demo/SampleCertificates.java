package org.madoguchi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.madoguchi.certificate.CertificateMaker;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.seal.Seal;
import org.madoguchi.settings.Settings;

/**
 * Fills the issue ledger, once, with papers that are drawn and signed as the portal does it, with the same demo key;
 * and writes a specimen of every type and language to the demo's folder, at each start.
 */
final class SampleCertificates {

    private static final String SPECIMENS = "select s.template, s.language, d.content from certificate c"
            + " join snapshot s on s.id = c.snapshot_id join document d on d.certificate_id = c.id"
            + " where d.kind = 'PDF' and d.content is not null order by c.id desc";

    private final Settings settings;
    private final DemoFolder folder;
    private final ZoneId zone;

    private SampleCertificates(Settings settings, DemoFolder folder) {
        this.settings = settings;
        this.folder = folder;
        this.zone = zone(settings);
    }

    static ZoneId zone(Settings settings) {
        return ZoneId.of(settings.string("madoguchi.zone", "Asia/Tokyo"));
    }

    /** @throws DemoFailure when the database or the folder cannot be used */
    static void prepare(Settings settings, DemoFolder folder) {
        if (!settings.bool("madoguchi.certificates", false)) {
            return;
        }
        var samples = new SampleCertificates(settings, folder);
        try (var connection = new SettingsDataSource(settings).openUnlimited()) {
            connection.setAutoCommit(false);
            if (CertificateRows.areNone(connection)) {
                samples.insert(connection);
            }
            connection.commit();
            samples.write(connection);
        } catch (SQLException | IOException e) {
            throw new DemoFailure("The demo's certificates cannot be written: " + e.getMessage(), e);
        }
    }

    private void insert(Connection connection) throws SQLException, IOException {
        var url = new PublicUrl(settings);
        var clock = new IssueClock();
        var now = Instant.now();
        var press = new CertificatePress(settings, url, zone);
        var maker = new CertificateMaker(press, new Seal(settings, clock, url), url, zone, clock);
        var rows = new CertificateRows(connection, press, maker, clock, zone, now);
        var contents = new RecordedContents(connection);
        for (var sample : new SampleLedger(contents, LocalDate.ofInstant(now, zone)).all()) {
            rows.insert(sample);
        }
        rows.end();
        SampleApplications.insert(connection, contents, zone, now);
        Files.writeString(folder.verificationCode(), rows.firstCode().grouped());
    }

    /** The oldest of each kind comes last, and its file stays. */
    private void write(Connection connection) throws SQLException, IOException {
        Files.createDirectories(folder.certificates());
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(SPECIMENS)) {
            while (found.next()) {
                Files.write(file(found.getString(1), found.getString(2)), found.getBytes(3));
            }
        }
    }

    private Path file(String template, String language) {
        return folder.certificates().resolve(template + "-" + language + ".pdf");
    }
}
