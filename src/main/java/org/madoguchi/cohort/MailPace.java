package org.madoguchi.cohort;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.mail.NewMail;
import org.madoguchi.settings.Settings;

/**
 * Lets mails of many go one after the other, so many a minute: the mail server, and those of the students, take them
 * so. Those that stood still for a while do not make up for it.
 */
public final class MailPace {

    /** Mails a minute. */
    private static final int USUAL = 300;

    /** So much is made up for: the background looks every two seconds. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final Duration pause;
    private final Instant now;
    private Instant next;
    private Instant last;

    /**
     * @param last when the last mail before these may go
     * @param perMinute from 1 on
     */
    public MailPace(Optional<Instant> last, int perMinute, Instant now) {
        this.pause = Duration.ofMinutes(1).dividedBy(perMinute);
        this.now = now;
        this.last = last.orElse(null);
        var earliest = now.minus(pause.multipliedBy(SLACK.dividedBy(pause)));
        this.next =
                last.map(time -> time.plus(pause)).filter(earliest::isBefore).orElse(earliest);
    }

    /** How many may go in a minute: {@code madoguchi.cohort.mail-pace}. */
    static int perMinute(Settings settings) {
        return settings.integer("madoguchi.cohort.mail-pace", USUAL);
    }

    /** How many may go by now. */
    public int due() {
        return dueBy(now);
    }

    /** How many may go by then. */
    int dueBy(Instant then) {
        return next.isAfter(then)
                ? 0
                : Math.toIntExact(Duration.between(next, then).dividedBy(pause) + 1);
    }

    /** The mail, not before its turn. */
    public NewMail paced(NewMail mail) {
        last = next;
        next = next.plus(pause);
        return mail.ofMany(last.isBefore(now) ? now : last);
    }

    /** When the last of them may go. */
    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /** When the next one may. */
    public Instant next() {
        return next;
    }
}
