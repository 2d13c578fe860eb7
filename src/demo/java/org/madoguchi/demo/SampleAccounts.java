package org.madoguchi.demo;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.client.Secret;
import org.madoguchi.config.SchemaMigration;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.settings.Settings;

/** Brings the sample people into their states, once: before the portal starts for the first time. */
final class SampleAccounts {

    private static final String ACCOUNT = "insert into account (id, user_id, user_key, display_name, language,"
            + " email, email_key, email_confirmed_at, second_password, second_password_changed_at,"
            + " second_password_disabled, suspended_at, suspension_text, created_at, kana, faculty, "
            + "school_year, entry_year, last_sign_in_at, staff)"
            + " values (next value for account_seq, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LINK = "insert into one_time_link (id, purpose, token_hash, account_id, email,"
            + " created_at, expires_at) values (next value for one_time_link_seq, ?, ?, ?, ?, ?, ?)";
    private static final String SUSPENSION = "学費納入の確認のため、利用を一時停止しています。教務課までお越しください。";
    private static final Duration LINK_LIFETIME = Duration.ofHours(24);

    private final Campus campus;
    private final MailFolder mails;
    private final String portalUrl;
    private final Argon2idHasher hasher;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private SampleAccounts(Campus campus, MailFolder mails, Settings settings) {
        this.campus = campus;
        this.mails = mails;
        this.portalUrl = settings.required("madoguchi.public-url");
        this.hasher = new Argon2idHasher(settings);
    }

    /**
     * Brings the schema up to date, and inserts the people unless there is an account already.
     *
     * @throws DemoFailure when the database cannot be used
     */
    static void insertOnce(Campus campus, MailFolder mails, Settings settings) {
        try (var connection = new SettingsDataSource(settings).openUnlimited()) {
            SchemaMigration.migrate(connection);
            connection.setAutoCommit(false);
            if (isEmpty(connection)) {
                new SampleAccounts(campus, mails, settings).insert(connection);
                SampleSweep.insert(connection);
                SampleTrail.insert(connection);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DemoFailure(
                    "The database in the demo's folder cannot be used: " + e.getMessage()
                            + ". -Ddemo.fresh starts with a new one.",
                    e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from account")) {
            found.next();
            return found.getInt(1) == 0;
        }
    }

    private void insert(Connection connection) throws SQLException {
        try (var account = connection.prepareStatement(ACCOUNT, new String[] {"id"});
                var link = connection.prepareStatement(LINK)) {
            for (var sample : Sample.all()) {
                if (sample.stage().hasAccount()) {
                    insertLink(link, sample, insertAccount(account, sample));
                }
            }
        }
        SampleMails.insert(connection, now);
        SampleRequests.insert(connection, now);
    }

    private long insertAccount(PreparedStatement statement, Sample sample) throws SQLException {
        var stage = sample.stage();
        var person = entry(sample);
        var created = now.minus(Duration.ofDays(30));
        var email = stage.hasAddress() ? sample.email() : null;
        set(
                statement,
                sample.userId(),
                Account.userKey(sample.userId()),
                person.map(e -> e.getAttributeValue("displayName")).orElse("森田 恵"),
                person.map(e -> e.getAttributeValue("preferredLanguage")).orElse("ja"),
                email,
                email == null ? null : Account.emailKey(email),
                email == null ? null : created,
                stage.hasSecondPassword() ? hasher.hash(Sample.SECOND_PASSWORD) : null,
                stage.hasSecondPassword() ? created : null,
                stage == Stage.DISABLED,
                stage == Stage.SUSPENDED ? now.minus(Duration.ofDays(2)) : null,
                stage == Stage.SUSPENDED ? SUSPENSION : null,
                created,
                value(person, "displayName;lang-ja;phonetic"),
                value(person, "ou"),
                value(person, "title"),
                value(person, "businessCategory"),
                stage.hasSecondPassword()
                        ? now.minus(Duration.ofHours(
                                1 + Math.floorMod(sample.userId().hashCode(), 500)))
                        : null,
                isStaff(sample));
        statement.executeUpdate();
        try (var keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    /** The link of those who have not opened theirs yet, and the mail with it. */
    private void insertLink(PreparedStatement statement, Sample sample, long account) throws SQLException {
        switch (sample.stage()) {
            case ADDRESS_WAITING ->
                insertLink(statement, LinkPurpose.REGISTRATION, sample.email(), account, Duration.ofHours(1));
            case ADDRESS_EXPIRED ->
                insertLink(statement, LinkPurpose.REGISTRATION, sample.email(), account, Duration.ofDays(3));
            case MAIL_REFUSED ->
                insertRow(statement, LinkPurpose.REGISTRATION, sample.email(), account, Duration.ofHours(2));
            case CHANGE_WAITING ->
                insertLink(statement, LinkPurpose.CHANGE, sample.newEmail(), account, Duration.ofHours(1));
            default -> {}
        }
    }

    private void insertLink(PreparedStatement statement, LinkPurpose purpose, String email, long account, Duration age)
            throws SQLException {
        var token = insertRow(statement, purpose, email, account, age);
        var page = purpose == LinkPurpose.CHANGE ? "/email/confirm.xhtml" : "/registration/confirm.xhtml";
        mails.storeSample(email, portalUrl + page + "?token=" + token, now.minus(age));
    }

    private String insertRow(PreparedStatement statement, LinkPurpose purpose, String email, long account, Duration age)
            throws SQLException {
        var token = Secret.random();
        var created = now.minus(age);
        set(
                statement,
                purpose.name(),
                Secret.hash(purpose.name(), token),
                account,
                email,
                created,
                created.plus(LINK_LIFETIME));
        statement.executeUpdate();
        return token;
    }

    private static String value(Optional<Entry> person, String attribute) {
        return person.map(entry -> entry.getAttributeValue(attribute)).orElse(null);
    }

    private Optional<Entry> entry(Sample sample) {
        try {
            var dn = "uid=" + sample.userId() + ",ou=people," + Campus.BASE;
            return Optional.ofNullable(campus.directory().getEntry(dn));
        } catch (LDAPException e) {
            throw new DemoFailure("The directory does not answer: " + e.getMessage(), e);
        }
    }

    private boolean isStaff(Sample sample) {
        try {
            var dn = "uid=" + sample.userId() + ",ou=people," + Campus.BASE;
            var groups = Filter.createEqualityFilter("member", dn);
            return campus.directory()
                            .search("ou=groups," + Campus.BASE, SearchScope.SUB, groups)
                            .getEntryCount()
                    > 0;
        } catch (LDAPException e) {
            throw new DemoFailure("The directory does not answer: " + e.getMessage(), e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            var value = values[index] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[index];
            statement.setObject(index + 1, value);
        }
    }
}
