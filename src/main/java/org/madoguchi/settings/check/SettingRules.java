package org.madoguchi.settings.check;

import static org.madoguchi.settings.check.SettingRule.optional;
import static org.madoguchi.settings.check.SettingRule.required;
import static org.madoguchi.settings.check.TextFormats.duration;
import static org.madoguchi.settings.check.TextFormats.each;
import static org.madoguchi.settings.check.TextFormats.number;
import static org.madoguchi.settings.check.TextFormats.oneOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.settings.Settings;

/** Every setting there is, and what it must look like. */
public final class SettingRules {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(30);
    private static final Duration LONGEST_KEPT = Duration.ofDays(3650);
    private static final Duration LONGEST_WAITED = Duration.ofDays(90);
    /** A minute less than a node has for a certificate: an attempt that waits so long can still tell its failure. */
    private static final Duration LONGEST_TIMESTAMP = Duration.ofMinutes(2);

    private static final int MANY = 999_999_999;
    private static final int MAILS_A_MINUTE = 60_000;
    private static final int MOST_YEN = 10_000;
    private static final int MOST_COPIES = 999;
    private static final int MOST_HANDLING_DAYS = 60;
    /** Each of these is a row while it is in use. */
    private static final int PLACES_AT_MOST = 1000;

    private static final String GROUP = "cn=clerks,ou=groups,dc=example,dc=ac,dc=jp";

    private static final List<SettingRule> PLACES = List.of(
            required("madoguchi.public-url", "https://certs.example.ac.jp", AddressFormats::publicUrl),
            optional("madoguchi.hosts", "certs.example.ac.jp,10.0.0.5", each(AddressFormats::calledHost)),
            optional("madoguchi.trusted-proxies", "127.0.0.1,10.0.0.0/8,fd00::/8", each(AddressFormats::addressRange)),
            optional("madoguchi.metrics.token", "a-long-random-text-of-20", TextFormats::longToken),
            optional("madoguchi.metrics.addresses", "127.0.0.1,10.0.0.0/8", each(AddressFormats::addressRange)),
            optional("madoguchi.secrets-dir", "/run/secrets", FileFormats::folderOfFiles),
            optional("madoguchi.config-file", "/etc/madoguchi/madoguchi.properties", FileFormats::propertiesFile),
            optional("madoguchi.exit-on-fault", "false", TextFormats::flag),
            optional("madoguchi.log.format", "json", oneOf("text", "json")));

    private static final List<SettingRule> WORDS = List.of(
            optional("madoguchi.university.name.ja", "見本大学", TextFormats::any),
            optional("madoguchi.university.name.en", "Example University", TextFormats::any),
            optional("madoguchi.university.colour", "#17418f", TextFormats::colour),
            optional("madoguchi.university.logo", "/etc/madoguchi/logo.svg", FileFormats::logo),
            optional("madoguchi.privacy-url", "https://www.example.ac.jp/privacy/", AddressFormats::webPage),
            optional("madoguchi.privacy-url.en", "https://www.example.ac.jp/en/privacy/", AddressFormats::webPage),
            optional("madoguchi.issue-url", "https://issue.example.ac.jp/", AddressFormats::webPage),
            optional("madoguchi.issue-url.en", "https://issue.example.ac.jp/en/", AddressFormats::webPage),
            optional("madoguchi.guide-url", "https://www.example.ac.jp/certificates.pdf", AddressFormats::webPage),
            optional(
                    "madoguchi.guide-url.en", "https://www.example.ac.jp/en/certificates.pdf", AddressFormats::webPage),
            optional(
                    "madoguchi.accessibility-url", "https://www.example.ac.jp/accessibility/", AddressFormats::webPage),
            optional(
                    "madoguchi.accessibility-url.en",
                    "https://www.example.ac.jp/en/accessibility/",
                    AddressFormats::webPage),
            optional("madoguchi.support.text.ja", "教務課 03-0000-0000\\n平日 9:00-17:00", TextFormats::writtenText),
            optional(
                    "madoguchi.support.text.en",
                    "Student office 03-0000-0000\\nMon-Fri 9:00-17:00",
                    TextFormats::writtenText),
            optional("madoguchi.notice.text.ja", "12月28日から1月4日まで発行を休みます。", TextFormats::writtenLines),
            optional("madoguchi.notice.text.en", "Closed from 28 December to 4 January.", TextFormats::writtenLines),
            optional("madoguchi.maintenance.text.ja", "今夜22時からメンテナンスを行います。", TextFormats::writtenText),
            optional("madoguchi.maintenance.text.en", "Maintenance begins tonight at 22:00.", TextFormats::writtenText),
            optional("madoguchi.zone", "Asia/Tokyo", TextFormats::zone),
            optional("madoguchi.email.carrier-forms", "false", TextFormats::flag),
            optional(
                    "madoguchi.email.domains",
                    "st.example.ac.jp=warn,example.com=deny",
                    each(AddressFormats::domainRule)));

