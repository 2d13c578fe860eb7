package org.madoguchi.admin.vanished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.settings.Settings;

/** When to sweep, how gently, and what follows for whom: {@code madoguchi.vanished.*}. */
@ApplicationScoped
class SweepPlan {

    /** A service that was down at the hour of the sweep waits for the next day. */
    private static final Duration START_WITHIN = Duration.ofHours(1);

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    /** By then what it found first is stale. */
    private static final Duration LONGEST = Duration.ofHours(23);

    private final Settings settings;
    private final ZoneId zone;

    /** For the container's proxy. */
    protected SweepPlan() {
        this(null, null);
    }

    @Inject
    SweepPlan(Settings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** How many accounts are asked for by one question; 0 when there are no sweeps. */
    public int pageSize() {
        return settings.integer("madoguchi.vanished.page-size", 100);
    }

    /** At least so long from one question to the next, whichever node asks. */
    Duration pause() {
        return settings.duration("madoguchi.vanished.pause", Duration.ofSeconds(1));
    }

    /** Whether a sweep is to begin: once a day, an hour after one that failed, and when one has just been allowed. */
    boolean isDue(Optional<VanishedSweep> newest, Instant now) {
        var state = newest.map(VanishedSweep::getState);
        if (state.filter(SweepState.ALLOWED::equals).isPresent()) {
            return true;
        }
        if (state.filter(SweepState.FAILED::equals).isPresent()) {
            return !now.isBefore(
                    newest.flatMap(VanishedSweep::getEndedAt).orElseThrow().plus(AFTER_FAILURE));
        }
        var time = lastTime(now);
        return now.isBefore(time.plus(START_WITHIN))
                && newest.filter(sweep -> !sweep.getStartedAt().isBefore(time)).isEmpty();
    }

    private Instant lastTime(Instant now) {
        var today = now.atZone(zone).with(LocalTime.parse(settings.string("madoguchi.vanished.time", "03:30")));
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    /** Whether what it found first is too old to act upon. */
    boolean isStale(VanishedSweep sweep, Instant now) {
        return now.isAfter(sweep.getStartedAt().plus(LONGEST));
    }

    /** Whether so many would vanish, of whom nobody has said that they are gone, that rather the search is wrong. */
    boolean isTooMuch(VanishedSweep sweep) {
        var doubtful = sweep.getMissing() - sweep.getAllowed();
        return doubtful > minimum() && doubtful * 100 > sweep.getLooked() * percent();
    }

    /** So many may vanish of however few accounts: of twenty, one is five per cent already. */
    public int minimum() {
        return settings.integer("madoguchi.vanished.minimum", 5);
    }

    /** Per cent of the accounts that may vanish in one sweep. */
    public int percent() {
        return settings.integer("madoguchi.vanished.percent", 5);
    }

    boolean isToBeSuspended(Account account, Instant now) {
        var grace = settings.duration("madoguchi.vanished.grace", Duration.ofDays(30));
        return account.getSuspension().getSinceVanished().isEmpty() && isOver(account, grace, now);
    }

    boolean isToBeErased(Account account, Instant now) {
        return isOver(account, settings.duration("madoguchi.vanished.retention", Duration.ofDays(365)), now);
    }

    private static boolean isOver(Account account, Duration time, Instant now) {
        return !now.isBefore(
                account.getSuspension().getVanishedAt().orElseThrow().plus(time));
    }
}
