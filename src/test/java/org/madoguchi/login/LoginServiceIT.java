package org.madoguchi.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.client.Client;
import org.madoguchi.demo.Campus;
import org.madoguchi.login.LoginRefusal.Hint;
import org.madoguchi.mail.MailKind;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.secondpassword.CurrentSecondPassword;
import org.madoguchi.secondpassword.SecondPasswordRecordService;
import org.madoguchi.secondpassword.SecondPasswordRefusedException;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServerCampus;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** All three are needed, outsiders learn nothing, and nobody's university account is locked from here. */
@ServiceTest
class LoginServiceIT {

    private static final String RIGHT = Campus.PASSWORD;
    private static final String WRONG = "Wrong-12345";
    private static final String SECOND = "Momiji-5678";
    private static final Client CLIENT = new Client("192.0.2.1", "Browser");

    @Inject
    private LoginService service;

    @Inject
    private PasswordProof proof;

    @Inject
    private LoginRecordService records;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInService signIns;

    @Inject
    private AuditService audit;

    @Inject
    private SecondPasswordRecordService secondPasswords;

    @Inject
    private CurrentSecondPassword current;

    @Inject
    private Argon2idHasher hasher;

    @Inject
    private ServerCampus campus;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void allThreeRightSignIn() throws Exception {
        ready("s0000101");
        var result = login("Ｓ0000101", RIGHT, SECOND);
        assertEquals(AccountState.READY, result.state());
        var signIn = signIns.use(result.secret()).orElseThrow();
        assertEquals("s0000101", signIn.getAccount().getUserId());
        assertEquals(Set.of("STUDENT"), signIn.getRoles());
        assertEquals(List.of("LOGIN SUCCESS state=READY"), trail("s0000101"));
        assertEquals(0, campus.get().failedBinds("s0000101"));
    }

    @Test
    void anyOneWrongIsRefusedAlikeAndOnlyTheTrailKnowsWhich() throws Exception {
        ready("s0000102");
        var refusals = List.of(
                refused("s0000102", WRONG, SECOND),
                refused("s0000102", RIGHT, WRONG),
                refused("s0000102", WRONG, WRONG),
                refused("s0009999", RIGHT, SECOND),
                refused("no*such)id", RIGHT, SECOND));
        assertTrue(refusals.stream()
                .allMatch(
                        refusal -> refusal.hint() == Hint.NONE && refusal.text().isEmpty()));
        assertEquals(
                List.of(
                        "LOGIN REFUSED second-password-wrong",
                        "LOGIN REFUSED second-password-wrong",
                        "LOGIN REFUSED directory-wrong"),
                trail("s0000102"));
        assertEquals(AccountState.READY, login("s0000102", RIGHT, SECOND).state());
    }

    /** Of neither is it kept what was typed: it may be a password. */
    @Test
    void userIdThatCanBeNobodysIsNamedAsSuch() {
        refused("o'neil", RIGHT, SECOND);
        refused("nobody01", RIGHT, SECOND);
        assertEquals(
                List.of("LOGIN REFUSED user-id-shape", "LOGIN REFUSED unknown-user"),
                entities.createQuery(
                                "select e from AuditEvent e where e.person is null order by e.id", AuditEvent.class)
                        .getResultStream()
                        .filter(event -> event.getKind() == AuditKind.LOGIN)
                        .map(LoginServiceIT::line)
                        .toList());
    }

    @Test
    void wrongSecondPasswordCausesNoBind() throws Exception {
        ready("s0000103");
        refused("s0000103", WRONG, WRONG);
        refused("s0000103", WRONG, "");
        assertEquals(0, campus.get().failedBinds("s0000103"));
        refused("s0000103", WRONG, SECOND);
        assertEquals(1, campus.get().failedBinds("s0000103"));
    }