    private static final List<SettingRule> DATABASE = List.of(
            optional("madoguchi.db.url", "jdbc:postgresql://db.example.ac.jp/madoguchi", AddressFormats::databaseUrl),
            optional("madoguchi.db.user", "madoguchi", TextFormats::any),
            optional("madoguchi.db.password", "the-password", TextFormats::any),
            optional("madoguchi.db.jndi", "jdbc/madoguchi", AddressFormats::jndiName),
            optional("madoguchi.data-dir", "/var/lib/madoguchi", TextFormats::any));

    private static final List<SettingRule> DIRECTORY = List.of(
            required(
                    "madoguchi.ldap.urls",
                    "ldaps://ldap1.example.ac.jp,ldaps://ldap2.example.ac.jp",
                    each(AddressFormats::ldapUrl)),
            optional("madoguchi.ldap.starttls", "true", TextFormats::flag),
            optional("madoguchi.ldap.truststore", "/etc/madoguchi/ldap.p12", FileFormats::trustStore),
            optional("madoguchi.ldap.truststore-password", "the-password", TextFormats::any),
            optional(
                    "madoguchi.ldap.bind-dn",
                    "cn=madoguchi,ou=services,dc=example,dc=ac,dc=jp",
                    DirectoryFormats::name),
            optional("madoguchi.ldap.bind-password", "the-password", TextFormats::any),
            required("madoguchi.ldap.base-dn", "ou=people,dc=example,dc=ac,dc=jp", DirectoryFormats::name),
            optional("madoguchi.ldap.user-filter", "(uid={0})", DirectoryFormats::userFilter),
            optional("madoguchi.ldap.mail-attribute", "mail", DirectoryFormats::attribute),
            optional("madoguchi.ldap.kana-attribute", "displayName;lang-ja;phonetic", DirectoryFormats::attribute),
            optional("madoguchi.ldap.faculty-attribute", "ou", DirectoryFormats::attribute),
            optional("madoguchi.ldap.year-attribute", "title", DirectoryFormats::attribute),
            optional("madoguchi.ldap.entry-attribute", "departmentNumber", DirectoryFormats::attribute),
            optional("madoguchi.ldap.connect-timeout", "PT3S", duration(LONGEST_WAIT)),
            optional("madoguchi.ldap.read-timeout", "PT5S", duration(LONGEST_WAIT)),
            optional("madoguchi.ldap.staff-groups.clerk", GROUP, DirectoryFormats::name),
            optional("madoguchi.ldap.staff-groups.admin", GROUP.replace("clerks", "admins"), DirectoryFormats::name),
            optional(
                    "madoguchi.ldap.staff-groups.auditor",
                    GROUP.replace("clerks", "auditors"),
                    DirectoryFormats::name));

