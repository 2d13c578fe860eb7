package org.madoguchi.admin.vanished;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.ldap.sdk.Attribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.demo.Campus;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.login.LoginAttempt;
import org.madoguchi.login.LoginService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServerCampus;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;
import org.madoguchi.throttle.BudgetService;
import org.madoguchi.throttle.CounterNames;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.ThrottleService;

/** Whoever has left the directory is marked, suspended, erased; a directory that cannot be believed changes nothing. */
@ServiceTest
class VanishedSweepServiceIT {

    private static final Client CLIENT = new Client("192.0.2.1", "Browser");
    private static final List<String> TRACES =
            List.of("account_word", "sign_in", "known_browser", "one_time_link", "outgoing_mail");
    /** Of user ID, and of account. */
    private static final List<String> COUNTERS =
            List.of("bind:%s", "mail-hour-person:%2$d", "mail-day-stranger:%2$d", "mail-day-staff:%2$d");
    /** More than a page. */
    private static final int PEOPLE = 120;

    private Instant begun;
    /** For what is counted for the person with traces. */
    private List<String> counted = List.of();

    @Inject
    private VanishedSweepService service;

    @Inject
    private SweepRows rows;

    @Inject
    private AccountRepository accounts;

    @Inject
    private LoginService logins;

    @Inject
    private SignInService signIns;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private MailService mails;

    @Inject
    private ThrottleService throttle;

    @Inject
    private BudgetService budgets;

    @Inject
    private AuditService audit;

    @Inject
    private ServerCampus campus;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    /**
     * All are in the directory. The background job of this node finds nothing due: the clock stands until the next
     * night.
     */
    @BeforeEach
    void everybodyIsThere() throws Exception {
        transaction.begin();
        for (var number = 0; number < PEOPLE; number++) {
            entities.persist(new Account(userId(number), "氏名", Locale.JAPANESE, clock.instant()));
        }
        transaction.commit();
        for (var number = 0; number < PEOPLE; number++) {
            enter(number);
        }
        nextNight();
        begun = clock.instant();
    }

    @Test
    void whoHasLeftIsMarkedThenSuspendedThenErased() throws Exception {
        var id = stored(7).getId();
        leaveTraces(id);
        leave(7);
        assertEquals(SweepState.DONE, sweep().getState());
        assertEquals(AccountState.READY, stored(7).state());
        assertEquals(1, marked());

        pass(Duration.ofDays(30));
        sweep();
        assertEquals(AccountState.SUSPENDED, stored(7).state());
        assertEquals(List.of(), signIns.list(stored(7)));
        assertEquals(0L, unvoidedLinks(id));

        pass(Duration.ofDays(335));
        sweep();
        assertTrue(accounts.findByUserId(userId(7)).isEmpty());
        var erased = accounts.get(id);
        assertTrue(erased.getUserId().startsWith("erased:"), erased::getUserId);
        TRACES.forEach(table -> assertEquals(0L, left(table, id), table));
        assertEquals(List.of(), counters());
        assertEquals(List.of("VANISHED_ERASED", "VANISHED_SUSPENDED", "ACCOUNT_VANISHED"), trail(erased.getUserId()));
        assertEquals(List.of(), trail(userId(7)));

        pass(Duration.ofDays(1));
        assertEquals(PEOPLE - 1, sweep().getLooked());
    }

    @Test
    void whoIsThereAgainIsAsBeforeButForASuspensionByStaff() throws Exception {
        change(3, account -> account.suspend("text", clock.instant()));
        leave(3);
        leave(4);
        sweep();
        pass(Duration.ofDays(30));
        sweep();
        enter(3);
        enter(4);
        pass(Duration.ofDays(1));
        assertEquals(2, sweep().getReturned());
        assertEquals(0, marked());
        assertEquals(AccountState.SUSPENDED, stored(3).state());
        assertEquals(AccountState.EMAIL_MISSING, stored(4).state());
        assertEquals(List.of("ACCOUNT_RETURNED", "VANISHED_SUSPENDED", "ACCOUNT_VANISHED"), trail(userId(4)));
    }

