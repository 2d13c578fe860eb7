package org.madoguchi.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Crowd;
import org.madoguchi.testing.Crowd.Part;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PostgresServer;

/** How long the first page of a search takes a clerk, from the request to its last byte, one after the other. */
final class FindLoad {

    private static final Map<String, Function<Random, String>> SEARCHES = searches();

    private final PlainVisitor clerk;
    private final int times;
    private final Random random = new Random(5);

    private FindLoad(PlainVisitor clerk, int times) {
        this.clerk = clerk;
        this.times = times;
    }

    /** What clerks type, by name; each another person's. */
    private static Map<String, Function<Random, String>> searches() {
        var people = Integer.getInteger("benchmark.people", 1_000_000);
        var searches = new LinkedHashMap<String, Function<Random, String>>();
        searches.put("user ID", random -> q(ManyAccounts.userId(random.nextInt(people))));
        searches.put("beginning of a user ID", random -> q(ManyAccounts.userId(random.nextInt(people)).substring(0, 2 + random.nextInt(5))));
        searches.put("one letter", random -> q(ManyAccounts.name(random.nextInt(people))[random.nextInt(2)].substring(0, 1)));
        searches.put("family name", random -> q(ManyAccounts.name(random.nextInt(people))[0].split(" ")[0]));
        searches.put("part of the kana", random -> q(ManyAccounts.name(random.nextInt(people))[1].split(" ")[1].substring(0, 2)));
        searches.put("both names", random -> q(ManyAccounts.name(random.nextInt(people))[random.nextInt(2)]));
        searches.put("names of two people", random -> q(ManyAccounts.name(random.nextInt(people))[0].split(" ")[0] + " "
            + ManyAccounts.name(random.nextInt(people))[1].split(" ")[1]));
        searches.put("address", random -> q(ManyAccounts.email(random.nextInt(people))));
        searches.put("beginning of an address", random -> q(ManyAccounts.email(random.nextInt(people)).substring(0, 4)));
        searches.put("line of a mail", random -> q("From: 学生 <" + ManyAccounts.email(random.nextInt(people)) + "> です"));
        searches.put("nothing", random -> "");
        searches.put("state", random -> "&state=" + (random.nextBoolean() ? "SUSPENDED" : "SECOND_PASSWORD_MISSING"));
        searches.put("family name, state", random -> q(ManyAccounts.name(random.nextInt(people))[0].split(" ")[0])
            + "&state=" + (random.nextBoolean() ? "SUSPENDED" : "READY"));
        searches.put("u, suspended", random -> "&q=u&state=SUSPENDED");
        searches.put("family name, three filters", random -> q(ManyAccounts.name(random.nextInt(people))[0].split(" ")[0])
            + "&state=EMAIL_MISSING&faculty=" + encoded("工学部") + "&year=M1");
        return searches;
    }

    private static String q(String text) {
        return "&q=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Fills a database and measures each kind of search. */
    static void print() {
        var people = Integer.getInteger("benchmark.people", 1_000_000);
        try (var campus = Campus.start(0, 0)) {
            var settings = new HashMap<>(campus.settings());
            settings.putAll(PostgresServer.freshDatabase());
            try (var portal = Portal.start(settings)) {
                var begin = System.nanoTime();
                ManyAccounts.write(settings, people);
                System.out.printf("%n%,d accounts written in %d s%n", people, (System.nanoTime() - begin) / 1_000_000_000);
                var clerk = Crowd.gather(campus, settings, 1, Part.CLERK).get(0);
                var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
                visitor.login(clerk.userId(), Campus.PASSWORD, clerk.secondPassword());
                var load = new FindLoad(visitor, Integer.getInteger("benchmark.searches", 200));
                SEARCHES.forEach((name, search) -> load.run(search));
                System.out.printf("%-34s %8s %8s %8s%n", "search", "p50 ms", "p95 ms", "worst");
                SEARCHES.forEach((name, search) -> load.print(name, search));
            }
        }
    }

    private void print(String name, Function<Random, String> search) {
        var millis = run(search);
        System.out.printf("%-34s %8.1f %8.1f %8.1f%n", name, millis[times / 2], millis[times * 95 / 100], millis[times - 1]);
    }

    /** Milliseconds, sorted. */
    private double[] run(Function<Random, String> search) {
        var millis = new double[times];
        for (var time = 0; time < times; time++) {
            var path = "/desk/find.xhtml?typing=true" + search.apply(random);
            var begin = System.nanoTime();
            var answer = clerk.get(path);
            millis[time] = (System.nanoTime() - begin) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
        }
        Arrays.sort(millis);
        return millis;
    }
}