    private static final List<SettingRule> MAIL = List.of(
            required("madoguchi.smtp.host", "smtp.example.ac.jp", AddressFormats::host),
            optional("madoguchi.smtp.port", "25", number(1, 65_535)),
            optional("madoguchi.smtp.user", "madoguchi", TextFormats::any),
            optional("madoguchi.smtp.password", "the-password", TextFormats::any),
            optional("madoguchi.smtp.starttls", "true", TextFormats::flag),
            required("madoguchi.smtp.from", "certificates@example.ac.jp", AddressFormats::mailbox),
            optional("madoguchi.smtp.ehlo-name", "certs.example.ac.jp", AddressFormats::host),
            optional("madoguchi.smtp.connect-timeout", "PT30S", duration(LONGEST_WAIT)),
            optional("madoguchi.smtp.read-timeout", "PT2M", duration(LONGEST_WAIT)),
            optional("madoguchi.smtp.write-timeout", "PT2M", duration(LONGEST_WAIT)),
            optional("madoguchi.bounce.address", "returned@example.ac.jp", AddressFormats::mailbox),
            optional("madoguchi.bounce.host", "imap.example.ac.jp", AddressFormats::host),
            optional("madoguchi.bounce.port", "993", number(1, 65_535)),
            optional("madoguchi.bounce.tls", "implicit", oneOf("implicit", "starttls", "none")),
            optional("madoguchi.bounce.user", "returned", TextFormats::any),
            optional("madoguchi.bounce.password", "the-password", TextFormats::any),
            optional("madoguchi.bounce.folder", "INBOX", TextFormats::any),
            optional("madoguchi.bounce.maildir", "/var/mail/returned/Maildir", FileFormats::maildir));

    /** The longest lifetimes of links are promises, see the one-time links in SECURITY.md. */
    private static final List<SettingRule> LIMITS = List.of(
            optional("madoguchi.token.registration-lifetime", "PT24H", duration(Duration.ofHours(24))),
            optional("madoguchi.token.change-lifetime", "PT24H", duration(Duration.ofHours(24))),
            optional("madoguchi.token.recovery-lifetime", "PT60M", duration(Duration.ofMinutes(60))),
            optional("madoguchi.signin.idle", "PT30M", duration(LONGEST_WINDOW)),
            optional("madoguchi.signin.absolute", "PT12H", duration(LONGEST_WINDOW)),
            optional("madoguchi.second-password.policy", "seed", oneOf("seed", "hybrid", "strict")),
            optional(
                    "madoguchi.second-password.breached-list", "/etc/madoguchi/breached-sha1.txt", FileFormats::hashes),
            optional("madoguchi.second-password.argon2.memory", "19456", number(8, 262_144)),
            optional("madoguchi.second-password.argon2.iterations", "2", number(1, 64)),
            optional("madoguchi.second-password.argon2.parallelism", "1", number(1, 16)),
            optional("madoguchi.second-password.argon2.concurrency", "2", number(1, 1024)),
            optional("madoguchi.second-password.argon2.wait", "PT3S", duration(LONGEST_WAIT)),
            optional("madoguchi.throttle.free-failures", "4", number(0, MANY)),
            optional("madoguchi.throttle.disable-after", "100", number(1, MANY)),
            optional("madoguchi.throttle.binds", "3", number(1, PLACES_AT_MOST)),
            optional("madoguchi.throttle.binds-window", "PT15M", duration(LONGEST_WINDOW)),
            optional("madoguchi.throttle.client-failures", "300", number(1, MANY)),
            optional("madoguchi.throttle.total-failures", "5000", number(1, MANY)),
            optional("madoguchi.throttle.client-window", "PT15M", duration(LONGEST_WINDOW)),
            optional("madoguchi.throttle.mails-hour", "3", number(1, PLACES_AT_MOST)),
            optional("madoguchi.throttle.mails-day", "10", number(1, PLACES_AT_MOST)),
            optional("madoguchi.throttle.mails-client-hour", "20", number(1, PLACES_AT_MOST)));

