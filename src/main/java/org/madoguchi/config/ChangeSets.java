package org.madoguchi.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The changes that make this build's schema. Liquibase takes a tenth of the start to find out that a database has them
 * all, so its last row carries, as Liquibase's own tag, a digest of the files that list them and of all rows up to it,
 * checksums included. Where one query finds that tag nothing was changed on either side; in any other case, also after
 * the command line was at work, Liquibase is asked and the tag set anew.
 */
public final class ChangeSets {

    private static final String FOLDER = "/liquibase/";
    private static final String MASTER = "db.changelog-master.xml";
    private static final Pattern FILE = Pattern.compile("\\bfile=\"([^\"]+)\"");
    private static final String ROWS =
            "SELECT id, author, filename, md5sum, tag, orderexecuted FROM databasechangelog ORDER BY orderexecuted";

    private ChangeSets() {}

    /**
     * Whether a database has had every one, and all of them as they are in this build.
     *
     * @throws SQLException when the connection is lost
     */
    public static boolean areAllIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ROWS)) {
            var digest = files();
            while (rows.next()) {
                add(digest, rows);
                if (Optional.ofNullable(rows.getString("tag"))
                        .filter(tag(digest)::equals)
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) { // an empty database; PostgreSQL would refuse whatever comes next
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return false;
        }
    }

    /**
     * Says in a database, to which Liquibase has just brought them, that they are all in.
     *
     * @throws SQLException when that fails
     */
    static void note(Connection connection) throws SQLException {
        var digest = files();
        var last = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                add(digest, rows);
                last = rows.getInt("orderexecuted");
            }
        }
        try (var update = connection.prepareStatement("UPDATE databasechangelog SET tag = ? WHERE orderexecuted = ?")) {
            update.setString(1, tag(digest));
            update.setInt(2, last);
            update.executeUpdate();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void add(MessageDigest digest, ResultSet row) throws SQLException {
        for (var column = 1; column <= 4; column++) {
            digest.update((row.getString(column) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest files() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var master = read(MASTER);
            digest.update(master);
            for (var included : FILE.matcher(new String(master, StandardCharsets.UTF_8))
                    .results()
                    .toList()) {
                digest.update(read(included.group(1)));
            }
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String file) {
        try (var content = ChangeSets.class.getResourceAsStream(FOLDER + file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The change log " + file + " cannot be read", e);
        }
    }

    private static String tag(MessageDigest digest) {
        try {
            return "all-in-" + HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
