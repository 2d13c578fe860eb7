package org.madoguchi.admin.find;

import java.util.Optional;
import org.madoguchi.admin.cases.Outstanding;
import org.madoguchi.admin.cases.PendingLink;
import org.madoguchi.link.LinkPurpose;

/** What a student's case waits for. */
public enum Waiting {

    /** What staff have asked for, for a second person or for its time. */
    REQUEST("warn"),
    /** Somebody refused the last mail. */
    MAIL_REFUSED("bad"),
    /** A first address, for its proof. */
    REGISTRATION("warn"),
    /** A first address, whose link has expired. */
    REGISTRATION_EXPIRED("warn"),
    /** Another address, for its proof. */
    CHANGE("warn"),
    /** Another address, whose link has expired. */
    CHANGE_EXPIRED("idle");

    private final String tone;

    /** What is shown of all that an account waits for; empty for nothing. */
    static Optional<Waiting> of(Outstanding all) {
        if (all.request().isPresent()) {
            return Optional.of(REQUEST);
        }
        return all.mailRefused() ? Optional.of(MAIL_REFUSED) : all.address().map(Waiting::of);
    }

    private static Waiting of(PendingLink link) {
        if (link.purpose() == LinkPurpose.CHANGE) {
            return link.usable() ? CHANGE : CHANGE_EXPIRED;
        }
        return link.usable() ? REGISTRATION : REGISTRATION_EXPIRED;
    }

    Waiting(String tone) {
        this.tone = tone;
    }

    /** Which of the colours of states it has. */
    public String getTone() {
        return tone;
    }
}
