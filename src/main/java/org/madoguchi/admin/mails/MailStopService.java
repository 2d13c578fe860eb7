package org.madoguchi.admin.mails;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.mail.MailHold;
import org.madoguchi.mail.MailHoldService;
import org.madoguchi.mail.OutgoingMail;

/** One mail given up, or all held, by an administrator; each is in the trail. */
@ApplicationScoped
@Transactional
class MailStopService {

    @Inject
    private MailHoldService holds;

    @Inject
    private DeskAccess access;

    @Inject
    private MailAccess mailAccess;

    @Inject
    private AuditService audit;

    /**
     * A mail of somebody else or of nobody that can still be given up; that the caller looks at it is in the trail.
     *
     * @throws AccessDeniedException without {@link DeskRight#MAILS_STOP}
     */
    public Optional<OutgoingMail> findStoppable(Long id) {
        access.require(DeskRight.MAILS_STOP);
        var mail = holds.findStoppable(id).filter(one -> !mailAccess.isOwn(one));
        mail.ifPresent(one -> mailAccess.seen(List.of(one)));
        return mail;
    }

    /**
     * Gives a mail up; false when it is being sent already, or settled.
     *
     * @throws AccessDeniedException without {@link DeskRight#MAILS_STOP}, or for the caller's own
     */
    public boolean stop(Long id) {
        access.require(DeskRight.MAILS_STOP);
        return mailAccess.acted(AuditKind.HELP_MAIL_STOPPED, holds.stop(id));
    }

    /**
     * Holds all mail; nothing happens while it is held already.
     *
     * @throws AccessDeniedException without {@link DeskRight#MAILS_STOP}
     */
    public void hold() {
        access.require(DeskRight.MAILS_STOP);
        if (holds.hold(access.getUserId())) {
            audit.record(AuditEntry.of(AuditKind.MAIL_HELD).by(access.getUserId()));
        }
    }

    /**
     * Lets all mail go again; nothing happens unless it is held.
     *
     * @throws AccessDeniedException without {@link DeskRight#MAILS_STOP}
     */
    public void resume() {
        access.require(DeskRight.MAILS_STOP);
        if (holds.resume()) {
            audit.record(AuditEntry.of(AuditKind.MAIL_RESUMED).by(access.getUserId()));
        }
    }

    /**
     * Who holds all mail, and since when.
     *
     * @throws AccessDeniedException without {@link DeskRight#MAILS_SEE}
     */
    public Optional<MailHold> findHold() {
        access.require(DeskRight.MAILS_SEE);
        return holds.find();
    }

    /** Whether the caller can give it up. */
    public boolean isStoppable(OutgoingMail mail) {
        return access.may(DeskRight.MAILS_STOP) && mail.isStoppable() && !mailAccess.isOwn(mail);
    }
}
