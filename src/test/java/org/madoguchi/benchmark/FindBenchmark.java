package org.madoguchi.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PostgresServer;

/**
 * How long the first page of a search, and a student's page, take a clerk, from the request to its last byte, one after
 * the other.
 */
final class FindBenchmark {

    private final PageTimes clerk;
    private final int people;
    private final Random random = new Random(5);

    private FindBenchmark(PlainVisitor clerk, int people) {
        this.clerk = new PageTimes(clerk, Integer.getInteger("benchmark.searches", 200));
        this.people = people;
    }

    /** Measures logins, writes so many people into the database, measures logins again, and each kind of search. */
    static void print(int people) throws InterruptedException {
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            settings.putAll(Map.of(
                    "madoguchi.second-password.argon2.memory",
                    "512",
                    "madoguchi.second-password.argon2.iterations",
                    "1"));
            try (var portal = Portal.start(settings)) {
                var crowd = Crowd.gather(campus, settings, 100, Part.CLERK, Part.STUDENT);
                var logins = new LoginLoad(portal.uri(), crowd);
                logins.run(seconds("benchmark.warm", 120));
                var before = loginMillis(portal, logins);
                ManyAccounts.write(settings, people);
                System.out.printf(
                        "%n%,d accounts: a login takes %.2f ms of CPU, without them %.2f%n",
                        people, loginMillis(portal, logins), before);
                var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
                visitor.login(
                        crowd.get(0).userId(), Campus.PASSWORD, crowd.get(0).secondPassword());
                new FindBenchmark(visitor, people).print();
            }
        }
    }

    private static double loginMillis(Portal portal, LoginLoad logins) throws InterruptedException {
        var server = new ServerProcess(portal.server());
        var cpu = server.cpu();
        var result = logins.run(seconds("benchmark.count", 60));
        return server.cpu().minus(cpu).toNanos() / 1e6 / result.logins();
    }

    private static Duration seconds(String property, int otherwise) {
        return Duration.ofSeconds(Integer.getInteger(property, otherwise));
    }

    /** Each kind once unmeasured, to warm up. */
    private void print() {
        var pages = new LinkedHashMap<String, Supplier<String>>();
        searches().forEach((name, search) -> pages.put(name, () -> "/desk/find.xhtml?typing=true" + search.get()));
        pages.put("student's page", () -> "/desk/student.xhtml?id=" + userId());
        pages.values().forEach(clerk::run);
        PageTimes.printHead("search");
        pages.forEach(clerk::print);
    }

    /** What clerks type, by name; each time about another person. */
    private Map<String, Supplier<String>> searches() {
        var searches = new LinkedHashMap<String, Supplier<String>>();
        searches.put("user ID", () -> q(userId()));
        searches.put("beginning of a user ID", () -> q(userId().substring(0, 2 + random.nextInt(5))));
        searches.put("one letter", () -> q(name(random.nextInt(2)).substring(0, 1)));
        searches.put("family name", () -> q(name(0).split(" ")[0]));
        searches.put("part of the kana", () -> q(name(1).split(" ")[1].substring(0, 2)));
        searches.put("both names", () -> q(name(random.nextInt(2))));
        searches.put("names of two people", () -> q(name(0).split(" ")[0] + " " + name(1).split(" ")[1]));
        searches.put("address", () -> q(email()));
        searches.put("beginning of an address", () -> q(email().substring(0, 4)));
        searches.put("line of a mail", () -> q("From: 学生 <" + email() + "> です"));
        searches.put("nothing", () -> "");
        searches.put("state", () -> "&state=" + (random.nextBoolean() ? "SUSPENDED" : "SECOND_PASSWORD_MISSING"));
        searches.put(
                "family name, state",
                () -> q(name(0).split(" ")[0]) + "&state=" + (random.nextBoolean() ? "SUSPENDED" : "READY"));
        searches.put("u, suspended", () -> q("u") + "&state=SUSPENDED");
        searches.put(
                "family name, three filters",
                () -> q(name(0).split(" ")[0]) + "&state=EMAIL_MISSING&faculty=" + encoded("工学部") + "&year=M1");
        return searches;
    }

    private String userId() {
        return ManyAccounts.userId(random.nextInt(people));
    }

    private String email() {
        return ManyAccounts.email(random.nextInt(people));
    }

    private String name(int kind) {
        return ManyAccounts.name(random.nextInt(people))[kind];
    }

    private static String q(String text) {
        return "&q=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
