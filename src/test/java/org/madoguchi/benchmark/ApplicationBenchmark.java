package org.madoguchi.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.madoguchi.demo.Campus;
import org.madoguchi.payment.simulator.Notices;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.FreePort;
import org.madoguchi.testing.ManyApplications;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.PostgresServer;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;

/**
 * What the records of a university cost when they come, a student's page of certificates, the desk's list of
 * applications, and the payment service's notices, each told twice.
 */
final class ApplicationBenchmark {

    private static final int COURSES = 50;
    private static final int MANY_COURSES = 200;
    private static final int TIMES = 200;
    private static final int NOTICES = 1000;
    private static final int NOTICES_A_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    /** Beside those that are paid by the notices; nine of ten are over, one of a hundred waits for staff. */
    private static final List<String> APPLICATIONS = List.of(
            "insert into application (id, number, account_id, record_id, method, state, state_at, created_at,"
                    + " applied_at, total) select -n, 'B26-' || n, -1 - n % NOTICES, -1 - n % NOTICES, 'COUNTER', case"
                    + " when n % 100 = 0 then 'TO_COLLECT' when n % 10 = 1 then 'EXPIRED' else 'HANDED_OVER' end,"
                    + " now() - n * interval '1 minute', now(), now() - n * interval '1 minute', 300"
                    + " from generate_series(NOTICES + 1, MOST) n",
            "insert into application_item (id, application_id, position, type, type_version, language, copies, sealed,"
                    + " unit_fee) select -n, -n, 1, case when n % 3 = 0 then 'TRANSCRIPT' else 'ENROLMENT' end, 1,"
                    + " 'JA', 1, false, 300 from generate_series(NOTICES + 1, MOST) n",
            "vacuum analyze application",
            "vacuum analyze application_item");

    private final Portal portal;
    private final PortalDatabase database;
    private final Campus campus;

    private ApplicationBenchmark(Portal portal, PortalDatabase database, Campus campus) {
        this.portal = portal;
        this.database = database;
        this.campus = campus;
    }

