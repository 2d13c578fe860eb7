package org.madoguchi.printing.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.printing.PrintJob;
import org.madoguchi.printing.PrintUnit;
import org.madoguchi.printing.Registration;
import org.madoguchi.settings.Settings;

/** The simulated service's own rows; what others roll back has happened here all the same, as at any other's. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SimulatedPrintService {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without those that are mistaken for another. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LONG = 10;
    private static final int SHORT = 8;
    /** After its end, as long as anybody may ask about it. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Registers, or answers with what it has registered by this key before. */
    Registration register(PrintJob job) {
        var now = clock.instant();
        return by("key", job.key()).orElseGet(() -> add(job)).describe(now);
    }

    private SimulatedPrint add(PrintJob job) {
        var now = clock.instant();
        var delay = settings.duration("madoguchi.simulation.delay", Duration.ofSeconds(1));
        var print = new SimulatedPrint(job, number(), now.plus(delay));
        entityManager.persist(print);
        entityManager.flush();
        return print;
    }

    private String number() {
        var length = unit() == PrintUnit.USER ? LONG : SHORT;
        var number = new StringBuilder("X");
        while (number.length() < length) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    /** For what it gives numbers. */
    PrintUnit unit() {
        return settings.string("madoguchi.simulation.print-unit", "DOCUMENT").equals("USER")
                ? PrintUnit.USER
                : PrintUnit.DOCUMENT;
    }

    /** Where one stands; empty when it is not known. */
    Optional<Registration> look(String reference) {
        return find(reference).map(print -> print.describe(clock.instant()));
    }

    void delete(String reference) {
        find(reference).ifPresent(print -> print.delete(clock.instant()));
    }

    /** What the machine finds by this number, with its files. */
    Optional<SimulatedPrint> typed(String number) {
        var found = by("number", number).filter(print -> print.isKnown(clock.instant()));
        found.ifPresent(print -> print.getFiles().size());
        return found;
    }

    /** It was paid for and printed. @return its reference; empty when the machine does not know it */
    Optional<String> print(String number) {
        var now = clock.instant();
        var found = by("number", number).filter(print -> print.isKnown(now));
        found.ifPresent(print -> print.print(now));
        return found.map(print -> print.describe(now).reference());
    }

    /** What no machine knows any more goes, some time later. */
    void removeOld(@Observes HousekeepingDue due) {
        entityManager
                .createQuery("select p from SimulatedPrint p where p.until < :time order by p.id", SimulatedPrint.class)
                .setParameter("time", due.now().minus(REMEMBERED))
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList()
                .forEach(entityManager::remove);
    }

    private Optional<SimulatedPrint> find(String reference) {
        return Optional.ofNullable(entityManager.find(SimulatedPrint.class, Long.valueOf(reference)));
    }

    private Optional<SimulatedPrint> by(String column, String value) {
        return entityManager
                .createQuery("select p from SimulatedPrint p where p." + column + " = :value", SimulatedPrint.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
