package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditService;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.LoginLimits;

/** Tells how an account stands, and what staff did last for it. */
@ApplicationScoped
@Transactional
public class StandingService {

    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MANY = 100;

    @Inject
    private DeskAccess access;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private LoginLimits throttle;

    @Inject
    private SignInService signIns;

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** The account of this student as it stands; empty for somebody who never came here. */
    public Optional<Standing> find(String userId) {
        access.require(DeskRight.HELP_ASK);
        return accounts.findByUserId(userId).map(this::of);
    }

    /** The last act of staff for this student within a day. */
    public Optional<AuditEvent> lastHelp(String userId) {
        access.require(DeskRight.HELP_ASK);
        return audit.history(userId, clock.instant().minus(LATELY), MANY).stream()
                .filter(event -> event.getKind().isHelp())
                .findFirst();
    }

    Standing of(Account account) {
        var purpose = account.getEmail().isPresent() ? LinkPurpose.CHANGE : LinkPurpose.REGISTRATION;
        var pending = links.findPending(purpose, account);
        return new Standing(
                account,
                pending,
                pending.filter(link -> link.isUsable(clock.instant())).isPresent(),
                throttle.isSlowed(account),
                signIns.list(account).size(),
                requests.findWaiting(account));
    }
}
