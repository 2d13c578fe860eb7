package org.madoguchi.testing;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madoguchi.account.Account;
import org.madoguchi.demo.Campus;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.settings.Settings;

/**
 * Many invented people, put into the directory and straight into the PostgreSQL database of a portal that runs. The
 * domain of each one's mail address, which pages show, is nobody else's.
 */
public final class Crowd {

    /** Everybody's second password, for those who have one. */
    public static final String SECOND_PASSWORD = "Momiji-5678";

    private static final String ACCOUNT = "insert into account (id, user_id, user_key, display_name, language, email,"
            + " email_key, email_confirmed_at, second_password, second_password_changed_at, created_at)"
            + " values (nextval('account_seq'), ?, ?, ?, 'en', ?, ?, ?, ?, ?, ?)";
    private static final String LINK = "insert into one_time_link (id, purpose, token_hash, account_id, email,"
            + " created_at, expires_at) values (nextval('one_time_link_seq'), 'REGISTRATION', ?, ?, ?, ?, ?)";

    /** Who somebody is here. */
    public enum Part {
        /** Ready. */
        STUDENT("STUDENT"),
        /** Ready, and a clerk. */
        CLERK("CLERK", "STUDENT"),
        /** Has asked for a registration link and not opened it. */
        REGISTRANT("REGISTRANT");

        private final List<String> roles;

        Part(String... roles) {
            this.roles = List.of(roles);
        }

        /** The roles of this person's sign-ins, sorted. */
        public List<String> roles() {
            return roles;
        }
    }

    /** One of them. */
    public record Member(String userId, Part part) {

        /** What only this person's pages show. */
        public String domain() {
            return userId + ".example.net";
        }

        /** What to type as second password. */
        public String secondPassword() {
            return part == Part.REGISTRANT ? "" : SECOND_PASSWORD;
        }

        private String email() {
            return "me@" + domain();
        }
    }

    private final Campus campus;
    private final String hash;
    private final OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);

    private Crowd(Campus campus, Map<String, String> settings) {
        this.campus = campus;
        this.hash = new Argon2idHasher(Settings.of(settings)).hash(SECOND_PASSWORD);
    }

    /**
     * Adds people, each part in turn.
     *
     * @param settings the portal's, for its database and the cost of its hash
     */
    public static List<Member> gather(Campus campus, Map<String, String> settings, int count, Part... parts) {
        var crowd = new Crowd(campus, settings);
        var members = new ArrayList<Member>();
        try (var connection = DriverManager.getConnection(
                settings.get("madoguchi.db.url"),
                settings.get("madoguchi.db.user"),
                settings.get("madoguchi.db.password"))) {
            for (var number = 0; number < count; number++) {
                var member = new Member("crowd%05d".formatted(number), parts[number % parts.length]);
                crowd.enrol(member);
                crowd.insert(member, connection);
                members.add(member);
            }
        } catch (SQLException | LDAPException e) {
            throw new IllegalStateException(e);
        }
        return members;
    }

    private void enrol(Member member) throws LDAPException {
        var dn = "uid=" + member.userId() + ",ou=people," + Campus.BASE;
        campus.directory()
                .add(
                        dn,
                        new Attribute("objectClass", "inetOrgPerson"),
                        new Attribute("uid", member.userId()),
                        new Attribute("cn", member.userId()),
                        new Attribute("sn", member.userId()),
                        new Attribute("userPassword", Campus.PASSWORD));
        if (member.part() == Part.CLERK) {
            campus.directory()
                    .modify(
                            "cn=certificate-clerks,ou=groups," + Campus.BASE,
                            new Modification(ModificationType.ADD, "member", dn));
        }
    }

    private void insert(Member member, Connection connection) throws SQLException {
        var ready = member.part() != Part.REGISTRANT;
        try (var account = connection.prepareStatement(ACCOUNT, new String[] {"id"})) {
            set(
                    account,
                    member.userId(),
                    Account.userKey(member.userId()),
                    member.userId(),
                    ready ? member.email() : null,
                    ready ? Account.emailKey(member.email()) : null,
                    ready ? now : null,
                    ready ? hash : null,
                    ready ? now : null,
                    now);
            account.executeUpdate();
            var key = account.getGeneratedKeys();
            key.next();
            if (!ready) {
                insertLink(member, key.getLong(1), connection);
            }
        }
    }

    private void insertLink(Member member, long account, Connection connection) throws SQLException {
        try (var link = connection.prepareStatement(LINK)) {
            set(link, "not-a-hash-" + account, account, member.email(), now, now.plusHours(24));
            link.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
