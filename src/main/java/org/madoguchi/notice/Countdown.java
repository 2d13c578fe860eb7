package org.madoguchi.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How long something is away, in the unit that people use for it.
 *
 * @param unit days from two days on, hours from two hours on, else minutes
 * @param count of those; minutes are rounded up, 0 when it has begun
 */
public record Countdown(Unit unit, long count) {

    /** What is counted. */
    public enum Unit {
        DAYS(Duration.ofDays(1)),
        HOURS(Duration.ofHours(1)),
        MINUTES(Duration.ofMinutes(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }
    }

    /** From now until then. */
    static Countdown between(Instant now, Instant then) {
        var left = Duration.between(now, then);
        if (left.isNegative() || left.isZero()) {
            return new Countdown(Unit.MINUTES, 0);
        }
        for (var unit : List.of(Unit.DAYS, Unit.HOURS)) {
            if (left.compareTo(unit.length.multipliedBy(2)) >= 0) {
                return new Countdown(unit, left.dividedBy(unit.length));
            }
        }
        return new Countdown(Unit.MINUTES, left.plusSeconds(59).toMinutes());
    }

    /** The unit as keys of texts have it. */
    public String getKey() {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is still to come. */
    public boolean isAhead() {
        return count > 0;
    }
}
