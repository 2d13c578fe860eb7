package org.madoguchi.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkLedger;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.signin.SignInService;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.signin.StaffSignIns;
import org.madoguchi.throttle.LoginLimits;

/** Gathers a case. What a caller may do with it is for the service that asks for it to say. */
@ApplicationScoped
@Transactional
public class CaseService {

    private static final Duration LATELY = Duration.ofDays(14);
    /** Reasons that only say that others came before. */
    private static final Set<RefusalReason> FOLLOWING =
            Set.of(RefusalReason.THROTTLED, RefusalReason.CLIENT_LIMIT, RefusalReason.TOTAL_LIMIT);

    @Inject
    private AccountRepository accounts;

    @Inject
    private LinkLedger links;

    @Inject
    private MailLedger mails;

    @Inject
    private AuditTrail trail;

    @Inject
    private LoginLimits limits;

    @Inject
    private SignInService signIns;

    @Inject
    private StaffSignIns staff;

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private Clock clock;

    /** The case of this account. @param campus what the directory says of the person */
    public Case of(Account account, CampusAnswer campus) {
        var waiting = links.waiting(List.of(account.getId())).getOrDefault(account.getId(), List.of());
        var roles = roles(campus, staff.recentRoles(account));
        return new Case(
                account,
                roles,
                campus.down() && !roles.isEmpty(),
                isAbsent(account, campus),
                new Outstanding(
                        address(account, waiting).map(link -> whole(link, account)),
                        recovery(account, waiting).map(link -> whole(link, account)),
                        requests.findWaiting(account),
                        isMailRefused(List.of(account.getId()), account)),
                trail.lastFailedLogin(account.getUserId(), FOLLOWING)
                        .map(event -> new Refusal(event.reason(), event.at())),
                limits.findWait(account),
                limits.isSlowed(account),
                signIns.list(account));
    }

    /** What these accounts wait for, by their keys: as far as links, requests and last mails tell by themselves. */
    public Map<Long, Outstanding> outstanding(Collection<Account> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var ids = all.stream().map(Account::getId).toList();
        var waiting = links.waiting(ids);
        var refused = mails.lastRefused(ids, clock.instant().minus(LATELY));
        var asked = requests.findWaiting(ids, clock.instant());
        Function<Account, Outstanding> gather = account -> {
            var own = waiting.getOrDefault(account.getId(), List.of());
            return new Outstanding(
                    address(account, own).map(this::bare),
                    recovery(account, own).map(this::bare),
                    Optional.ofNullable(asked.get(account.getId())),
                    refused.getOrDefault(account.getId(), false));
        };
        return all.stream().collect(Collectors.toMap(Account::getId, gather, (one, same) -> one));
    }

    /** Of the directory's groups now, and of all sign-ins: whoever was staff lately is not safe from today. */
    static Set<StaffRole> roles(CampusAnswer campus, Set<StaffRole> recent) {
        var roles = new TreeSet<>(campus.roles());
        roles.addAll(recent);
        return roles;
    }

    static boolean isAbsent(Account account, CampusAnswer campus) {
        return campus.isAbsent() || account.getSuspension().getSinceVanished().isPresent();
    }

    private static Optional<OneTimeLink> address(Account account, List<OneTimeLink> waiting) {
        var purpose = account.isEmailProved() ? LinkPurpose.CHANGE : LinkPurpose.REGISTRATION;
        return newest(purpose, waiting);
    }

    private static Optional<OneTimeLink> recovery(Account account, List<OneTimeLink> waiting) {
        return newest(LinkPurpose.RECOVERY, waiting)
                .filter(link -> account.getEmail().isPresent()
                        && account.getLastSignInAt()
                                .filter(at -> at.isAfter(link.getCreatedAt()))
                                .isEmpty());
    }

    private static Optional<OneTimeLink> newest(LinkPurpose purpose, List<OneTimeLink> newestFirst) {
        return newestFirst.stream().filter(link -> link.getPurpose() == purpose).findFirst();
    }

    private PendingLink bare(OneTimeLink link) {
        return PendingLink.of(link, clock.instant());
    }

    private PendingLink whole(OneTimeLink link, Account account) {
        var taken = accounts.findByEmail(link.getEmail())
                .filter(owner -> !owner.getId().equals(account.getId()))
                .isPresent();
        var mail = mails.findByLink(link.getId())
                .map(carrier -> PendingLink.Mail.of(carrier, mails.lastRepliedAt(carrier)));
        return bare(link).with(taken, mail, links.lastOpening(link.getId()).map(PendingLink.Opening::of));
    }

    private boolean isMailRefused(List<Long> ids, Account account) {
        return mails.lastRefused(ids, clock.instant().minus(LATELY)).getOrDefault(account.getId(), false);
    }
}
