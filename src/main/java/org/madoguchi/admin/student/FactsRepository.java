package org.madoguchi.admin.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.student.StudentFacts.Mail;
import org.madoguchi.admin.student.StudentFacts.Opening;
import org.madoguchi.admin.student.StudentFacts.Pending;
import org.madoguchi.admin.student.StudentFacts.Refusal;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.link.LinkOpening;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.LoginLimits;

/** Gathers what is known of a student; joins the transaction of the service that calls. */
@ApplicationScoped
class FactsRepository {

    /** So long a link that has expired in vain is still what a student calls about. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private MailLedger ledger;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInService signIns;

    @Inject
    private LoginLimits limits;

    @Inject
    private Clock clock;

    /** @param absent whether the directory was asked and has no such person */
    StudentFacts gather(Account account, boolean absent) {
        var suspension = account.getSuspension()
                .getSince()
                .map(since -> new StudentFacts.Suspension(
                        since,
                        account.getSuspension().getText().orElse(""),
                        account.getSuspension().isAsVanished()));
        var wait = limits.findWait(account).map(found -> new StudentFacts.Wait(found.until(), found.failures()));
        return new StudentFacts(
                account.state(),
                absent || account.getSuspension().getSinceVanished().isPresent(),
                suspension,
                account.getSecondPassword().isPresent(),
                account.isSecondPasswordDisabled(),
                wait,
                refusal(account),
                pending(account),
                signIns.list(account).size(),
                account.getLastSignInAt());
    }

    /** Of the last attempt to sign in, unless it succeeded. */
    private Optional<Refusal> refusal(Account account) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.person = :person and e.kind = :kind "
                                + "order by e.at desc, e.id desc",
                        AuditEvent.class)
                .setParameter("person", Account.userKey(account.getUserId()))
                .setParameter("kind", AuditKind.LOGIN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(event -> event.getOutcome() == Outcome.REFUSED)
                .map(event -> new Refusal(event.getDetail(), event.getAt()));
    }

    /** The link asked for last, unless the person has signed in since or it is long over. */
    private Optional<Pending> pending(Account account) {
        var first = account.getEmail().isEmpty();
        var waiting = first ? Stream.of(LinkPurpose.REGISTRATION) : Stream.of(LinkPurpose.CHANGE, LinkPurpose.RECOVERY);
        return waiting.flatMap(purpose -> links.findPending(purpose, account).stream())
                .filter(link -> first || isOfInterest(link, account))
                .max(Comparator.comparing(OneTimeLink::getCreatedAt))
                .map(link -> pending(link, account));
    }

    private boolean isOfInterest(OneTimeLink link, Account account) {
        var now = clock.instant();
        var signedInSince = account.getLastSignInAt()
                .filter(at -> at.isAfter(link.getCreatedAt()))
                .isPresent();
        return link.getPurpose() == LinkPurpose.CHANGE
                ? link.isUsable(now)
                : !signedInSince && now.isBefore(link.getExpiresAt().plus(REMEMBERED));
    }

    private Pending pending(OneTimeLink link, Account account) {
        var taken = accounts.findByEmail(link.getEmail())
                .filter(owner -> !owner.getId().equals(account.getId()))
                .isPresent();
        return new Pending(
                link.getPurpose(),
                EmailAddress.mask(link.getEmail()),
                link.getCreatedAt(),
                link.getExpiresAt(),
                !link.isUsable(clock.instant()),
                taken,
                mail(link),
                opening(link));
    }

    private Optional<Mail> mail(OneTimeLink link) {
        return ledger.findByLink(link.getId())
                .map(mail -> new Mail(
                        mail.getKind(),
                        mail.getState(),
                        mail.getSentAt().or(() -> ledger.lastRepliedAt(mail)).orElse(mail.getCreatedAt()),
                        mail.getLastReply(),
                        mail.getNextAttemptAt()));
    }

    private Optional<Opening> opening(OneTimeLink link) {
        List<LinkOpening> openings = entityManager
                .createQuery(
                        "select o from LinkOpening o where o.link = :link " + "order by o.openedAt desc, o.id desc",
                        LinkOpening.class)
                .setParameter("link", link)
                .getResultList();
        return openings.stream()
                .filter(opening -> !opening.isMachine())
                .findFirst()
                .or(() -> openings.stream().findFirst())
                .map(opening -> new Opening(opening.getOpenedAt(), opening.isMachine()));
    }
}
