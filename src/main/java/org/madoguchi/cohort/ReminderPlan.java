package org.madoguchi.cohort;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.madoguchi.settings.Settings;

/**
 * When those are reminded who have not finished the set-up: {@code madoguchi.reminder} and what begins with it. They
 * stop by themselves: when it is finished, and after the last one.
 *
 * @param on whether anybody is
 * @param after the address was proved
 * @param every so often
 * @param most reminders of one person
 * @param from the time of day, included
 * @param until not included; after {@code from}
 */
record ReminderPlan(
        boolean on, Duration after, Duration every, int most, LocalTime from, LocalTime until, ZoneId zone) {

    static ReminderPlan of(Settings settings, ZoneId zone) {
        return new ReminderPlan(
                settings.bool("madoguchi.reminder", false),
                settings.duration("madoguchi.reminder.after", Duration.ofDays(7)),
                settings.duration("madoguchi.reminder.every", Duration.ofDays(14)),
                settings.integer("madoguchi.reminder.most", 3),
                LocalTime.parse(settings.string("madoguchi.reminder.from", "09:00")),
                LocalTime.parse(settings.string("madoguchi.reminder.until", "19:00")),
                zone);
    }

    /** Whether mails go now: neither at night nor on a closed day. */
    boolean isTime(Instant now, Predicate<LocalDate> closed) {
        return isLeftOfDay(now, closed) && !now.atZone(zone).toLocalTime().isBefore(from);
    }

    /** Whether some go, or may still go, on the day of this moment. */
    boolean isLeftOfDay(Instant now, Predicate<LocalDate> closed) {
        var there = now.atZone(zone);
        return on && there.toLocalTime().isBefore(until) && !closed.test(there.toLocalDate());
    }

    /** The day after that of this moment. */
    LocalDate tomorrow(Instant now) {
        return now.atZone(zone).toLocalDate().plusDays(1);
    }

    /** When the time of a day is over. */
    Instant end(LocalDate day) {
        return day.atTime(until).atZone(zone).toInstant();
    }

    /** Whoever has proved an address by then is due. */
    Instant provedBy(Instant at) {
        return at.minus(after);
    }

    /** Whoever was reminded last by then is due again. */
    Instant remindedBy(Instant at) {
        return at.minus(every);
    }
}
