package org.madoguchi.payment.simulator;

import java.time.Duration;
import java.util.Locale;

/** What may go wrong with a notice. */
public enum NoticeFault {

    /** Nothing. */
    NONE,
    /** It comes twice. */
    TWICE,
    /** It comes after {@link #DELAY}. */
    LATE,
    /** It never comes. */
    LOST,
    /** Its signature is wrong. */
    FORGED;

    static final Duration DELAY = Duration.ofSeconds(30);

    /** The end of its key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