    @Test
    void failingBindsEndAtTheirBudgetUntilItsWindowEnds() throws Exception {
        ready("s0000111");
        for (var attempt = 0; attempt < 4; attempt++) {
            refused("s0000111", WRONG, SECOND);
        }
        assertEquals(3, campus.get().failedBinds("s0000111"));
        assertEquals("LOGIN REFUSED bind-budget", trail("s0000111").get(0));
        refused("s0000111", RIGHT, SECOND);
        clock.advance(Duration.ofMinutes(15));
        assertEquals(AccountState.READY, login("s0000111", RIGHT, SECOND).state());
    }

    @Test
    void rightPasswordsSpendNoBinds() throws Exception {
        ready("s0000112");
        for (var time = 0; time < 4; time++) {
            login("s0000112", RIGHT, SECOND);
        }
    }

    @Test
    void hundredthFailureDisablesTheSecondPassword() throws Exception {
        ready("s0000121");
        failedBefore("account:s0000121", 98);
        refused("s0000121", RIGHT, WRONG);
        assertFalse(stored("s0000121").isSecondPasswordDisabled());
        clock.advance(Duration.ofHours(1));
        refused("s0000121", RIGHT, WRONG);
        assertTrue(stored("s0000121").isSecondPasswordDisabled());
        clock.advance(Duration.ofHours(1));
        assertEquals(Hint.NONE, refused("s0000121", RIGHT, SECOND).hint());
    }

    @Test
    void attemptsDuringTheWaitAreRefusedUnread() throws Exception {
        ready("s0000122");
        for (var failure = 0; failure < 5; failure++) {
            refused("s0000122", RIGHT, WRONG);
        }
        refused("s0000122", RIGHT, SECOND);
        assertEquals("LOGIN REFUSED throttled", trail("s0000122").get(0));
        clock.advance(Duration.ofSeconds(30));
        assertEquals(AccountState.READY, login("s0000122", RIGHT, SECOND).state());
    }

    @Test
    void strangersDoNotSlowAKnownBrowser() throws Exception {
        ready("s0000123");
        var known = login("s0000123", RIGHT, SECOND).browserSecret().orElseThrow();
        for (var failure = 0; failure < 5; failure++) {
            refused("s0000123", RIGHT, WRONG);
        }
        refused("s0000123", RIGHT, SECOND);
        var result = (LoginResult) service.login(attempt("s0000123", RIGHT, SECOND, known));
        assertEquals(AccountState.READY, result.state());
        assertTrue(result.browserSecret().isEmpty(), "known already");
    }

    @Test
    void knownBrowserIsSlowedByItsOwnFailuresAndKnownForItsOwnAccountOnly() throws Exception {
        ready("s0000124");
        ready("s0000125");
        var known = login("s0000124", RIGHT, SECOND).browserSecret().orElseThrow();
        for (var failure = 0; failure < 5; failure++) {
            assertInstanceOf(LoginRefusal.class, service.login(attempt("s0000124", RIGHT, WRONG, known)));
            assertInstanceOf(LoginRefusal.class, service.login(attempt("s0000125", RIGHT, WRONG, known)));
        }
        assertInstanceOf(LoginRefusal.class, service.login(attempt("s0000124", RIGHT, SECOND, known)));
        login("s0000124", RIGHT, SECOND);
        refused("s0000125", RIGHT, SECOND);
    }

    @Test
    void secondPasswordThatIsTheUniversitysIsWithdrawn() throws Exception {
        prepare("s0000126", RIGHT);
        var result = login("s0000126", RIGHT, RIGHT);
        assertEquals(AccountState.SECOND_PASSWORD_MISSING, result.state());
        assertEquals(AccountState.SECOND_PASSWORD_MISSING, stored("s0000126").state());
        assertEquals(
                Set.of("REGISTRANT"), signIns.use(result.secret()).orElseThrow().getRoles());
    }

