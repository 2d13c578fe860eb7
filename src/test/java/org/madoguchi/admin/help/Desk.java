package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpOrder;
import org.madoguchi.admin.cases.HelpReason;
import org.madoguchi.admin.cases.IdentityCheck;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Await;

/** The people of these tests, and who of them is at the desk. */
@ApplicationScoped
@Transactional
public class Desk {

    static final Client CLIENT = new Client("192.0.2.1", "Browser");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SignInService signIns;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditService audit;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** A student who has finished the set-up. */
    public Account student(String userId) {
        var account = new Account(userId, "例示 太郎", Locale.JAPANESE, clock.instant());
        account.confirmEmail(userId + "@old.example.com", clock.instant());
        account.setSecondPassword("$argon2id$", clock.instant());
        entities.persist(account);
        return account;
    }

    /** Somebody who has proved this address. */
    public void holds(String userId, String email) {
        student(userId).confirmEmail(email, clock.instant());
    }

    /** The address of this account proves nothing any more. */
    public void losesAddress(String userId) {
        accounts.findByUserId(userId).orElseThrow().giveUpEmail();
    }

    /** The second password of this account opens nothing. */
    public void disable(String userId) {
        accounts.findByUserId(userId).orElseThrow().disableSecondPassword();
    }

    /** A student who came here once. */
    public Account beginner(String userId) {
        var account = new Account(userId, "例示 花", Locale.JAPANESE, clock.instant());
        entities.persist(account);
        return account;
    }

    /** From now on this person is at the desk, with these roles. */
    public void sits(String userId, String... roles) {
        var account = accounts.findByUserId(userId).orElseGet(() -> student(userId));
        account.listedAsStaff(!StaffRole.among(Set.of(roles)).isEmpty());
        var secret = signIns.start(account, Set.of(roles), CLIENT, "password");
        CurrentSignIn.note(request, signIns.use(secret).orElseThrow(), secret);
    }

    /** So did this person a day ago, at another node. */
    public void satADayAgo(String userId, String... roles) {
        var account = accounts.findByUserId(userId).orElseThrow();
        var secret = signIns.start(account, Set.of(roles), CLIENT, "password");
        entities.flush();
        entities.createNativeQuery("UPDATE sign_in SET created_at = ?1 WHERE id = ?2")
                .setParameter(1, clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .setParameter(2, signIns.look(secret).orElseThrow().getId())
                .executeUpdate();
    }

    /** Somebody has suspended this one of staff. */
    public void suspends(String userId) {
        accounts.findByUserId(userId).orElseThrow().suspend("text", clock.instant());
    }

    /** An order about an account as it is now. */
    public HelpOrder order(HelpAct act, String student) {
        return new HelpOrder(
                act,
                student,
                stored(student).getVersion(),
                HelpReason.OTHER,
                Optional.of(IdentityCheck.STUDENT_CARD).filter(seen -> act.takes(HelpAct.Need.IDENTITY)),
                Optional.of(student + "@new.example.com").filter(email -> act.takes(HelpAct.Need.EMAIL)),
                Optional.of("教務課へお越しください。").filter(words -> act.takes(HelpAct.Need.WORDS)),
                "window 3");
    }

    public Account stored(String userId) {
        var account = accounts.findByUserId(userId).orElseThrow();
        entities.refresh(account);
        return account;
    }

    /** What the trail has about a person, the newest first. */
    public List<String> trail(String userId) {
        return audit.history(userId, Instant.EPOCH, 20).stream()
                .map(event -> event.getKind() + " " + event.getOutcome() + " "
                        + event.getActor().orElse("-"))
                .toList();
    }

    /** What the trail's rows about a person say beside, the newest first. */
    public List<String> details(String userId) {
        return audit.history(userId, Instant.EPOCH, 20).stream()
                .map(event -> event.getDetail())
                .toList();
    }

    /** How often the trail says that staff have looked. */
    public long looks(String userId) {
        return entities.createQuery(
                        "select count(e) from AuditEvent e where e.person = :person and e.kind = :kind", Long.class)
                .setParameter("person", userId)
                .setParameter("kind", AuditKind.STUDENT_SEEN)
                .getSingleResult();
    }

    /** Kinds and recipients of the mails about an account, the oldest first. */
    public List<String> mails(String userId) {
        List<?> mails = entities.createNativeQuery("SELECT concat(m.kind, ' ', m.recipient) FROM outgoing_mail m "
                        + "JOIN account a ON a.id = m.account_id WHERE a.user_key = ?1 ORDER BY m.id")
                .setParameter(1, userId)
                .getResultList();
        return mails.stream().map(String.class::cast).toList();
    }

    /**
     * Has this told until somebody is mailed. The background does so every half minute and keeps others out meanwhile:
     * if it began before there was anything to tell, it tells nothing, and neither does who comes just then.
     */
    public static void untilMailed(Desk desk, String userId, Runnable tell) {
        Await.until(
                () -> {
                    tell.run();
                    return !desk.mails(userId).isEmpty();
                },
                "a mail to " + userId);
    }

    /** The texts of the mails about an account. */
    public List<String> texts(String userId) {
        return entities.createQuery(
                        "select m.content.text from OutgoingMail m where m.account.userKey = :key", String.class)
                .setParameter("key", userId)
                .getResultList();
    }

    /** The key of what waits for a decision about this person. */
    public Long waiting(String userId) {
        return entities.createQuery(
                        "select r.id from HelpRequest r where r.account.userKey = :key and r.state = :waiting",
                        Long.class)
                .setParameter("key", userId)
                .setParameter("waiting", RequestState.WAITING)
                .getSingleResult();
    }

    public long requests(String userId) {
        return entities.createQuery("select count(r) from HelpRequest r where r.account.userKey = :key", Long.class)
                .setParameter("key", userId)
                .getSingleResult();
    }

    public List<String> counters(String userId) {
        return Stream.of("Throttle", "BudgetUse")
                .flatMap(counter -> entities.createQuery(
                                "select c.subject from " + counter + " c where c.subject like :part", String.class)
                        .setParameter("part", "%" + userId)
                        .getResultStream())
                .sorted()
                .toList();
    }
}