    private static final List<SettingRule> VANISHED = List.of(
            optional("madoguchi.vanished.time", "03:30", TextFormats::timeOfDay),
            optional("madoguchi.vanished.page-size", "100", number(0, 500)),
            optional("madoguchi.vanished.pause", "PT1S", duration(LONGEST_WAIT)),
            optional("madoguchi.vanished.percent", "5", number(0, 100)),
            optional("madoguchi.vanished.minimum", "5", number(0, 1_000_000)),
            optional("madoguchi.vanished.grace", "P30D", duration(LONGEST_KEPT)),
            optional("madoguchi.vanished.retention", "P365D", duration(LONGEST_KEPT)),
            optional("madoguchi.keep.links", "P180D", duration(LONGEST_KEPT)),
            optional("madoguchi.keep.mails", "P180D", duration(LONGEST_KEPT)));

    /** What kinds of event there are is known to the trail alone. */
    private static final List<SettingRule> TRAIL = List.of(
            optional("madoguchi.audit.retention", "LOGIN=P400D,*=P3650D", each(TextFormats::retention)),
            optional("madoguchi.audit.head-mail", "auditor@example.ac.jp", each(AddressFormats::mailbox)),
            optional("madoguchi.audit.head-file", "/var/log/madoguchi/trail-heads", FileFormats::appendableFile));

    private static final List<SettingRule> DESK = List.of(
            optional("madoguchi.desk.clerks-approve", "false", TextFormats::flag),
            optional("madoguchi.notice.second-person", "false", TextFormats::flag),
            optional("madoguchi.manual.file-size", "10", number(1, 50)),
            optional("madoguchi.records.import-alone", "500", number(0, MANY)),
            optional("madoguchi.cohort.second-person", "20", number(0, MANY)),
            optional("madoguchi.cohort.mail-pace", "300", number(1, MAILS_A_MINUTE)),
            optional("madoguchi.reminder", "false", TextFormats::flag),
            optional("madoguchi.reminder.after", "P7D", duration(LONGEST_KEPT)),
            optional("madoguchi.reminder.every", "P14D", duration(LONGEST_KEPT)),
            optional("madoguchi.reminder.most", "3", number(1, 100)),
            optional("madoguchi.reminder.from", "09:00", TextFormats::timeOfDay),
            optional("madoguchi.reminder.until", "19:00", TextFormats::timeOfDay),
            optional("madoguchi.desk.second-person", "required", oneOf("required", "delay")),
            optional("madoguchi.desk.delay", "PT12H", duration(Duration.ofDays(7))));

