package org.madoguchi.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.madoguchi.certificate.CertificateMaker;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.ContentJson;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.certificate.SignedFiles;
import org.madoguchi.certificate.SigningTask;
import org.madoguchi.certificate.StatusPlace;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.demo.Campus;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Course;
import org.madoguchi.paper.Language;
import org.madoguchi.seal.Seal;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;

/** What it costs to draw and sign: processor time and size of one paper, and a faculty's certificates at once. */
final class IssueBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final int COURSES = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private IssueBenchmark() {}

    /** Draws and signs each kind of paper so many times for warmth, and as often again, in this process. */
    static void printPapers(int times) throws IOException {
        var maker = maker();
        System.out.printf(
                "%n%-34s %8s %10s %10s %8s%n", "paper, " + times + " times", "CPU ms", "PDF bytes", "print", "VC");
        for (var language : Language.values()) {
            var enrolment = SampleContents.find("enrolment", language).orElseThrow();
            var transcript = courses(SampleContents.find("transcript", language).orElseThrow());
            print(maker, "enrolment " + language, CertificateType.ENROLMENT, enrolment, times);
            print(maker, "transcript of " + COURSES + " " + language, CertificateType.TRANSCRIPT, transcript, times);
        }
    }

    private static void print(CertificateMaker maker, String name, CertificateType type, Content content, int times)
            throws IOException {
        SignedFiles files = null;
        for (var time = 0; time < times; time++) {
            files = maker.make(task(type, content));
        }
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        for (var time = 0; time < times; time++) {
            files = maker.make(task(type, content));
        }
        var millis = (threads.getCurrentThreadCpuTime() - begin) / 1e6 / times;
        System.out.printf(
                "%-34s %8.1f %,10d %,10d %,8d%n",
                name, millis, files.pdf().length, files.print().length, files.credential().length);
    }

    private static CertificateMaker maker() throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "issue-");
        var settings = Settings.of(Map.of(
                "madoguchi.certificates", "true",
                "madoguchi.simulation", "true",
                "madoguchi.public-url", "https://certs.example.ac.jp",
                "madoguchi.university.name.ja", "例示大学",
                "madoguchi.university.name.en", "Example University",
                "madoguchi.data-dir", folder.toString()));
        var url = new PublicUrl(settings);
        var clock = Clock.systemUTC();
        var press = new CertificatePress(settings, url, ZONE);
        return new CertificateMaker(press, new Seal(settings, clock, url), url, ZONE, clock);
    }

    private static SigningTask task(CertificateType type, Content content) {
        return new SigningTask(
                1,
                1,
                "2026-" + type.getSeries() + "-000001",
                type,
                VerificationCode.random(),
                LocalDate.of(2026, 4, 1),
                Optional.empty(),
                new StatusPlace(1, 77),
                Optional.of(ContentJson.write(content)));
    }

    private static Content courses(Content transcript) {
        var sample = transcript.courses();
        List<Course> all = new ArrayList<>();
        IntStream.range(0, COURSES).forEach(number -> all.add(sample.get(number % sample.size())));
        return new Content(transcript.template(), transcript.language(), transcript.values(), all);
    }

    /** Lets a portal sign so many that wait: its two workers, its heap. */
    static void printBatch(int certificates) throws IOException {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            settings.put(
                    "madoguchi.data-dir",
                    Files.createTempDirectory(Path.of("target"), "issue-").toString());
            try (var portal = Portal.start(FreePort.find(), settings, Benchmark.jvm())) {
                var database = new PortalDatabase(settings);
                queue(database, 20);
                begin(database);
                awaitAll(database, portal); // fonts, templates and keys are open now
                queue(database, certificates);
                try (var heap = new ServerHeap(portal.server())) {
                    measure(certificates, database, portal, heap);
                }
            }
        }
    }

    private static void measure(int certificates, PortalDatabase database, Portal portal, ServerHeap heap)
            throws IOException {
        var server = new ServerProcess(portal.server());
        heap.begin();
        var cpu = server.cpu();
        var begin = System.nanoTime();
        begin(database);
        awaitAll(database, portal);
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%n%,d certificates by two workers: %.1f s, %.1f ms of the server's CPU each, heap at most %d MB"
                        + " (%d MB of it old), %d MB resident, load %.1f%n",
                certificates,
                seconds,
                server.cpu().minus(cpu).toMillis() / (double) certificates,
                heap.peakMegabytes(),
                heap.peakOldMegabytes(),
                server.residentMegabytes(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** They wait, and nobody takes them before {@link #begin}. */
    private static void queue(PortalDatabase database, int count) {
        for (var number = 0; number < count; number++) {
            var line = LedgerLine.enrolment(LocalDate.of(2026, 4, 1)).queued();
            line.sql().forEach(database::execute);
            database.execute("delete from document where certificate_id = " + line.id()); // its file is still to come
            database.execute("insert into issue_job (certificate_id, code, attempts, next_attempt_at) values ("
                    + line.id() + ", '" + line.code().compact() + "', 0, now() + interval '1 day')");
        }
    }

    private static void begin(PortalDatabase database) {
        database.execute("update issue_job set next_attempt_at = now()");
    }

    private static void awaitAll(PortalDatabase database, Portal portal) {
        Await.until(() -> isEmpty(database), portal::log, PATIENCE);
    }

    /** Five times a second, so that asking costs next to nothing. */
    private static boolean isEmpty(PortalDatabase database) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        return database.count("select count(*) from issue_job") == 0;
    }
}
