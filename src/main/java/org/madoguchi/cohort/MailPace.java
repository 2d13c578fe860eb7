package org.madoguchi.cohort;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.mail.NewMail;
import org.madoguchi.settings.Settings;

/** Lets mails go one after the other, so many a minute: the mail server, and those of the students, take them so. */
public final class MailPace {

    /** Mails a minute. */
    private static final int USUAL = 300;

    private final Duration pause;
    private final Instant now;
    private Instant last;

    /**
     * @param last when the last mail before these may go
     * @param perMinute from 1 on
     */
    public MailPace(Optional<Instant> last, int perMinute, Instant now) {
        this.pause = Duration.ofMinutes(1).dividedBy(perMinute);
        this.now = now;
        this.last = last.orElse(null);
    }

    /** How many may go in a minute: {@code madoguchi.cohort.mail-pace}. */
    public static int perMinute(Settings settings) {
        return settings.integer("madoguchi.cohort.mail-pace", USUAL);
    }

    /** The mail, not before its turn. */
    public NewMail paced(NewMail mail) {
        var next = last == null ? now : last.plus(pause);
        last = next.isBefore(now) ? now : next;
        return mail.notBefore(last);
    }

    /** When the last of them may go. */
    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }
}