    private static final List<SettingRule> CERTIFICATES = List.of(
            optional("madoguchi.certificates", "false", TextFormats::flag),
            optional("madoguchi.simulation", "false", TextFormats::flag),
            optional("madoguchi.certificates.templates", "/etc/madoguchi/templates", FileFormats::folder),
            optional("madoguchi.certificates.font", "/usr/share/fonts/main.ttf", FileFormats::trueType),
            optional("madoguchi.certificates.font.names", "/usr/share/fonts/names.ttf", FileFormats::trueType),
            optional("madoguchi.certificates.seal-image", "/etc/madoguchi/seal.png", FileFormats::picture),
            optional("madoguchi.certificates.issuer.ja", "例示大学", TextFormats::any),
            optional("madoguchi.certificates.issuer.en", "Example University", TextFormats::any),
            optional("madoguchi.certificates.address.ja", "東京都例示区例示町1-1", TextFormats::any),
            optional("madoguchi.certificates.address.en", "1-1 Reiji-cho, Reiji-ku, Tokyo, Japan", TextFormats::any),
            optional("madoguchi.certificates.president.ja", "例示 一郎", TextFormats::any),
            optional("madoguchi.certificates.president.en", "REIJI Ichiro", TextFormats::any),
            optional("madoguchi.certificates.president-title.ja", "例示大学長", TextFormats::any),
            optional("madoguchi.certificates.president-title.en", "President", TextFormats::any),
            optional("madoguchi.certificates.invoice-number", "T1234567890123", TextFormats::invoiceNumber),
            optional("madoguchi.numbers.format", "{year}-{series}-{n:6}", TextFormats::numberFormat),
            optional("madoguchi.documents.retention", "P90D", duration(LONGEST_KEPT)),
            optional("madoguchi.payment.provider", "counter", oneOf("counter", "simulator")),
            optional("madoguchi.payment.release", "PROMPT", oneOf("PROMPT", "FINAL")),
            optional("madoguchi.payment.sweep", "PT10M", duration(Duration.ofDays(1))),
            optional("madoguchi.print.provider", "manual", oneOf("manual", "simulator")),
            optional("madoguchi.delivery.lifetime", "P90D", duration(LONGEST_KEPT)),
            optional("madoguchi.delivery.opens", "20", number(1, MANY)),
            optional("madoguchi.delivery.pin-delay", "PT5M", duration(Duration.ofHours(12))),
            optional("madoguchi.simulation.delay", "PT1S", duration(Duration.ofDays(1))),
            optional("madoguchi.simulation.print-unit", "DOCUMENT", oneOf("DOCUMENT", "USER")),
            optional("madoguchi.simulation.notice-secret", "the-secret", TextFormats::any),
            optional("madoguchi.seal.keystore", "/etc/madoguchi/seal.p12", FileFormats::keyStore),
            optional("madoguchi.seal.password", "the-password", TextFormats::any),
            optional("madoguchi.seal.alias", "seal", TextFormats::any),
            optional("madoguchi.tsa.url", "https://tsa.example.ac.jp/", AddressFormats::webPage),
            optional("madoguchi.tsa.user", "madoguchi", TextFormats::any),
            optional("madoguchi.tsa.password", "the-password", TextFormats::any),
            optional("madoguchi.tsa.timeout", "PT10S", duration(LONGEST_TIMESTAMP)),
            optional("madoguchi.vc.keystore", "/etc/madoguchi/vc.p12", FileFormats::keyStore),
            optional("madoguchi.vc.password", "the-password", TextFormats::any),
            optional("madoguchi.vc.alias", "2026", TextFormats::any));

    private static final List<SettingRule> APPLICATIONS = List.of(
            optional("madoguchi.application.copies", "20", number(1, MOST_COPIES)),
            optional("madoguchi.application.handling-days", "2", number(0, MOST_HANDLING_DAYS)),
            optional("madoguchi.application.payment-due", "P4D", duration(LONGEST_WAITED)),
            optional("madoguchi.application.draft", "P7D", duration(LONGEST_WAITED)),
            optional("madoguchi.print.validity", "P7D", duration(LONGEST_WAITED)),
            optional("madoguchi.print.charge", "60", number(0, MOST_YEN)),
            optional("madoguchi.print.remind", "P2D", duration(LONGEST_WAITED)));

    /** In the order in which their faults are told. */
    static final List<SettingRule> ALL = Stream.of(
                    PLACES, WORDS, DATABASE, DIRECTORY, MAIL, LIMITS, VANISHED, TRAIL, DESK, CERTIFICATES, APPLICATIONS)
            .flatMap(List::stream)
            .toList();

    private SettingRules() {}

    /** One line for each fault: the key, what is wrong and an example; empty when all is well. */
    public static List<String> faults(Settings settings) {
        return Stream.of(
                        ALL.stream().map(rule -> rule.fault(settings)).flatMap(Optional::stream),
                        new CombinedRules(settings).faults(),
                        new UnknownKeys(settings).faults())
                .flatMap(lines -> lines)
                .toList();
    }

    /** A line for each place that settings are to be read from and cannot; empty when all can. */
    public static List<String> unread(Settings settings) {
        return Stream.of("madoguchi.secrets-dir", "madoguchi.config-file")
                .map(SettingRules::of)
                .flatMap(rule -> rule.fault(settings).stream())
                .toList();
    }

    /** Of every setting there is. */
    public static List<String> keys() {
        return ALL.stream().map(SettingRule::key).toList();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    static SettingRule of(String key) {
        return ALL.stream().filter(rule -> rule.key().equals(key)).findFirst().orElseThrow();
    }
}
