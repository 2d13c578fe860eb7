package org.madoguchi.admin.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 今すぐ送信 / Send now: {@code ?id=} which mail that waits for its next attempt. */
@Named
@RequestScoped
public class MailSendBacking {

    @Inject
    private MailsService service;

    @Inject
    private DeskAccess access;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    private Optional<OutgoingMail> mail;

    /** Whether it waits; one that is being sent, or is sent, does not. */
    public boolean isPossible() {
        return find().isPresent();
    }

    public OutgoingMail getMail() {
        return find().orElseThrow();
    }

    /** Where the caller comes from, and goes back to. */
    public String getList() {
        return access.may(DeskRight.MAILS_SEE) ? "/desk/mails" : "/desk/work";
    }

    /** Has it tried at once. */
    public String send() {
        if (service.sendNow(key())) {
            return getList() + "?faces-redirect=true&hastened=true";
        }
        faults.addGeneral("mail_send.error.gone");
        return null;
    }

    private Optional<OutgoingMail> find() {
        if (mail == null) {
            mail = service.findWaiting(key());
        }
        return mail;
    }

    private Long key() {
        return RowId.parse(id).orElse(-1L);
    }
}