    @Test
    void firstLoginsAtOnceMakeOneAccount() throws Exception {
        var results = AtOnce.call(4, () -> login("s0000127", RIGHT, "typed although there is none"));
        assertTrue(results.stream().allMatch(result -> result.state() == AccountState.EMAIL_MISSING));
        assertEquals(4, new HashSet<>(results.stream().map(LoginResult::secret).toList()).size());
        assertEquals(
                1L,
                entities.createQuery("select count(a) from Account a where a.userKey = 's0000127'")
                        .getSingleResult());
    }

    @Test
    void suspensionIsToldToTheRightPersonOnly() throws Exception {
        ready("s0000131");
        transaction.begin();
        accounts.findByUserId("s0000131").orElseThrow().suspend("学生支援課へお越しください", clock.instant());
        transaction.commit();
        assertEquals(Hint.NONE, refused("s0000131", RIGHT, WRONG).hint());
        assertEquals(Hint.NONE, refused("s0000131", WRONG, SECOND).hint());
        var refusal = refused("s0000131", RIGHT, SECOND);
        assertEquals(Hint.SUSPENDED, refusal.hint());
        assertEquals(Optional.of("学生支援課へお越しください"), refusal.text());
        assertEquals(List.of(), signIns.list(stored("s0000131")));
    }

    /** Half-finished logins end with the second password that they began with. */
    @Test
    void loginEndsWhenTheSecondPasswordChangesMeanwhile() throws Exception {
        ready("s0000128");
        var attempt = attempt("s0000128", RIGHT, SECOND, null);
        var proved = (Proved) proof.prove(attempt, SecondPasswordCredential::new);
        clock.advance(Duration.ofSeconds(1));
        transaction.begin();
        accounts.findByUserId("s0000128").orElseThrow().setSecondPassword(hasher.hash("Sakura-1234"), clock.instant());
        transaction.commit();
        assertEquals(
                LoginRefusal.late(RefusalReason.SECOND_PASSWORD_CHANGED, "s0000128"),
                records.succeeded(proved, attempt));
        assertEquals(List.of(), signIns.list(stored("s0000128")));
    }

    /** Staff want another second password while somebody who knows this one is half-way in. */
    @Test
    void loginEndsWhenTheSecondPasswordIsDisabledMeanwhile() throws Exception {
        ready("s0000128");
        var attempt = attempt("s0000128", RIGHT, SECOND, null);
        var proved = (Proved) proof.prove(attempt, SecondPasswordCredential::new);
        transaction.begin();
        accounts.findByUserId("s0000128").orElseThrow().disableSecondPassword();
        transaction.commit();
        assertEquals(
                LoginRefusal.late(RefusalReason.SECOND_PASSWORD_CHANGED, "s0000128"),
                records.succeeded(proved, attempt));
        assertEquals(List.of(), signIns.list(stored("s0000128")));
    }

    @Test
    void hashOfAnotherCostIsReplacedAtLogin() throws Exception {
        var cheap =
                new Argon2idHasher(Settings.of(Map.of("madoguchi.second-password.argon2.memory", "64"))).hash(SECOND);
        ready("s0000141", cheap);
        login("s0000141", RIGHT, SECOND);
        var kept = stored("s0000141").getSecondPassword().orElseThrow();
        assertFalse(hasher.needsRehash(kept));
        assertTrue(hasher.matches(SECOND, kept));
    }

    /** Where strangers have filled the limit of everybody, those who have been here before still come in. */
    @Test
    void fullLimitStopsStrangersAndSaysSo() throws Exception {
        ready("s0000123");
        ready("s0000124");
        var known = login("s0000123", RIGHT, SECOND).browserSecret().orElseThrow();
        failedBefore("total", 5000);
        assertEquals(Hint.CROWDED, refused("s0000123", RIGHT, SECOND).hint());
        assertEquals(
                RefusalReason.TOTAL_LIMIT,
                assertInstanceOf(LoginRefusal.class, service.login(attempt("s0000124", RIGHT, SECOND, known)))
                        .reason(),
                "known for its own account only");
        assertInstanceOf(LoginResult.class, service.login(attempt("s0000123", RIGHT, SECOND, known)));
        cleared("total");
    }