    @Test
    void whoIsThereAgainSignsInAtOnce() throws Exception {
        leave(5);
        sweep();
        pass(Duration.ofDays(30));
        sweep();
        enter(5);
        logins.login(new LoginAttempt(userId(5), Campus.PASSWORD, "", CLIENT, null, Locale.JAPANESE));
        assertEquals(AccountState.EMAIL_MISSING, stored(5).state());
        assertEquals(0, marked());
    }

    @Test
    void whoSignsInWhileASweepIsUnderWayIsNotMarked() throws Exception {
        leave(6);
        leave(8);
        service.step();
        clock.advance(Duration.ofSeconds(1));
        enter(6);
        logins.login(new LoginAttempt(userId(6), Campus.PASSWORD, "", CLIENT, null, Locale.JAPANESE));
        finish();
        assertEquals(1, marked());
    }

    @Test
    void nothingIsDoneWhenTooManyWouldVanishUntilAnAdministratorAgreesOnce() throws Exception {
        for (var number = 0; number < 12; number++) {
            leave(number);
        }
        var stopped = sweep();
        assertEquals(
                List.of(SweepState.STOPPED, 12L, (long) PEOPLE),
                List.of(stopped.getState(), stopped.getMissing(), stopped.getLooked()));
        assertEquals(0, marked());

        answer(true);
        clock.advance(Duration.ofMinutes(1));
        assertEquals(SweepState.DONE, sweep().getState());
        assertEquals(12, marked());

        for (var number = 12; number < 24; number++) {
            leave(number);
        }
        pass(Duration.ofDays(1));
        assertEquals(SweepState.STOPPED, sweep().getState());
        answer(false);
        pass(Duration.ofDays(1));
        assertEquals(SweepState.STOPPED, sweep().getState());
        assertEquals(12, marked());
    }

    /** An administrator has said it of those who were shown, and of nobody else. */
    @Test
    void whoIsMissedOnlyAfterTheAnswerIsNotMeantByIt() throws Exception {
        for (var number = 0; number < 12; number++) {
            leave(number);
        }
        assertEquals(SweepState.STOPPED, sweep().getState());
        answer(true);
        for (var number = 0; number < 12; number++) {
            enter(number);
            leave(number + 12);
        }
        clock.advance(Duration.ofMinutes(1));
        assertEquals(SweepState.STOPPED, sweep().getState());
        assertEquals(0, marked());
    }

    @Test
    void aDirectoryThatFailsOnTheWayMarksNobody() throws Exception {
        leave(1);
        service.step();
        assertEquals(1, rows.findings(0, PEOPLE).size());
        campus.get().directory().shutDown(true);
        try {
            assertEquals(SweepState.FAILED, finish().getState());
        } finally {
            campus.get().directory().startListening();
        }
        assertEquals(0, marked());
        clock.advance(Duration.ofHours(1));
        assertEquals(SweepState.DONE, sweep().getState());
        assertEquals(1, marked());
    }

    @Test
    void nodesAtOnceSweepEachAccountOnce() throws Exception {
        leave(2);
        AtOnce.call(4, () -> {
            for (var step = 0; step < 20; step++) {
                service.step();
                clock.advance(Duration.ofMillis(500));
            }
            return true;
        });
        var sweep = finish();
        assertEquals(
                List.of(SweepState.DONE, 1L, (long) PEOPLE),
                List.of(sweep.getState(), sweep.getMissing(), sweep.getLooked()));
        assertEquals(List.of("ACCOUNT_VANISHED"), trail(userId(2)));
    }

    @Test
    void nodesTogetherAskNoFasterThanOne() {
        assertTrue(service.step());
        var pages = rows.newest().orElseThrow().getLooked();
        service.step();
        assertEquals(pages, rows.newest().orElseThrow().getLooked());
    }

    private static String userId(int number) {
        return "vanished" + number;
    }

    private static String dn(int number) {
        return "uid=" + userId(number) + ",ou=people," + Campus.BASE;
    }

    private void enter(int number) throws Exception {
        campus.get()
                .directory()
                .add(
                        dn(number),
                        new Attribute("objectClass", "inetOrgPerson"),
                        new Attribute("uid", userId(number)),
                        new Attribute("cn", "氏名"),
                        new Attribute("sn", "氏"),
                        new Attribute("userPassword", Campus.PASSWORD));
    }

