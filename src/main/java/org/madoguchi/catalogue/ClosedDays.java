package org.madoguchi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** On which days the counter is open; joins the transaction of the service that calls. */
@ApplicationScoped
public class ClosedDays {

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether nobody is at the counter on this day. */
    public boolean isClosed(LocalDate day) {
        return from(day).isClosed(day);
    }

    /**
     * The day that is so many open days after this one, which itself does not count.
     *
     * @param openDays 0 gives the day itself if it is open, or the next one that is
     */
    public LocalDate openDayAfter(LocalDate day, int openDays) {
        return from(day).openDayAfter(day, openDays);
    }

    /** Those from this day on, by their dates. */
    List<ClosedDay> list(LocalDate first) {
        return entityManager
                .createQuery("select d from ClosedDay d where d.day >= :first order by d.day", ClosedDay.class)
                .setParameter("first", first)
                .getResultList();
    }

    private Closures from(LocalDate first) {
        return new Closures(
                new HashSet<>(list(first).stream().map(ClosedDay::getDay).toList()));
    }
}
