package org.madoguchi.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PostgresServer;

/**
 * Prints what a login costs the server with PostgreSQL and a directory, at three costs of the second password's hash,
 * and what pages weigh. System properties: {@code benchmark.warm} and {@code .count} (seconds, default 120 and 60),
 * {@code .accounts} (1000), {@code .jvm} (options of the portal's virtual machine, as in the README), {@code .costs}
 * (memory in KiB and iterations, {@code 19456/2,7168/5,512/1}; the last is next to nothing and shows the rest; empty
 * for none), {@code .pages}, {@code .people} (accounts to search among, default 1,000,000; 0 leaves it out),
 * {@code .searches} (of each kind, 200), {@code .certificates} (to check one among, default 1,000,000; 0 leaves it
 * out), {@code .trail} (rows of the trail, default 10,000,000; 0 leaves it out), {@code .papers} (how often each kind
 * of certificate is drawn and signed for its processor time, 300), {@code .batch} (certificates that two workers sign,
 * 1,000), {@code .students} (to import, with 50 courses each, more than 500, default 30,000; 0 leaves it out),
 * {@code .applications} (to look among, 1,000,000), {@code .cohort} (people to suspend and resume at once, 100,000; 0
 * leaves it out). {@code .parts} names those that are measured, all when it is empty:
 * {@code logins,pages,search,progress,check,trail,apply,cohort,papers,batch}.
 *
 * <p>It is Payara Micro that is measured, or the server that is fetched and named: {@code -DskipWildFly=false
 * -Dmadoguchi.test.server=wildfly}. The start is that of the server's process with nothing on it, the portal put on it
 * by the server's command, and the login page. Heaps differ unless {@code benchmark.jvm} says 512 MB, which some
 * servers' own files do.
 */
public final class Benchmark {

    private static final String HEADING = "%-10s %8s %9s %12s %7s %9s %10s %6s%n";
    private static final String ROW = "%-10s %8d %9.1f %12.1f %7d %9.1f %10d %6.1f%n";

    private Benchmark() {}

    /** @throws InterruptedException when stopped */
    public static void main(String[] arguments) throws InterruptedException, SQLException, IOException {
        System.out.printf(
                HEADING, "m/t", "logins", "logins/s", "CPU ms/login", "wrong", "start s", "resident MB", "load");
        var costs = System.getProperty("benchmark.costs", "19456/2,7168/5,512/1");
        for (var cost : costs.isEmpty() || !isAsked("logins") ? new String[0] : costs.split(",")) {
            try (var campus = Campus.start(0, 0)) {
                measure(campus, cost);
            }
        }
        if (isAsked("pages") && Boolean.parseBoolean(System.getProperty("benchmark.pages", "true"))) {
            PageWeights.print();
        }
        var people = Integer.getInteger("benchmark.people", 1_000_000);
        if (people > 0 && isAsked("search")) {
            FindBenchmark.print(people);
        }
        if (people > 0 && isAsked("progress")) {
            ProgressBenchmark.print(people);
        }
        var certificates = Integer.getInteger("benchmark.certificates", 1_000_000);
        if (certificates > 0 && isAsked("check")) {
            VerificationBenchmark.print(certificates);
        }
        var trail = Long.getLong("benchmark.trail", 10_000_000);
        if (trail > 0 && isAsked("trail")) {
            TrailBenchmark.print(trail);
        }
        var students = Integer.getInteger("benchmark.students", 30_000);
        if (students > 0 && isAsked("apply")) {
            ApplicationBenchmark.print(students, Integer.getInteger("benchmark.applications", 1_000_000));
        }
        var cohort = Integer.getInteger("benchmark.cohort", 100_000);
        if (cohort > 0 && isAsked("cohort")) {
            CohortBenchmark.print(cohort);
        }
        if (isAsked("papers")) {
            IssueBenchmark.printPapers(Integer.getInteger("benchmark.papers", 300));
        }
        if (isAsked("batch")) {
            IssueBenchmark.printBatch(Integer.getInteger("benchmark.batch", 1000));
        }
    }

    private static boolean isAsked(String part) {
        var parts = System.getProperty("benchmark.parts", "");
        return parts.isEmpty() || List.of(parts.split(",")).contains(part);
    }

    private static void measure(Campus campus, String cost) throws InterruptedException {
        var settings = new HashMap<>(campus.settings());
        settings.putAll(PostgresServer.freshDatabase());
        settings.putAll(Map.of(
                "madoguchi.second-password.argon2.memory",
                cost.split("/")[0],
                "madoguchi.second-password.argon2.iterations",
                cost.split("/")[1]));
        try (var portal = Portal.start(FreePort.find(), settings, jvm())) {
            var start = Duration.between(portal.server().info().startInstant().orElseThrow(), Instant.now())
                            .toMillis()
                    / 1e3;
            var crowd = Crowd.gather(campus, settings, Integer.getInteger("benchmark.accounts", 1000), Part.STUDENT);
            var load = new LoginLoad(portal.uri(), crowd);
            load.run(seconds("benchmark.warm", 120));
            for (var round = 0; round < Integer.getInteger("benchmark.rounds", 3); round++) {
                count(portal, load, cost, start);
            }
        }
    }

    private static void count(Portal portal, LoginLoad load, String cost, double start) throws InterruptedException {
        var server = new ServerProcess(portal.server());
        var cpu = server.cpu();
        var time = seconds("benchmark.count", 60);
        var result = load.run(time);
        var spent = server.cpu().minus(cpu).toNanos() / 1e6;
        System.out.printf(
                ROW,
                cost,
                result.logins(),
                result.logins() / (double) time.toSeconds(),
                spent / result.logins(),
                result.wrong(),
                start,
                server.residentMegabytes(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Duration seconds(String property, int otherwise) {
        return Duration.ofSeconds(Integer.getInteger(property, otherwise));
    }

    /** Options of the portal's virtual machine. */
    static List<String> jvm() {
        return Arrays.asList(System.getProperty("benchmark.jvm", "-Xms128m -Xmn64m -Xmx384m -XX:+UseSerialGC")
                .split(" "));
    }
}
