package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.madoguchi.catalogue.ClosedDays;
import org.madoguchi.settings.Settings;

/**
 * 受取の予定日: from which day on paper is handed over at the counter, and on which it is posted. Staff have so many open
 * days for it, counted from the day on which it was paid; what needs no payment was paid when it was allowed.
 */
@ApplicationScoped
@Transactional
class ReadyDayService {

    /** Open days, where {@code madoguchi.application.handling-days} is not set. */
    static final int HANDLING_DAYS = 2;

    @Inject
    private ClosedDays closedDays;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /**
     * The day, which is never over: who comes later is told a day on which the counter is open. As long as it is not
     * paid, it is the day that holds if it is paid today.
     *
     * @return empty where there is no paper, or nothing can be promised, or it is over
     */
    public Optional<LocalDate> find(Application one) {
        return isPromised(one) ? Optional.of(day(one)) : Optional.empty();
    }

    private static boolean isPromised(Application one) {
        return switch (one.getState()) {
            case DRAFT, IN_REVIEW, RETURNED, AWAITING_PAYMENT, PAID, TO_COLLECT, TO_POST ->
                Quotes.isPaper(one.getMethod());
            default -> false;
        };
    }

    private LocalDate day(Application one) {
        var today = dayOf(clock.instant());
        var promised = closedDays.openDayAfter(
                one.getPaidAt().map(this::dayOf).orElse(today),
                settings.integer("madoguchi.application.handling-days", HANDLING_DAYS));
        return promised.isAfter(today) ? promised : closedDays.openDayAfter(today, 0);
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
