package org.madoguchi.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.AccountErased;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;

/**
 * What others do with prints: they order and take back, and are told by {@link PrintChanged} what has become of them.
 * Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class PrintService {

    /** Whole seconds: a database rounds what is finer, and then it is the next day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    @Inject
    private PrintRows rows;

    @Inject
    private PrintProviders providers;

    @Inject
    private Event<PrintChanged> changed;

    @Inject
    private AuditService audit;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /**
     * They get their numbers soon; those that have one, or were printed, keep it.
     *
     * @return false when nothing is left to be printed
     */
    public boolean order(PrintOrder order) {
        var before = rows.lock(order.subject()).stream()
                .filter(one -> !one.getState().isOver() || one.getState() == PrintState.PRINTED)
                .toList();
        var left = order.certificates().stream()
                .filter(certificate -> before.stream().noneMatch(one -> one.has(certificate)))
                .toList();
        if (!left.isEmpty()) {
            register(order, left);
        }
        return !left.isEmpty()
                || before.stream().anyMatch(one -> !one.getState().isOver());
    }

    private void register(PrintOrder order, List<Certificate> certificates) {
        var until = order.until().atTime(END_OF_DAY).atZone(zone).toInstant();
        var provider = providers.inUse();
        rows.add(units(certificates, provider.unit()).stream()
                .map(some -> new PrintRegistration(order, some, provider, until, clock.instant()))
                .toList());
        audit.record(
                entry(AuditKind.PRINT_ORDERED, order.subject(), order.account().getUserId())
                        .with(DetailPart.COUNT, certificates.size()));
    }

    private static List<List<Certificate>> units(List<Certificate> all, PrintUnit unit) {
        return unit == PrintUnit.USER
                ? List.of(all)
                : all.stream().map(List::of).toList();
    }

    /** Nobody can print it any more, as soon as the service is told, which is in a moment. */
    public void cancel(String subject) {
        cancel(subject, one -> true);
    }

    /** The same for whatever would print this certificate; what else has that number can be ordered anew. */
    public void withdraw(String subject, Certificate certificate) {
        cancel(subject, one -> one.has(certificate));
    }

    private void cancel(String subject, Predicate<PrintRegistration> which) {
        var now = clock.instant();
        var taken = rows.lock(subject).stream()
                .filter(which)
                .filter(one -> one.cancel(now))
                .toList();
        taken.stream()
                .findFirst()
                .ifPresent(one -> audit.record(entry(
                        AuditKind.PRINT_CANCELLED, subject, one.getAccount().getUserId())));
    }

    /** Those of a subject, the numbers in the order of its certificates; also what is over. */
    public List<PrintRegistration> of(String subject) {
        var all = rows.of(subject);
        all.forEach(PrintRegistration::getCertificates); // for those who show them later
        return all;
    }

    /** Those of these subjects, by subject; what they print is not read. */
    public Map<String, List<PrintRegistration>> of(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : rows.of(subjects).stream().collect(Collectors.groupingBy(PrintRegistration::getSubject));
    }

    /**
     * Tells what has become of one of a subject's, once all of them are as far.
     *
     * @param staff user ID of who said so; empty when the service did
     */
    void tell(PrintRegistration one, Optional<String> staff) {
        audit.record(entry(
                        AuditKind.PRINT_CHANGED,
                        one.getSubject(),
                        one.getAccount().getUserId())
                .by(staff.orElse(null))
                .with(DetailPart.STATE, one.getState()));
        var all = rows.of(one.getSubject()).stream().map(PrintRegistration::getState);
        if (one.getState() == PrintState.REFUSED || isAsFar(all, one.getState())) {
            changed.fire(new PrintChanged(one.getSubject(), one.getState()));
        }
    }

    /** Of several the last to get its number makes it ready; printed is all of it when nothing is left to be. */
    private static boolean isAsFar(Stream<PrintState> all, PrintState state) {
        return state == PrintState.READY
                ? all.noneMatch(PrintState.REGISTERING::equals)
                : all.allMatch(PrintState::isOver);
    }

    /** Nothing of somebody whose data is erased lies with a printing service. */
    void forget(@Observes AccountErased erased) {
        rows.of(erased.account()).stream()
                .map(PrintRegistration::getSubject)
                .distinct()
                .forEach(this::cancel);
    }

    static AuditEntry entry(AuditKind kind, String subject, String userId) {
        return AuditEntry.of(kind).about(userId).with(DetailPart.APPLICATION, subject);
    }
}
