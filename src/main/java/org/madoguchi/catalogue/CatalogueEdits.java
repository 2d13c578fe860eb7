package org.madoguchi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.certificate.CertificateType;

/**
 * Makes the catalogue another; joins the transaction of the service that calls. Which two persons want it, the desk
 * says: each change names both of them.
 */
@ApplicationScoped
public class CatalogueEdits {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ClosedDays closed;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    /** Who wants it. @param approver user ID of staff, as the asker's */
    public record By(String asker, String approver) {

        /** As user IDs are compared, so that they are found when a person is erased. */
        public By {
            asker = Account.userKey(asker);
            approver = Account.userKey(approver);
        }
    }

    /** Nobody else changes the catalogue until this transaction ends: the first fee of all stands for all of it. */
    public void lock() {
        var first = entityManager
                .createQuery("select min(f.id) from Fee f", Long.class)
                .getSingleResult();
        entityManager.find(Fee.class, first, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The fees that are in force today or will be, in an order for the eye. */
    public List<Fee> fees() {
        return entityManager
                .createQuery("select f from Fee f where f.validUntil is null or f.validUntil >= :day", Fee.class)
                .setParameter("day", today())
                .getResultStream()
                .sorted(Fee.ORDER)
                .toList();
    }

    /** The fee with this key. */
    public Optional<Fee> fee(long id) {
        return Optional.ofNullable(entityManager.find(Fee.class, id));
    }

    /** The closed days from today on. */
    public List<ClosedDay> closedDays() {
        return closed.list(today());
    }

    /**
     * A type has other terms from now on.
     *
     * @param base number of the version that they were thought out for
     * @return false when another one is in force
     */
    public boolean change(CertificateType type, int base, TypeTerms terms, By by) {
        var current = entityManager
                .createQuery(
                        "select t from TypeVersion t where t.type = :type and t.serial = :base and t.endedAt is null",
                        TypeVersion.class)
                .setParameter("type", type)
                .setParameter("base", base)
                .getResultStream()
                .findFirst();
        current.ifPresent(
                version -> entityManager.persist(version.change(terms, by.asker(), by.approver(), clock.instant())));
        return current.isPresent();
    }

    /** A fee more. @return false when there is one for just this, or the day is over */
    public boolean add(Fee.Scope scope, int amount, TaxClass tax, LocalDate from, By by) {
        var free = !from.isBefore(today())
                && fees().stream().noneMatch(fee -> fee.getScope().equals(scope) && !fee.isOverBefore(from));
        if (free) {
            entityManager.persist(new Fee(scope, amount, tax, from, by.asker(), by.approver()));
        }
        return free;
    }

    /** Another amount from a day on. @return false when the fee has an end, begins later, or the day is over */
    public boolean change(long id, int amount, LocalDate from, By by) {
        var fee = ending(id, from);
        fee.ifPresent(one -> {
            one.end(from.minusDays(1));
            entityManager.persist(new Fee(one.getScope(), amount, one.getTax(), from, by.asker(), by.approver()));
        });
        return fee.isPresent();
    }

    /** No such fee from a day on; as {@link #change}. */
    public boolean end(long id, LocalDate from) {
        var fee = ending(id, from);
        fee.ifPresent(one -> one.end(from.minusDays(1)));
        return fee.isPresent();
    }

    private Optional<Fee> ending(long id, LocalDate from) {
        return fee(id).filter(fee -> fee.isOpenBefore(from) && !from.isBefore(today()));
    }

    /** Days more on which the counter is closed; those that are known stay as they are. */
    public void close(Collection<ClosedDay> days) {
        days.stream()
                .filter(day -> entityManager.find(ClosedDay.class, day.getDay()) == null)
                .forEach(entityManager::persist);
    }

    /** It is open on these days after all, if they are no weekend. */
    public void open(Collection<LocalDate> days) {
        days.stream()
                .flatMap(day -> Optional.ofNullable(entityManager.find(ClosedDay.class, day)).stream())
                .forEach(entityManager::remove);
    }

    /** Which of staff wanted it stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        for (var table : List.of("TypeVersion", "Fee")) {
            for (var column : List.of("askedBy", "approvedBy")) {
                entityManager
                        .createQuery("update " + table + " t set t." + column + " = :pseudonym where t." + column
                                + " = :person")
                        .setParameter("pseudonym", erased.pseudonym())
                        .setParameter("person", Account.userKey(erased.userId()))
                        .executeUpdate();
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
