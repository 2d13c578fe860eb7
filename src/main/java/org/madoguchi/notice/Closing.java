package org.madoguchi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether students are shut out at this moment, for a maintenance that staff have announced; staff work on. It begins
 * and ends by the clock, and ends when the text is withdrawn.
 */
@Named
@ApplicationScoped
public class Closing {

    private NoticeBoard board;
    private Clock clock;

    /** For the container's proxy. */
    protected Closing() {}

    @Inject
    Closing(NoticeBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** Whether it is so now. */
    public boolean isNow() {
        return board.closing().isPresent();
    }

    /** When it ends; {@code null} when it is not so. */
    public Instant getUntil() {
        return board.closing().map(ShownNotice::getUntil).orElse(null);
    }

    /** What staff have written about it; empty when it is not so. */
    public String html(Locale language) {
        return board.closing().map(one -> one.html(language)).orElse("");
    }

    /** Seconds until it ends, at least 1; empty when it is not so. */
    public Optional<Long> retryAfter() {
        return board.closing()
                .map(ShownNotice::getUntil)
                .map(end -> Math.max(1, Duration.between(clock.instant(), end).toSeconds()));
    }

    /** How long until one that is announced begins. */
    public Countdown countdown(ShownNotice announced) {
        return Countdown.between(clock.instant(), announced.getFrom());
    }
}
