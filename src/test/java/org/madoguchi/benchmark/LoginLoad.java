package org.madoguchi.benchmark;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Crowd.Member;
import org.madoguchi.testing.PlainVisitor;

/**
 * Whole logins, four at a time: each a visitor without any cookie who opens the login page, logs in and follows to the
 * home page.
 */
final class LoginLoad {

    /**
     * What came of it.
     *
     * @param logins finished
     * @param wrong answers, of three for each login
     */
    record Result(int logins, int wrong) {}

    private static final int AT_ONCE = 4;

    private final HttpClient connections = PlainVisitor.connections();
    private final URI portal;
    private final List<Member> crowd;
    private final AtomicInteger next = new AtomicInteger();

    LoginLoad(URI portal, List<Member> crowd) {
        this.portal = portal;
        this.crowd = crowd;
    }

    /** Runs for this long. */
    Result run(Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        var logins = new AtomicInteger();
        var wrong = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        for (var thread = 0; thread < AT_ONCE; thread++) {
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    wrong.addAndGet(wrongAnswers(crowd.get(next.getAndIncrement() % crowd.size())));
                    logins.incrementAndGet();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(time.plusMinutes(1).toMillis(), TimeUnit.MILLISECONDS);
        return new Result(logins.get(), wrong.get());
    }

    private int wrongAnswers(Member member) {
        try {
            var visitor = new PlainVisitor(connections, portal);
            var form = visitor.get("/login.xhtml").statusCode() == 200;
            var login = visitor.login(member.userId(), Campus.PASSWORD, member.secondPassword())
                            .statusCode()
                    == 303;
            var home = visitor.get("/home.xhtml").body().contains(member.domain());
            return (form ? 0 : 1) + (login ? 0 : 1) + (home ? 0 : 1);
        } catch (UncheckedIOException e) {
            return 1;
        }
    }
}