    /** However often; the university's clock for failures does not run. */
    @Test
    void ownersLoginFromAKnownBrowserEndsStrangersRunOfFailures() throws Exception {
        ready("s0000125");
        var known = login("s0000125", RIGHT, SECOND).browserSecret().orElseThrow();
        failedBefore("account:s0000125", 99);
        service.login(attempt("s0000125", RIGHT, SECOND, known));
        refused("s0000125", RIGHT, WRONG);
        assertFalse(stored("s0000125").isSecondPasswordDisabled());
    }

    /** By whichever proof the limit is reached; the mail says what has happened. */
    @Test
    void ownerIsToldThatTheSecondPasswordIsDisabledOnce() throws Exception {
        for (var before : List.of(99, 100)) {
            var userId = before == 99 ? "s0000123" : "s0000124";
            ready(userId);
            failedBefore("account:" + userId, before);
            refused(userId, RIGHT, WRONG);
            assertTrue(stored(userId).isSecondPasswordDisabled(), () -> "after " + before);
            assertEquals(List.of("SECOND_PASSWORD_DISABLED"), mails(userId));
        }
    }

    @Test
    void fifthWrongOneAtAChangeIsToldAndTheHundredthDisables() throws Exception {
        for (var before : List.of(4, 99)) {
            var userId = before == 99 ? "s0000123" : "s0000124";
            ready(userId);
            var secret = login(userId, RIGHT, SECOND).secret();
            failedBefore("account:" + userId, before);
            var signIn = signIns.use(secret).orElseThrow();
            assertThrows(SecondPasswordRefusedException.class, () -> current.prove(signIn, null, WRONG, "Sakura-1234"));
            assertEquals(List.of(before == 99 ? "SECOND_PASSWORD_DISABLED" : "SUSPICIOUS_ATTEMPTS"), mails(userId));
            assertEquals(before == 99, stored(userId).isSecondPasswordDisabled());
        }
    }

    @Test
    void ownerIsToldThatASecondPasswordLikeTheUniversitysIsGone() throws Exception {
        ready("s0000126", hasher.hash(RIGHT));
        login("s0000126", RIGHT, RIGHT);
        assertEquals(List.of("SECOND_PASSWORD_WITHDRAWN"), mails("s0000126"));
    }

    @Test
    void damagedSecondPasswordIsRefusedLikeAWrongOne() throws Exception {
        var refusals = 0;
        for (var damaged : List.of("x", "$argon2id$v=19$m=999999999,t=2,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA")) {
            var userId = "s000012" + (6 + refusals++);
            ready(userId, damaged);
            assertEquals(Hint.NONE, refused(userId, RIGHT, SECOND).hint());
            assertEquals(List.of("LOGIN REFUSED second-password-unreadable"), trail(userId));
        }
    }

    /** The directory has said that it was right, and counts no failure: nor does the portal. */
    @Test
    void rightPasswordThatHasExpiredIsToldHoweverOftenAndCostsNothing() throws Exception {
        ready("s0000113");
        campus.get().refuse("s0000113", "80090308: comment: AcceptSecurityContext error, data 532, v4563");
        for (var attempt = 0; attempt < 6; attempt++) {
            var refusal = refused("s0000113", RIGHT, SECOND);
            assertEquals(Hint.PASSWORD_EXPIRED, refusal.hint());
            assertEquals(0, refusal.failures());
        }
        campus.get().restore();
        login("s0000113", RIGHT, SECOND);
    }

