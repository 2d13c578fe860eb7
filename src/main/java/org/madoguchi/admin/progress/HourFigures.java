package org.madoguchi.admin.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditKind;

/** What has happened, summed up over hours, days and months. Joins the transaction of the service that calls. */
@ApplicationScoped
class HourFigures {

    static final String DONE = "_SUCCESS";

    /** Steps of the set-up, in their order. */
    static final List<String> STEPS = List.of("EMAIL_CONFIRMED_SUCCESS", "SECOND_PASSWORD_SET_SUCCESS");
    /** What becomes of mails; the last two are seconds. */
    static final List<String> MAILS =
            List.of(HourSql.QUEUED, HourSql.SENT, HourSql.REFUSED, HourSql.DELAY, HourSql.SLOWEST);
    /** How logins end. */
    static final List<String> LOGINS = List.of("LOGIN_SUCCESS", "LOGIN_REFUSED", "LOGIN_FAILED");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ZoneId zone;

    /** Steps that were taken, on the days up to one. */
    Figures steps(LocalDate last) {
        var first = View.STEPS.first(last);
        var days = first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
        return Figures.of(
                STEPS, days, counts("", first, last, at -> at.toLocalDate().toString()));
    }

    /** Steps, logins and mails of one day, all read at once, in one row; delays as {@link #mails} has them. */
    Figures whole(LocalDate day) {
        var columns = Stream.of(STEPS, LOGINS, MAILS).flatMap(List::stream).toList();
        var whole = Figures.of(columns, List.of(""), counts("", day, day, at -> ""));
        return whole.withMeanOf(
                columns.indexOf(HourSql.DELAY), columns.indexOf(HourSql.SENT), columns.indexOf(HourSql.SLOWEST));
    }

    /** Mails, with their delays. */
    Figures mails(LocalDate day) {
        return hours(MAILS, day).withMeanOf(3, 1, 4);
    }

    /** Logins, as they ended. */
    Figures logins(LocalDate day) {
        return hours(LOGINS, day);
    }

    /** Those of the university's zone; on the day on which clocks go back, two of them are one. */
    private Figures hours(List<String> columns, LocalDate day) {
        var first = day.atStartOfDay(zone);
        var hours = Stream.iterate(first, at -> at.toLocalDate().equals(day), at -> at.plusHours(1))
                .map(HourFigures::clock)
                .distinct()
                .toList();
        return Figures.of(columns, hours, counts("", day, day, HourFigures::clock));
    }

    /** Acts of the desk, by kind and month, up to that of a day. */
    Figures help(LocalDate day) {
        var first = YearMonth.from(View.HELP.first(day));
        var last = YearMonth.from(day);
        var months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
        var kinds = AuditKind.known().stream()
                .filter(AuditKind::isHelp)
                .map(Enum::name)
                .toList();
        var counts = counts("HELP", first.atDay(1), last.atEndOfMonth(), at -> YearMonth.from(at)
                .toString());
        return Figures.of(
                        months,
                        kinds,
                        counts.stream()
                                .filter(count -> count.column().endsWith(DONE))
                                .map(count -> new Figures.Count(
                                        count.column()
                                                .substring(0, count.column().length() - DONE.length()),
                                        count.row(),
                                        count.amount()))
                                .toList())
                .filled();
    }

    private static String clock(ZonedDateTime at) {
        return at.toLocalTime().truncatedTo(ChronoUnit.HOURS).toString();
    }

    /** What was counted on these days of all that begins so, in rows by the time. */
    private List<Figures.Count> counts(
            String beginning, LocalDate first, LocalDate last, Function<ZonedDateTime, String> row) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT hour_number, what, amount FROM hour_count"
                        + " WHERE hour_number BETWEEN ?1 AND ?2 AND what LIKE ?3")
                .setParameter(1, Hour.of(first.atStartOfDay(zone).toInstant()))
                .setParameter(2, Hour.of(last.plusDays(1).atStartOfDay(zone).toInstant()) - 1)
                .setParameter(3, beginning + "%")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(found -> new Figures.Count(
                        row.apply(Hour.start(number(found[0])).atZone(zone)), (String) found[1], number(found[2])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