    /** Measures all of it with so many students and applications. */
    static void print(int students, int applications) throws IOException, InterruptedException {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            settings.put(
                    "madoguchi.data-dir",
                    Files.createTempDirectory(Path.of("target"), "apply-").toString());
            try (var portal = Portal.start(FreePort.find(), settings, Benchmark.jvm())) {
                var benchmark = new ApplicationBenchmark(portal, new PortalDatabase(settings), campus);
                benchmark.importAll(students);
                benchmark.choose();
                benchmark.tell();
                benchmark.list(applications);
            }
        }
    }

    private void importAll(int students) throws IOException {
        var first = signedIn(StaffRole.ADMIN);
        var second = signedIn(StaffRole.ADMIN);
        System.out.printf("%n%-34s %8s %8s %8s %10s%n", "import", "look s", "do s", "heap MB", "of it old");
        try (var heap = new ServerHeap(portal.server())) {
            for (var kind : List.of("STUDENTS", "COURSES")) {
                heap.begin();
                var file = Files.createTempFile(Path.of("target"), "import", ".csv");
                var rows = write(kind, file, students);
                var look = seconds(() -> {
                    first.upload("/desk/records.xhtml", Map.of("kind", kind, "charset", ""), "file", file);
                    await("DRY");
                });
                var id = database.rows("select max(id) from record_import")
                        .get(0)
                        .get(0);
                press(first, id, "import", "");
                var request = database.rows("select max(id) from import_request")
                        .get(0)
                        .get(0);
                var done = seconds(() -> {
                    press(second, id, "approve", request);
                    await("APPLIED");
                });
                System.out.printf(
                        "%-34s %8.1f %8.1f %8d %10d%n",
                        "%s, %,d rows, %d MB".formatted(kind, rows, Files.size(file) >> 20),
                        look,
                        done,
                        heap.peakMegabytes(),
                        heap.peakOldMegabytes());
                Files.delete(file);
            }
        }
    }

    private static void press(PlainVisitor visitor, String id, String button, String request) {
        visitor.submit("/desk/records-import.xhtml?id=" + id, "decide", button, Map.of("id", id, "request", request));
    }

    private void await(String state) {
        Await.until(
                () -> {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos()); // so that asking costs next to nothing
                    return database.count("select count(*) from record_import where state = '" + state
                                    + "' and id = (select max(id) from record_import)")
                            == 1;
                },
                portal::log,
                PATIENCE);
    }

    private static int write(String kind, Path file, int students) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            return kind.equals("STUDENTS") ? writeStudents(writer, students) : writeCourses(writer, students);
        }
    }

    private static int writeStudents(BufferedWriter writer, int students) throws IOException {
        writer.write("学籍番号,氏名,ローマ字氏名,生年月日,身分,学部,課程,年次,入学年月日\n");
        for (var number = 0; number < students; number++) {
            writer.write("B" + number + ",山田 花子,YAMADA Hanako,2005-07-08,在学,工学部,学士課程,2,2025-04-01\n");
        }
        return students;
    }

    private static int writeCourses(BufferedWriter writer, int students) throws IOException {
        writer.write("学籍番号,年度,学期,科目コード,科目名,科目名(英),単位数,評価,GP,区分\n");
        for (var number = 0; number < students; number++) {
            for (var course = 0; course < COURSES; course++) {
                writer.write("B" + number + ",2025,前期,M" + course + ",線形代数学 " + course + ",Linear Algebra " + course
                        + ",2,A,3,専門科目\n");
            }
        }
        return students * COURSES;
    }

    private void choose() {
        var student = Staff.enrol(campus, database);
        database.enrol(student, "ENROLLED");
        database.execute("insert into record_course (record_id, position, academic_year, name_ja, name_en, credits,"
                + " grade, grade_point) select id, n, 2025, '線形代数学 ' || n, 'Linear Algebra ' || n, 2, 'A', 3 from"
                + " student_record, generate_series(2, " + MANY_COURSES + ") n where student_number = '"
                + student.userId() + "'");
        var visitor = signedIn(student);
        visitor.submit("/apply/method.xhtml", Map.of("method", "STORE"));
        PageTimes.printHead("page");
        pages(visitor, "certificates, " + MANY_COURSES + " courses", () -> "/apply/certificates.xhtml");
    }

    private void list(int applications) {
        APPLICATIONS.forEach(statement -> database.execute(
                statement.replace("MOST", String.valueOf(applications)).replace("NOTICES", String.valueOf(NOTICES))));
        var clerk = signedIn(StaffRole.CLERK);
        PageTimes.printHead("%,d applications".formatted(applications));
        Map.of(
                        "for staff", "",
                        "all", "?state=ALL",
                        "a state", "?state=EXPIRED",
                        "a type", "?state=ALL&type=TRANSCRIPT",
                        "a way", "?state=ALL&method=COUNTER",
                        "a number", "?state=ALL&words=B26-4711",
                        "a user ID", "?state=ALL&words=many7")
                .forEach((name, query) -> pages(clerk, name, () -> "/desk/applications.xhtml" + query));
    }

    /** Once unmeasured, to warm up. */
    private static void pages(PlainVisitor visitor, String name, Supplier<String> page) {
        var times = new PageTimes(visitor, TIMES);
        times.run(page);
        times.print(name, page);
    }

    /** Each of them twice, the second time while the first may still be under way. */
    private void tell() throws InterruptedException {
        ManyApplications.write(database, NOTICES);
        var notices = new Notices(portal.uri());
        var executor = Executors.newScheduledThreadPool(16);
        var begin = System.nanoTime();
        var millis = new double[2 * NOTICES];
        for (var number = 0; number < 2 * NOTICES; number++) {
            var index = number;
            executor.schedule(
                    () -> {
                        millis[index] = seconds(() -> tell(notices, index / 2 + 1)) * 1000;
                    },
                    number * 1000L / NOTICES_A_SECOND,
                    TimeUnit.MILLISECONDS);
        }
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.MINUTES);
        var took = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(millis);
        System.out.printf(
                "%n%,d notices of %,d payments in %.1f s: p50 %.1f ms, p95 %.1f ms, worst %.1f; paid %d, told in the"
                        + " trail %d, load %.1f%n",
                2 * NOTICES,
                NOTICES,
                took,
                millis[NOTICES],
                millis[2 * NOTICES * 95 / 100],
                millis[2 * NOTICES - 1],
                database.count("select count(*) from payment where state = 'PAID'"),
                database.count("select count(*) from audit_event where kind = 'APPLICATION_PAID'"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Await.until(
                () -> database.count("select count(*) from print_registration where state = 'READY'") == NOTICES,
                portal::log,
                PATIENCE);
    }

    private static void tell(Notices notices, int number) {
        try {
            if (notices.tell("event-" + number, ManyApplications.reference(number)) != 200) {
                throw new IllegalStateException("A notice was refused");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlainVisitor signedIn(StaffRole role) {
        return signedIn(Staff.enrol(campus, database, role));
    }

    private PlainVisitor signedIn(Student person) {
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(person.userId(), Campus.PASSWORD, Visitor.SECOND_PASSWORD);
        return visitor;
    }

    private static double seconds(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