    /** Whoever mistyped in the usual browser until it had to wait comes in there with the new one at once. */
    @Test
    void resetLiftsWhatIsCountedForKnownBrowsersToo() throws Exception {
        ready("s0000102");
        var known = login("s0000102", RIGHT, SECOND).browserSecret().orElseThrow();
        for (var failure = 0; failure < 5; failure++) {
            assertInstanceOf(LoginRefusal.class, service.login(attempt("s0000102", RIGHT, WRONG, known)));
            refused("s0000102", RIGHT, WRONG);
        }
        assertInstanceOf(LoginRefusal.class, service.login(attempt("s0000102", RIGHT, SECOND, known)), "has to wait");
        transaction.begin();
        secondPasswords.reset(stored("s0000102"), hasher.hash("Aoi9Harbor?y"));
        transaction.commit();
        assertInstanceOf(LoginResult.class, service.login(attempt("s0000102", RIGHT, "Aoi9Harbor?y", known)));
        login("s0000102", RIGHT, "Aoi9Harbor?y");
    }

    /** What was proved with it has ended with it. */
    @Test
    void withdrawnSecondPasswordEndsTheOtherSignIns() throws Exception {
        prepare("s0000103", RIGHT);
        var other = signIns.start(stored("s0000103"), Set.of("STUDENT"), CLIENT, RIGHT);
        var own = login("s0000103", RIGHT, RIGHT).secret();
        assertTrue(signIns.use(other).isEmpty());
        assertTrue(signIns.use(own).isPresent());
    }

    @Test
    void passwordTypedAsUserIdIsNotKept() {
        refused("MySecret9pass", RIGHT, SECOND);
        assertEquals(
                0L,
                entities.createQuery("select count(t) from Throttle t where t.subject like '%mysecret9pass%'")
                        .getSingleResult());
    }

    @Test
    void everySignInHasANewSecret() throws Exception {
        ready("s0000132");
        var first = login("s0000132", RIGHT, SECOND).secret();
        assertNotEquals(first, login("s0000132", RIGHT, SECOND).secret());
    }

    private LoginResult login(String userId, String password, String second) {
        return assertInstanceOf(LoginResult.class, service.login(attempt(userId, password, second, null)));
    }

    private LoginRefusal refused(String userId, String password, String second) {
        return assertInstanceOf(LoginRefusal.class, service.login(attempt(userId, password, second, null)));
    }

    private static LoginAttempt attempt(String userId, String password, String second, String browserSecret) {
        return new LoginAttempt(userId, password, second, CLIENT, browserSecret, Locale.JAPANESE);
    }

    private void ready(String userId) throws Exception {
        prepare(userId, SECOND);
    }

    private void prepare(String userId, String second) throws Exception {
        ready(userId, hasher.hash(second));
    }

    private void ready(String userId, String phc) throws Exception {
        var account = new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant());
        account.confirmEmail(userId + "@mail.example.net", clock.instant());
        account.setSecondPassword(phc, clock.instant());
        transaction.begin();
        accounts.add(account);
        transaction.commit();
    }

    private void cleared(String subject) throws Exception {
        transaction.begin();
        entities.createNativeQuery("DELETE FROM throttle WHERE subject = ?1")
                .setParameter(1, subject)
                .executeUpdate();
        transaction.commit();
    }

    private void failedBefore(String subject, int failures) throws Exception {
        transaction.begin();
        entities.createNativeQuery("INSERT INTO throttle (subject, failures, since) VALUES (?1, ?2, ?3)")
                .setParameter(1, subject)
                .setParameter(2, failures)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        transaction.commit();
    }

    private List<String> mails(String userId) {
        return entities.createQuery(
                        "select m.kind from OutgoingMail m where m.account.userKey = :key order by m.id",
                        MailKind.class)
                .setParameter("key", userId)
                .getResultStream()
                .map(MailKind::name)
                .toList();
    }

    private Account stored(String userId) {
        entities.clear();
        return accounts.findByUserId(userId).orElseThrow();
    }

    private List<String> trail(String userId) {
        return audit.history(userId, Instant.EPOCH, 20).stream()
                .map(LoginServiceIT::line)
                .toList();
    }

    private static String line(AuditEvent event) {
        return event.getKind() + " " + event.getOutcome() + " " + event.getDetail();
    }
}