    private void leave(int number) throws Exception {
        campus.get().directory().delete(dn(number));
    }

    /** Until the hour of the sweep. */
    private void nextNight() {
        var now = clock.instant().atZone(ZoneId.of("Asia/Tokyo"));
        var tonight = now.with(LocalTime.of(3, 31));
        clock.advance(Duration.between(now, tonight.isAfter(now) ? tonight : tonight.plusDays(1)));
    }

    private void pass(Duration time) {
        clock.advance(time.minus(Duration.ofHours(12)));
        nextNight();
    }

    /** The sweep that is due, at its end. */
    private VanishedSweep sweep() {
        var due = clock.instant();
        Await.until(
                () -> {
                    clock.advance(Duration.ofSeconds(1));
                    service.step();
                    return rows.newest()
                            .filter(sweep -> !sweep.getStartedAt().isBefore(due))
                            .isPresent();
                },
                "a sweep");
        return finish();
    }

    private VanishedSweep finish() {
        Await.until(
                () -> {
                    clock.advance(Duration.ofSeconds(1));
                    return !service.step()
                            && !rows.newest().orElseThrow().getState().isUnderWay();
                },
                "the end of the sweep");
        return rows.newest().orElseThrow();
    }

    private void answer(boolean gone) throws Exception {
        transaction.begin();
        entities.find(VanishedSweep.class, rows.newest().orElseThrow().getId()).answer(gone, "admin01");
        if (gone) {
            rows.allowFindings();
        }
        transaction.commit();
    }

    private void change(int number, Consumer<Account> verb) throws Exception {
        transaction.begin();
        verb.accept(stored(number));
        transaction.commit();
    }

    private void leaveTraces(Long id) throws Exception {
        transaction.begin();
        var account = accounts.get(id);
        account.confirmEmail("someone@mail.example.net", clock.instant());
        account.setSecondPassword("phc", clock.instant());
        signIns.start(account, Set.of("STUDENT"), CLIENT, Campus.PASSWORD);
        links.issue(LinkPurpose.RECOVERY, account, "someone@mail.example.net");
        var browser = browsers.remember(account, null).orElseThrow();
        var spent = COUNTERS.stream()
                .map(subject -> subject.formatted(userId(7), id))
                .toList();
        var failed = List.of(
                CounterNames.account(userId(7)),
                CounterNames.browser(browsers.recognise(browser).orElseThrow()));
        spent.forEach(subject -> budgets.take(subject, 9, Duration.ofDays(1)));
        failed.forEach(subject -> throttle.take(subject, 9, Duration.ofDays(1)));
        counted = Stream.concat(spent.stream(), failed.stream()).toList();
        mails.queue(NewMail.to(account, "someone@mail.example.net", MailKind.SUSPICIOUS_ATTEMPTS));
        transaction.commit();
        TRACES.forEach(table -> assertNotEquals(0L, left(table, id), table));
        assertEquals(Set.copyOf(counted), Set.copyOf(counters()));
    }

    private long left(String table, Long account) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + table + " WHERE account_id = ?1")
                        .setParameter(1, account)
                        .getSingleResult())
                .longValue();
    }

    private long unvoidedLinks(Long account) {
        return entities.createQuery(
                        "select count(l) from OneTimeLink l where l.account.id = :id and l.voidedAt is null",
                        Long.class)
                .setParameter("id", account)
                .getSingleResult();
    }

    /** Of what is counted for this person; other classes have left counters of others. */
    private List<String> counters() {
        return Stream.of("Throttle", "BudgetUse")
                .flatMap(counter -> entities.createQuery("select c.subject from " + counter + " c", String.class)
                        .getResultStream())
                .filter(counted::contains)
                .toList();
    }

    private long marked() {
        return entities.createQuery(
                        "select count(a) from Account a where a.suspension.vanishedAt is not null", Long.class)
                .getSingleResult();
    }

    private Account stored(int number) {
        return accounts.findByUserId(userId(number)).orElseThrow();
    }

    private List<String> trail(String person) {
        return audit.history(person, begun, 20).stream()
                .map(event -> event.getKind().name())
                .filter(kind -> kind.contains("VANISHED") || kind.contains("RETURNED"))
                .toList();
    }
}
