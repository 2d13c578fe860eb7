package org.madoguchi.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PostgresServer;

/**
 * How long 登録状況, 本日の対応 and the lists behind the numbers take a clerk, one after the other, and how long one count
 * of everybody takes the database.
 */
final class ProgressBenchmark {

    private static final String RUN = "select last_run_at from background_job where name = 'progress'";
    private static final String AGAIN = "update background_job set last_run_at = null where name = 'progress'";
    /** As many logins an hour as a large university has, for a year, so that sums over months have something to add. */
    private static final String HOURS = "insert into hour_count (hour_number, what, amount)"
            + " select h, w, 1 + (h %% 400) from generate_series(%d - 8784, %d) h,"
            + " unnest(array['LOGIN_SUCCESS', 'LOGIN_REFUSED', 'MAIL_QUEUED', 'MAIL_SENT', 'MAIL_REFUSED',"
            + " 'MAIL_DELAY', 'MAIL_SLOWEST', 'EMAIL_CONFIRMED_SUCCESS', 'SECOND_PASSWORD_SET_SUCCESS',"
            + " 'HELP_RESET_SUCCESS', 'HELP_SUSPENDED_SUCCESS', 'HELP_MAIL_RESENT_SUCCESS']) w"
            + " on conflict do nothing";

    private ProgressBenchmark() {}

    /** Writes so many people into the database, has them counted, and asks for each page. */
    static void print(int people) throws SQLException {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            try (var portal = Portal.start(settings)) {
                var crowd = Crowd.gather(campus, settings, 1, Part.CLERK);
                ManyAccounts.write(settings, people);
                count(settings, people);
                var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
                visitor.login(
                        crowd.get(0).userId(), Campus.PASSWORD, crowd.get(0).secondPassword());
                var clerk = new PageTimes(visitor, Integer.getInteger("benchmark.searches", 200));
                var pages = pages();
                pages.values().forEach(clerk::run);
                PageTimes.printHead("progress");
                pages.forEach(clerk::print);
            }
        }
    }

    private static void count(Map<String, String> settings, int people) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        settings.get("madoguchi.db.url"),
                        settings.get("madoguchi.db.user"),
                        settings.get("madoguchi.db.password"));
                var statement = connection.createStatement()) {
            var hour = System.currentTimeMillis() / Duration.ofHours(1).toMillis();
            statement.execute(HOURS.formatted(hour, hour));
            statement.execute(AGAIN);
            var begin = System.nanoTime();
            Await.until(
                    () -> {
                        try (var row = statement.executeQuery(RUN)) {
                            return row.next() && row.getTimestamp(1) != null;
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    "the figures",
                    Duration.ofMinutes(5));
            System.out.printf(
                    "%n%,d accounts: counted within %.1f s, of which up to 5 are a wait%n",
                    people, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static Map<String, Supplier<String>> pages() {
        var pages = new LinkedHashMap<String, Supplier<String>>();
        for (var by : new String[] {"faculty", "year", "entry"}) {
            pages.put("set-up by " + by, () -> "/desk/progress.xhtml?by=" + by);
        }
        for (var view : new String[] {"steps", "mails", "logins", "help"}) {
            pages.put(view, () -> "/desk/progress.xhtml?view=" + view);
        }
        var faculty = URLEncoder.encode("工学部", StandardCharsets.UTF_8);
        pages.put("list behind a number", () -> "/desk/find.xhtml?state=EMAIL_MISSING&faculty=" + faculty);
        pages.put("list of those of no known entry", () -> "/desk/find.xhtml?state=READY&entry=-");
        pages.put("today", () -> "/desk/work.xhtml");
        return pages;
    }
}
