package org.madoguchi.printing.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.Issues;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.printing.PrintChanged;
import org.madoguchi.printing.PrintJob;
import org.madoguchi.printing.PrintOrder;
import org.madoguchi.printing.PrintRegistration;
import org.madoguchi.printing.PrintService;
import org.madoguchi.printing.PrintState;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Numbers come late, one for each document; what is taken back, printed or over is known to no machine. */
@ServiceTest
class PrintServiceIT {

    private static final String SUBJECT = "A26-000002";

    /** Orders, and what was told of them. */
    @ApplicationScoped
    @Transactional
    public static class Shop {

        private final List<PrintState> told = new CopyOnWriteArrayList<>();

        @Inject
        private Issues issues;

        @Inject
        private PrintService prints;

        @Inject
        private Event<HousekeepingDue> housekeeping;

        @PersistenceContext
        private EntityManager entities;

        @Inject
        private TestClock clock;

        /** Two, for a week. */
        public void order() {
            told.clear();
            var first = issues.valid(issues.issueFor("s9000002"));
            var second = issues.valid(issues.issue());
            prints.order(new PrintOrder(
                    SUBJECT,
                    first.getAccount().orElseThrow(),
                    List.of(first, second),
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7)));
        }

        public void keepHouse() {
            housekeeping.fire(new HousekeepingDue(clock.instant()));
        }

        public long files() {
            var count = entities.createNativeQuery("select count(*) from simulated_print_file");
            return ((Number) count.getSingleResult()).longValue();
        }

        void told(@Observes PrintChanged changed) {
            told.add(changed.state());
        }

        public Collection<PrintState> told() {
            return told;
        }
    }

    @Inject
    private Shop shop;

    @Inject
    private PrintService prints;

    @Inject
    private SimulatedPrintProvider provider;

    @Inject
    private SimulatedPrintService service;

    @Inject
    private Machine machine;

    @Inject
    private TestClock clock;

    @Inject
    private ZoneId zone;

    @BeforeEach
    void order() {
        shop.order();
    }

    private void isTold(PrintState state) {
        Await.until(() -> shop.told().contains(state), state.name());
    }

    private List<String> numbers() {
        Await.until(
                () -> prints.of(SUBJECT).stream()
                        .allMatch(one -> one.getReference().isPresent()),
                "registrations");
        clock.advance(Duration.ofSeconds(5));
        isTold(PrintState.READY);
        Await.until(
                () -> prints.of(SUBJECT).stream()
                        .allMatch(one -> one.getNumber().isPresent()),
                "what was told to be stored");
        return prints.of(SUBJECT).stream()
                .map(one -> one.getNumber().orElseThrow())
                .toList();
    }

    @Test
    void eachDocumentGetsItsNumberLater() {
        assertTrue(prints.of(SUBJECT).stream().allMatch(one -> one.getState() == PrintState.REGISTERING));
        var numbers = numbers();
        assertEquals(2, numbers.size());
        assertNotEquals(numbers.get(0), numbers.get(1));
        numbers.forEach(number -> assertTrue(number.matches("X[A-Z2-9]{7}"), number));
        assertEquals(List.of(PrintState.READY), List.copyOf(shop.told()), "told once, when all are there");
    }

    /** As it was promised before: whoever comes on the last evening prints. */
    @Test
    void lastDayIsWholeOnThePageAndAtTheMachine() {
        var numbers = numbers();
        var end = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(7)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(zone)
                .toInstant();
        prints.of(SUBJECT).forEach(one -> assertEquals(end, one.getUntil()));
        clock.advance(Duration.between(clock.instant(), end.minusSeconds(1)));
        assertTrue(machine.print(numbers.get(0)));
        assertEquals(end, service.typed(numbers.get(1)).orElseThrow().getUntil());
    }

    @Test
    void printedIsToldWhenNothingIsLeft() {
        var numbers = numbers();
        assertTrue(machine.print(" " + numbers.get(0).toLowerCase(Locale.ROOT)));
        assertTrue(machine.print(numbers.get(1)));
        isTold(PrintState.PRINTED);
        assertEquals(List.of(PrintState.READY, PrintState.PRINTED), List.copyOf(shop.told()));
    }

    @Test
    void whatIsTakenBackIsKnownToNoMachine() {
        var numbers = numbers();
        prints.cancel(SUBJECT);
        Await.until(
                () -> numbers.stream()
                        .allMatch(number -> machine.file(number, 0).isEmpty()),
                "the machine to forget");
        numbers.forEach(number -> assertFalse(machine.print(number)));
        assertTrue(prints.of(SUBJECT).stream().allMatch(one -> one.getState() == PrintState.CANCELLED));
    }

    @Test
    void unprintedOnesExpire() {
        var numbers = numbers();
        clock.advance(Duration.ofDays(9));
        isTold(PrintState.EXPIRED);
        assertFalse(machine.print(numbers.get(0)));
    }

    /** Its files too: they are certificates. */
    @Test
    void whatNoMachineKnowsAnyMoreGoesSomeTimeLater() {
        numbers();
        var reference = prints.of(SUBJECT).get(0).getReference().orElseThrow();
        clock.advance(Duration.ofDays(30));
        shop.keepHouse();
        assertTrue(service.look(reference).isPresent());
        clock.advance(Duration.ofDays(40));
        shop.keepHouse();
        assertTrue(service.look(reference).isEmpty());
        assertEquals(0, shop.files());
    }

    @Test
    void answerThatWasLostIsFoundByItsKey() {
        var job = new PrintJob(
                "key", List.of("%PDF-".getBytes(StandardCharsets.US_ASCII)), Instant.parse("2030-01-01T00:00:00Z"));
        assertEquals(provider.register(job).reference(), provider.register(job).reference());
    }

    @Test
    void orderedOnceMoreNothingChanges() {
        var before = prints.of(SUBJECT).stream().map(PrintRegistration::getId).toList();
        prints.order(new PrintOrder(
                SUBJECT,
                prints.of(SUBJECT).get(0).getAccount(),
                prints.of(SUBJECT).get(0).getCertificates(),
                LocalDate.of(2030, 1, 1)));
        assertEquals(
                before,
                prints.of(SUBJECT).stream().map(PrintRegistration::getId).toList());
    }
}
