package org.madoguchi.settings.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.settings.DataFolder;
import org.madoguchi.settings.Settings;

/** Rules for settings that depend on each other. A value that is wrong by itself is not told a second time. */
final class CombinedRules {

    private static final String TRUST_STORE = "madoguchi.ldap.truststore";
    private static final String TRUST_STORE_PASSWORD = "madoguchi.ldap.truststore-password";
    private static final String MEMORY = "madoguchi.second-password.argon2.memory";
    private static final String LANES = "madoguchi.second-password.argon2.parallelism";
    private static final String GRACE = "madoguchi.vanished.grace";
    private static final String REMINDED_FROM = "madoguchi.reminder.from";
    private static final String REMINDED_UNTIL = "madoguchi.reminder.until";
    private static final String RETENTION = "madoguchi.vanished.retention";
    /** KiB for each lane (RFC 9106, 3.1). */
    private static final int LEAST_MEMORY = 8;
    /** What only a specimen may do without: what every paper says, and what seals it. */
    private static final List<String> REAL_PAPERS = List.of(
            "madoguchi.certificates.president.ja",
            "madoguchi.certificates.president.en",
            "madoguchi.certificates.address.ja",
            "madoguchi.certificates.address.en",
            "madoguchi.seal.keystore",
            "madoguchi.seal.password",
            "madoguchi.tsa.url",
            "madoguchi.vc.keystore",
            "madoguchi.vc.password");
    /** What may be simulated. */
    private static final List<String> SERVICES = List.of("madoguchi.payment.provider", "madoguchi.print.provider");

    private final Settings settings;

    CombinedRules(Settings settings) {
        this.settings = settings;
    }

    Stream<String> faults() {
        return Stream.of(pairs(), realPapers(), realServices()).flatMap(faults -> faults);
    }

    private Stream<String> pairs() {
        return Stream.of(
                        dataFolder(),
                        notBeside("madoguchi.db.jndi", "madoguchi.db.url"),
                        trustStore(),
                        together("madoguchi.ldap.bind-dn", "madoguchi.ldap.bind-password"),
                        together("madoguchi.ldap.bind-password", "madoguchi.ldap.bind-dn"),
                        together("madoguchi.smtp.user", "madoguchi.smtp.password"),
                        together("madoguchi.smtp.password", "madoguchi.smtp.user"),
                        together("madoguchi.bounce.host", "madoguchi.bounce.user"),
                        together("madoguchi.bounce.host", "madoguchi.bounce.password"),
                        notBeside("madoguchi.bounce.maildir", "madoguchi.bounce.host"),
                        together("madoguchi.seal.password", "madoguchi.seal.keystore"),
                        together("madoguchi.vc.password", "madoguchi.vc.keystore"),
                        together("madoguchi.tsa.user", "madoguchi.tsa.password"),
                        together("madoguchi.tsa.password", "madoguchi.tsa.user"),
                        memory(),
                        retention(),
                        reminders())
                .flatMap(Optional::stream);
    }

    /** The folder of the H2 file, when no other database is named, and of the keys for simulation. */
    private Optional<String> dataFolder() {
        var otherDatabase = settings.find("madoguchi.db.url").isPresent()
                || settings.find("madoguchi.db.jndi").isPresent();
        if (otherDatabase && !(isTrue("madoguchi.certificates") && isTrue("madoguchi.simulation"))) {
            return Optional.empty();
        }
        var folder = DataFolder.of(settings).toString();
        return FileFormats.writableFolder(folder).map(SettingRules.of("madoguchi.data-dir")::line);
    }

    private Optional<String> notBeside(String key, String other) {
        var rule = SettingRules.of(key);
        var both = settings.find(other).isPresent() && settings.find(key).isPresent();
        return both && rule.fault(settings).isEmpty()
                ? Optional.of(rule.line("cannot be used beside " + other))
                : Optional.empty();
    }

    private Optional<String> trustStore() {
        var path = settings.find(TRUST_STORE);
        if (path.isEmpty() || SettingRules.of(TRUST_STORE).fault(settings).isPresent()) {
            return Optional.empty();
        }
        var store = FileFormats.open(
                path.get(), settings.string(TRUST_STORE_PASSWORD, "").toCharArray());
        if (store.isEmpty()) {
            return Optional.of(SettingRules.of(TRUST_STORE_PASSWORD).line("does not open " + TRUST_STORE));
        }
        return FileFormats.isEmpty(store.get())
                ? Optional.of(SettingRules.of(TRUST_STORE).line("holds no certificate"))
                : Optional.empty();
    }

    private Optional<String> together(String given, String needed) {
        return settings.find(given).isPresent() && settings.find(needed).isEmpty()
                ? Optional.of(SettingRules.of(needed).line("is missing beside " + given))
                : Optional.empty();
    }

    private Optional<String> memory() {
        var right = Stream.of(MEMORY, LANES)
                .allMatch(key -> SettingRules.of(key).fault(settings).isEmpty());
        return right && settings.integer(MEMORY, 19_456) < LEAST_MEMORY * settings.integer(LANES, 1)
                ? Optional.of(SettingRules.of(MEMORY).line("is less than " + LEAST_MEMORY + " for each of " + LANES))
                : Optional.empty();
    }

    /** Who is erased has been suspended before. */
    private Optional<String> retention() {
        var right = Stream.of(GRACE, RETENTION)
                .allMatch(key -> SettingRules.of(key).fault(settings).isEmpty());
        return right
                        && settings.duration(RETENTION, Duration.ofDays(365))
                                        .compareTo(settings.duration(GRACE, Duration.ofDays(30)))
                                < 0
                ? Optional.of(SettingRules.of(RETENTION).line("is shorter than " + GRACE))
                : Optional.empty();
    }

    /** Nothing would go on any day. */
    private Optional<String> reminders() {
        var right = Stream.of(REMINDED_FROM, REMINDED_UNTIL)
                .allMatch(key -> SettingRules.of(key).fault(settings).isEmpty());
        return right && settings.string(REMINDED_FROM, "09:00").compareTo(settings.string(REMINDED_UNTIL, "19:00")) >= 0
                ? Optional.of(SettingRules.of(REMINDED_UNTIL).line("is not after " + REMINDED_FROM))
                : Optional.empty();
    }

    private Stream<String> realPapers() {
        return isTrue("madoguchi.certificates") && !isTrue("madoguchi.simulation")
                ? REAL_PAPERS.stream()
                        .filter(needed -> settings.find(needed).isEmpty())
                        .map(needed -> SettingRules.of(needed).line("is missing beside madoguchi.certificates"))
                : Stream.empty();
    }

    /** Nobody shall pay at a till that is none. */
    private Stream<String> realServices() {
        return isTrue("madoguchi.simulation")
                ? Stream.empty()
                : SERVICES.stream()
                        .filter(key -> settings.string(key, "").equals("simulator"))
                        .map(key -> SettingRules.of(key).line("is a simulator, which needs madoguchi.simulation"));
    }

    private boolean isTrue(String key) {
        return settings.string(key, "false").equals("true");
    }
}
