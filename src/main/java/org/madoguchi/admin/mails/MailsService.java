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
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailState;
import org.madoguchi.mail.OutgoingMail;

/** Reads the queue of mails, newest first, by the index of each state. */
@ApplicationScoped
@Transactional
public class MailsService {

    private static final int PAGE = 50;
    /** A link that a person waits for who has proved who they are; any other they ask for themselves. */
    private static final Set<MailKind> REPEATED = Set.of(MailKind.REGISTRATION_LINK, MailKind.CHANGE_LINK);

    @Inject
    private MailLedger ledger;

    @Inject
    private DeskAccess access;

    @Inject
    private Clock clock;

    /** @param older where the next page goes on, if there is one */
    public record Page(List<OutgoingMail> mails, Optional<Instant> older) {}

    /**
     * Mails in this state, queued before a time, or the newest.
     *
     * @throws AccessDeniedException without {@link DeskRight#MAILS_SEE}
     */
    public Page list(MailState state, Optional<Instant> before) {
        access.require(DeskRight.MAILS_SEE);
        var mails = ledger.inState(state, before.orElse(clock.instant().plusSeconds(1)), PAGE + 1);
        return mails.size() <= PAGE
                ? new Page(mails, Optional.empty())
                : new Page(
                        mails.subList(0, PAGE), Optional.of(mails.get(PAGE - 1).getCreatedAt()));
    }

    /** Whether a mail that was given up carries a link that can still be used, so that it is worth sending anew. */
    public boolean isWorthRepeating(OutgoingMail mail) {
        return access.may(DeskRight.MAILS_ACT)
                && mail.getState() == MailState.GIVEN_UP
                && REPEATED.contains(mail.getKind())
                && mail.getDeadline()
                        .filter(deadline -> clock.instant().isBefore(deadline))
                        .isPresent();
    }
}
