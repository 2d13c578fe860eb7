package org.madoguchi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** On which days the counter is open; joins the transaction of the service that calls. */
@ApplicationScoped
public class ClosedDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Whoever enters more closed days than this in a row makes no promises any more. */
    private static final int LONGEST = 400;

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether nobody is at the counter on this day. */
    public boolean isClosed(LocalDate day) {
        return isWeekend(day) || !between(day, day).isEmpty();
    }

    /**
     * The day that is so many open days after this one, which itself does not count.
     *
     * @param openDays 0 gives the day itself if it is open, or the next one that is
     */
    public LocalDate openDayAfter(LocalDate day, int openDays) {
        var last = day.plusDays(LONGEST + 2L * openDays);
        var closed = between(day, last);
        var at = day;
        var left = openDays;
        while ((left > 0 || isWeekend(at) || closed.contains(at)) && at.isBefore(last)) {
            at = at.plusDays(1);
            if (left > 0 && !isWeekend(at) && !closed.contains(at)) {
                left--;
            }
        }
        return at;
    }

    private static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    private Set<LocalDate> between(LocalDate from, LocalDate until) {
        return new TreeSet<>(entityManager
                .createQuery("select d.day from ClosedDay d where d.day between :from and :until", LocalDate.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList());
    }
}
