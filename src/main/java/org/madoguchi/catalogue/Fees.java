package org.madoguchi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.record.StudentRecord;

/** What things cost today; joins the transaction of the service that calls. */
@ApplicationScoped
public class Fees {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    /**
     * The lines of the bill: one for each item, also if it is free, then those that the application as a whole has, if
     * they are not.
     */
    public List<Charge> quote(StudentRecord record, ReceiptMethod method, List<Wanted> items) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var table = on(today);
        var applicant = Applicant.of(record.statusOn(today));
        var lines = new ArrayList<Charge>();
        items.forEach(item -> lines.add(issue(item, applicant, method, table)));
        var copies = items.stream().mapToInt(Wanted::copies).sum();
        if (copies > 0) {
            whole(ChargeKind.SYSTEM, applicant, method, copies, table).ifPresent(lines::add);
            if (method == ReceiptMethod.POST) {
                whole(ChargeKind.POSTAGE, applicant, method, copies, table).ifPresent(lines::add);
            }
        }
        return List.copyOf(lines);
    }

    /** Those in force on a day. */
    FeeTable on(LocalDate day) {
        return new FeeTable(entityManager
                .createQuery(
                        "select f from Fee f where f.validFrom <= :day "
                                + "and (f.validUntil is null or f.validUntil >= :day)",
                        Fee.class)
                .setParameter("day", day)
                .getResultList());
    }

    private static Charge issue(Wanted item, Applicant applicant, ReceiptMethod method, FeeTable table) {
        var fee = table.find(new Fee.Scope(
                ChargeKind.ISSUE,
                Optional.of(item.type()),
                Optional.of(applicant),
                Optional.of(item.language()),
                Optional.of(method),
                item.copies()));
        var unit = fee.map(Fee::getAmount).orElse(0);
        return new Charge(
                ChargeKind.ISSUE,
                Optional.of(item.type()),
                Optional.of(item.language()),
                item.copies(),
                unit,
                Math.multiplyExact(unit, item.copies()),
                fee.map(Fee::getTax).orElse(TaxClass.EXEMPT));
    }

    private static Optional<Charge> whole(
            ChargeKind kind, Applicant applicant, ReceiptMethod method, int copies, FeeTable table) {
        return table.find(new Fee.Scope(
                        kind, Optional.empty(), Optional.of(applicant), Optional.empty(), Optional.of(method), copies))
                .map(fee -> new Charge(
                        kind, Optional.empty(), Optional.empty(), 1, fee.getAmount(), fee.getAmount(), fee.getTax()));
    }
}
