package org.madoguchi.admin.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.madoguchi.mail.MailHold;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 送信中止 / Give up: {@code ?id=} which mail that waits. Also whether all are held. */
@Named
@RequestScoped
public class MailStopBacking {

    private static final String LIST = "/desk/mails?faces-redirect=true&done=";

    @Inject
    private MailStopService service;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    private Optional<OutgoingMail> mail;
    private Optional<MailHold> hold;

    /** Whether it waits; one that is being sent, or is settled, does not. */
    public boolean isPossible() {
        return find().isPresent();
    }

    public OutgoingMail getMail() {
        return find().orElseThrow();
    }

    /** Gives it up. */
    public String stop() {
        if (service.stop(key())) {
            return LIST + "stopped";
        }
        faults.addGeneral("mail_send.error.gone");
        return null;
    }

    /** Who holds all mail, and since when. */
    public Optional<MailHold> getHold() {
        if (hold == null) {
            hold = service.findHold();
        }
        return hold;
    }

    /** Holds all mail. */
    public String hold() {
        service.hold();
        return LIST + "held";
    }

    /** Lets all mail go again. */
    public String resume() {
        service.resume();
        return LIST + "resumed";
    }

    /** Whether the caller can give it up. */
    public boolean stoppable(OutgoingMail mail) {
        return service.isStoppable(mail);
    }

    private Optional<OutgoingMail> find() {
        if (mail == null) {
            mail = service.findStoppable(key());
        }
        return mail;
    }

    private Long key() {
        return RowId.parse(id).orElse(-1L);
    }
}
