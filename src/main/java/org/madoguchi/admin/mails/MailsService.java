package org.madoguchi.admin.mails;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.mail.MailHoldService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.MailSpan;
import org.madoguchi.mail.MailState;
import org.madoguchi.mail.OutgoingMail;

/** The queue of mails as the desk reads it, newest first, and one of them sent earlier than it would be. */
@ApplicationScoped
@Transactional
class MailsService {

    private static final int PAGE = 50;
    /** A link that a person waits for who has proved who they are; any other they ask for themselves. */
    private static final Set<MailKind> REPEATED =
            Set.of(MailKind.REGISTRATION_LINK, MailKind.CHANGE_LINK, MailKind.HELP_PROVE_EMAIL);

    @Inject
    private MailLedger ledger;

    @Inject
    private MailService mails;

    @Inject
    private MailHoldService holds;

    @Inject
    private DeskAccess access;

    @Inject
    private MailAccess mailAccess;

    @Inject
    private Clock clock;

    /** @param older where the next page goes on, if there is one */
    public record Page(List<OutgoingMail> mails, Optional<Instant> older) {}

    /**
     * Mails queued before a time, or the newest. That somebody has looked is in the trail, once in a while.
     *
     * @param state or empty for all
     * @param person a user ID or an address, in lower case, as a whole; empty for everybody's
     * @param span or empty for any time
     * @throws AccessDeniedException without {@link DeskRight#MAILS_SEE}
     */
    public Page list(Optional<MailState> state, String person, Optional<MailSpan> span, Optional<Instant> before) {
        access.require(DeskRight.MAILS_SEE);
        var found =
                ledger.find(state, person, span, before.orElse(clock.instant().plusSeconds(1)), PAGE + 1);
        mailAccess.seen(found);
        return found.size() <= PAGE
                ? new Page(found, Optional.empty())
                : new Page(
                        found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).getCreatedAt()));
    }

    /**
     * A mail that waits, of somebody else or of nobody, while mail is not held; that the caller looks at it is
     * in the trail.
     *
     * @throws AccessDeniedException without {@link DeskRight#HELP_ASK}
     */
    public Optional<OutgoingMail> findWaiting(Long id) {
        access.require(DeskRight.HELP_ASK);
        var mail = mails.findWaiting(id)
                .filter(one -> !mailAccess.isOwn(one) && holds.find().isEmpty());
        mail.ifPresent(one -> mailAccess.seen(List.of(one)));
        return mail;
    }

    /**
     * Has a mail that waits tried at once; false when it is being sent already, or waits no more.
     *
     * @throws AccessDeniedException without {@link DeskRight#HELP_ASK}, or for the caller's own
     */
    public boolean sendNow(Long id) {
        access.require(DeskRight.HELP_ASK);
        return mailAccess.acted(AuditKind.HELP_MAIL_HASTENED, mails.hasten(id));
    }

    /** Whether the caller can have it tried at once. */
    public boolean isHastenable(OutgoingMail mail) {
        return access.may(DeskRight.HELP_ASK) && mail.isWaiting(clock.instant()) && !mailAccess.isOwn(mail);
    }

    /** Whether a mail that was given up or came back carries a link that can still be used, so that it is repeated. */
    public boolean isWorthRepeating(OutgoingMail mail) {
        return access.may(DeskRight.HELP_ASK)
                && mail.getState().isInVain()
                && REPEATED.contains(mail.getKind())
                && mail.getDeadline()
                        .filter(deadline -> clock.instant().isBefore(deadline))
                        .isPresent();
    }
}
