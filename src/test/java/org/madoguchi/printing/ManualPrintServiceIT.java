package org.madoguchi.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.Issues;
import org.madoguchi.printing.NewsFinding.Outcome;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Staff take files to a service and bring its numbers back: what is wrong is told, and nothing is told twice. */
@ServiceTest
class ManualPrintServiceIT {

    private static final String SUBJECT = "A26-000004";
    private static final String CLERK = "clerk01";

    /** Two certificates that wait for numbers by hand, whatever service is set. */
    @ApplicationScoped
    @Transactional
    public static class Counter {

        private final List<PrintState> told = new CopyOnWriteArrayList<>();

        @Inject
        private Issues issues;

        @Inject
        private PrintRows rows;

        @Inject
        private TestClock clock;

        @PersistenceContext
        private EntityManager entities;

        /** Their issue numbers. */
        public List<String> order() {
            told.clear();
            var first = issues.valid(issues.issueFor("s9000004"));
            var second = issues.valid(issues.issue());
            var order = new PrintOrder(
                    SUBJECT, first.getAccount().orElseThrow(), List.of(first, second), LocalDate.of(2030, 1, 1));
            var now = clock.instant();
            rows.add(order.certificates().stream()
                    .map(one -> new PrintRegistration(
                            order, List.of(one), new ManualProvider(), now.plus(Duration.ofDays(7)), now))
                    .toList());
            return order.certificates().stream().map(Certificate::getNumber).toList();
        }

        void told(@Observes PrintChanged changed) {
            told.add(changed.state());
        }

        /** Who is named in the rows of the trail of this kind. */
        public List<?> actors(String kind) {
            return entities.createNativeQuery("select actor from audit_event where kind = ?1 order by id")
                    .setParameter(1, kind)
                    .getResultList();
        }

        public void remove() {
            rows.of(SUBJECT).forEach(entities::remove);
        }

        public List<PrintState> told() {
            return told;
        }
    }

    @Inject
    private Counter counter;

    @Inject
    private ManualPrintService manual;

    @Inject
    private PrintService prints;

    @Inject
    private PrintQueueService queue;

    @Inject
    private TestClock clock;

    private List<String> papers;

    @BeforeEach
    void order() {
        papers = counter.order();
    }

    private PrintNews ready(int paper, String number) {
        return new PrintNews(2 + paper, papers.get(paper), number, Optional.empty(), PrintState.READY);
    }

    private PrintNews over(int paper, PrintState state) {
        return new PrintNews(2 + paper, papers.get(paper), "", Optional.empty(), state);
    }

    private List<Outcome> check(PrintNews... news) {
        return manual.check(List.of(news), CLERK).stream()
                .map(NewsFinding::outcome)
                .toList();
    }

    @Test
    void filesGoOutAndNumbersComeBackOnce() {
        assertTrue(manual.isInUse());
        var files = manual.takeOut(CLERK, 100);
        assertEquals(2, files.size());
        assertEquals(List.of(CLERK, CLERK), counter.actors("PRINT_TAKEN"));
        assertEquals(Optional.of(CLERK), manual.open(10).get(0).getTakenBy());
        assertEquals(List.of(Outcome.REGISTERS, Outcome.REGISTERS), check(ready(0, "AAAA1111"), ready(1, "BBBB2222")));
        assertTrue(manual.take(ready(0, "AAAA1111"), CLERK));
        assertEquals(List.of(), counter.told(), "not all have one");
        assertTrue(manual.take(ready(1, "BBBB2222"), CLERK));
        assertEquals(List.of(PrintState.READY), counter.told());
        assertEquals(List.of(Outcome.SAME, Outcome.SAME), check(ready(0, "AAAA1111"), ready(1, "BBBB2222")));
        assertFalse(manual.take(ready(0, "AAAA1111"), CLERK), "the same file once more");
        assertEquals(List.of(PrintState.READY), counter.told());
        assertEquals(0, manual.countWaiting());
    }

