package org.madoguchi.admin.mails;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.mail.OutgoingMail;

/** Who may act on one mail, and what the trail says of it; joins the transaction of the service that calls. */
@ApplicationScoped
class MailAccess {

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    /** Whether it goes to the caller. */
    boolean isOwn(OutgoingMail mail) {
        return mail.getAccount().map(Account::getUserId).filter(access::isOwn).isPresent();
    }

    /** That the caller has looked at these is in the trail, once in a while. */
    void seen(List<OutgoingMail> mails) {
        look.seen(AuditKind.MAILS_SEEN, mails.stream().map(mail -> mail.getAccount()
                .map(Account::getUserId)
                .orElse(null)));
    }

    /**
     * That the caller has done this with a mail.
     *
     * @param mail empty when it could not be done
     * @return whether it was
     * @throws org.madoguchi.fault.AccessDeniedException for the caller's own
     */
    boolean acted(AuditKind act, Optional<OutgoingMail> mail) {
        mail.flatMap(OutgoingMail::getAccount).map(Account::getUserId).ifPresent(access::requireOther);
        mail.ifPresent(one -> audit.record(AuditEntry.of(act)
                .by(access.getUserId())
                .about(one.getAccount().map(Account::getUserId))
                .with(DetailPart.KIND, one.getKind())
                .with(DetailPart.ID, one.getId())));
        return mail.isPresent();
    }
}
