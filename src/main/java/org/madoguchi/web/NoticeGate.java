package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.settings.Settings;

/** Reads what programs of other services send, where certificates are issued at all; bounded as forms are. */
@ApplicationScoped
class NoticeGate {

    @Inject
    private FormReading reading;

    @Inject
    private CurrentClient client;

    @Inject
    private Settings settings;

    /** What was sent, unread, if it is for the path that takes such. */
    Optional<SentNotice> find(HttpServletRequest request) {
        return settings.bool("madoguchi.certificates", false) ? SentNotice.find(request) : Optional.empty();
    }

    FormGate.Answer read(SentNotice notice) {
        if (notice.isSaidToBeTooLong()) {
            return FormGate.Answer.TOO_LONG;
        }
        if (!reading.read(client.get().network(), notice::read)) {
            return FormGate.Answer.BUSY;
        }
        if (notice.isTooMuch()) {
            return FormGate.Answer.TOO_LONG;
        }
        return notice.isWhole() ? FormGate.Answer.TAKEN : FormGate.Answer.MALFORMED;
    }
}