    @Test
    void wrongRowsAreToldAndChangeNothing() {
        assertEquals(
                List.of(Outcome.REGISTERS, Outcome.NUMBER_DOUBLED, Outcome.DOUBLED),
                check(ready(0, "AAAA1111"), ready(1, "AAAA1111"), ready(1, "CCCC3333")));
        assertEquals(List.of(Outcome.NUMBER_MISSING), check(over(0, PrintState.PRINTED)));
        assertEquals(List.of(Outcome.EMPTY), check(ready(0, "")));
        var unknown = new PrintNews(2, "2020-ENR-999999", "AAAA1111", Optional.empty(), PrintState.READY);
        assertEquals(List.of(Outcome.UNKNOWN), check(unknown));
        var past = new PrintNews(
                2, papers.get(0), "AAAA1111", Optional.of(clock.instant().minusSeconds(1)), PrintState.READY);
        assertEquals(List.of(Outcome.PAST), check(past));
        assertTrue(manual.take(ready(0, "AAAA1111"), CLERK));
        assertEquals(List.of(Outcome.NUMBER_OTHER), check(ready(0, "DDDD4444")));
        assertEquals(List.of(Outcome.NUMBER_TAKEN), check(ready(1, "AAAA1111")));
        assertFalse(manual.take(ready(1, "AAAA1111"), CLERK));
        assertEquals(
                List.of(Outcome.OWN),
                manual.check(List.of(ready(1, "EEEE5555")), "S9000004").stream()
                        .map(NewsFinding::outcome)
                        .toList());
    }

    @Test
    void earlierEndOfTheServiceIsTheEnd() {
        var end = clock.instant().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        manual.take(new PrintNews(2, papers.get(0), "AAAA1111", Optional.of(end), PrintState.READY), CLERK);
        assertEquals(end, one(0).getUntil());
        manual.take(
                new PrintNews(2, papers.get(0), "AAAA1111", Optional.of(end.plusSeconds(9)), PrintState.READY), CLERK);
        assertEquals(end, one(0).getUntil());
    }

    @Test
    void reportsEndItWhenNothingIsLeft() {
        manual.take(ready(0, "AAAA1111"), CLERK);
        manual.take(ready(1, "BBBB2222"), CLERK);
        assertTrue(manual.take(over(0, PrintState.PRINTED), CLERK));
        assertTrue(manual.take(over(1, PrintState.PRINTED), CLERK));
        assertEquals(List.of(PrintState.READY, PrintState.PRINTED), counter.told());
        assertFalse(manual.take(over(1, PrintState.PRINTED), CLERK));
        assertEquals(List.of(Outcome.OVER), check(over(1, PrintState.EXPIRED)));
        assertEquals(List.of(Outcome.SAME), check(ready(1, "BBBB2222")), "the list of before");
        assertEquals(List.of(), manual.open(10));
    }

    @Test
    void whatIsTakenBackIsShownUntilItsEnd() {
        manual.take(ready(0, "AAAA1111"), CLERK);
        prints.cancel(SUBJECT);
        var open = manual.open(10);
        assertEquals(
                List.of(PrintState.CANCELLED),
                open.stream().map(PrintRegistration::getState).toList());
        assertEquals(List.of(Outcome.OVER), check(ready(1, "BBBB2222")));
        clock.advance(Duration.ofDays(8));
        assertEquals(List.of(), manual.open(10));
    }

    @Test
    void twoClerksWithTheSameFileAreOne() throws Exception {
        var done = AtOnce.call(6, () -> manual.take(ready(0, "AAAA1111"), CLERK));
        assertEquals(1, done.stream().filter(did -> did).count());
    }

    /** A row that is gone when the service answers is no fault. */
    @Test
    void answerForADeletedRowIsLost() {
        var id = one(0).getId();
        counter.remove();
        queue.done(id, new Registration("r", PrintState.READY, "AAAA1111", Instant.parse("2030-01-01T00:00:00Z")));
        queue.failed(id);
        queue.deleted(id);
        assertEquals(List.of(), prints.of(SUBJECT));
    }

    private PrintRegistration one(int place) {
        return prints.of(SUBJECT).get(place);
    }
}
