package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.function.Predicate;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.config.PublicUrl;

/**
 * Reads a form that was sent, if it is one that a page of this service sends: from here ({@link FormOrigin}), in time
 * ({@link FormReading}), not too long and whole ({@link SentForm}). Nobody reads a body but through this.
 */
@ApplicationScoped
public class FormGate {

    /** What has become of a form. */
    enum Answer {
        TAKEN,
        /** Another site's. */
        STRANGE,
        TOO_LONG,
        /** Nothing was read, since too many others are reading. */
        BUSY,
        /** Not all of it came, or it is not as forms are. */
        MALFORMED,
        /** Its page was not made by us. */
        OLD
    }

    private final PublicUrl publicUrl;
    private final CurrentClient client;
    private final FormReading reading;

    /** For the container's proxy. */
    protected FormGate() {
        this(null, null, null);
    }

    @Inject
    FormGate(PublicUrl publicUrl, CurrentClient client, FormReading reading) {
        this.publicUrl = publicUrl;
        this.client = client;
        this.reading = reading;
    }

    /** Whether the request is for a host of ours; that of a duplicate line is not known. */
    boolean isHostKnown(HttpServletRequest request) {
        var lines = Collections.list(request.getHeaders("Host"));
        return lines.size() == 1 && publicUrl.isCalled(lines.get(0));
    }

    /** Reads what was posted, which waits for the client; its parameters may be asked for only where it is taken. */
    Answer read(HttpServletRequest request) {
        return read(
                request,
                new SentForm(request),
                work -> reading.read(client.get().network(), work));
    }

    /** @param turn does the work, unless too many others are reading */
    Answer read(HttpServletRequest request, SentForm form, Predicate<Runnable> turn) {
        if (!new FormOrigin(publicUrl, request).isHere()) {
            return Answer.STRANGE;
        }
        if (form.isSaidToBeTooLong()) {
            return Answer.TOO_LONG;
        }
        return turn.test(form::read) ? judge(form) : Answer.BUSY;
    }

    private static Answer judge(SentForm form) {
        if (!form.isWhole() || form.isInItsAddress()) {
            return Answer.MALFORMED;
        }
        if (form.isTooMuch()) {
            return Answer.TOO_LONG;
        }
        return form.isOfOurPages() ? Answer.TAKEN : Answer.OLD;
    }

    /**
     * Reads what was posted before any filter has seen it, as servers authenticate.
     *
     * @return whether it was a form of ours, whose parameters may be asked for
     */
    public boolean takes(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && isHostKnown(request) && read(request) == Answer.TAKEN;
    }
}
