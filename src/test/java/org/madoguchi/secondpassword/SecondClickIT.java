package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.recovery.RecoveryService;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;
import org.madoguchi.throttle.CounterNames;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;

/** A second click finds the work of the first done, for five minutes; a guesser finds nothing (manual, 2.4 b and c). */
@ServiceTest
class SecondClickIT {

    private static final String OLD = "Midori7Wave!x";
    private static final String NEW = "Aoi9Harbor?y";
    private static final String WRONG = "Kaze5Bridge#z";
    private static final Duration ALMOST = Duration.ofMinutes(5).minusMillis(10);

    @Inject
    private CurrentSecondPassword proof;

    @Inject
    private SecondPasswordService service;

    @Inject
    private RecoveryService recovery;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Argon2idHasher hasher;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private LoginLimits limits;

    @Inject
    private AuditService audit;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @Test
    void secondChangeChangesAndCountsNothingForFiveMinutes() throws Exception {
        var secret = signIn(account("change"));
        var renewed = change(secret, OLD, NEW);
        clock.advance(ALMOST);
        for (var click = 0; click < 6; click++) {
            assertEquals(renewed, change(secret, OLD, NEW), "the answer of the first click may have been lost");
        }
        assertEquals(List.of("SECOND_PASSWORD_CHANGED SUCCESS"), trail("change"));
        clock.advance(Duration.ofMillis(10));
        assertThrows(SecondPasswordRefusedException.class, () -> change(renewed, OLD, NEW));
        change(renewed, NEW, WRONG);
    }

    /** Whoever calls: the page is not the only one that could. */
    @Test
    void nothingChangesWithoutTheCurrentOne() throws Exception {
        var secret = signIn(account("unproved"));
        assertThrows(SecondPasswordRefusedException.class, () -> change(secret, WRONG, NEW));
        assertTrue(service.isInForce(accounts.findByUserId("unproved").orElseThrow(), OLD));
        assertEquals(List.of("SECOND_PASSWORD_CHANGED REFUSED"), trail("unproved"));
    }

    /** OWASP ASVS 5.0, 7.2.4. */
    @Test
    void formerCookieOpensNothingOnceTheNewOneHasCome() throws Exception {
        var former = signIn(account("renewed"));
        var renewed = change(former, OLD, NEW);
        assertTrue(signIns.use(former).isPresent(), "the new one has not come yet");
        assertTrue(signIns.use(renewed).isPresent());
        clock.advance(Duration.ofSeconds(9));
        assertEquals(renewed, change(former, OLD, NEW), "a request that was under way");
        clock.advance(Duration.ofSeconds(1));
        assertTrue(signIns.use(former).isEmpty());
        assertTrue(signIns.use(renewed).isPresent());
    }

    @Test
    void newCookieStillKnowsTheUniversityPassword() throws Exception {
        var first = signIn(account("knows"));
        var renewed = change(first, OLD, NEW);
        for (var candidate : List.of(WRONG, OLD)) { // the key goes from secret to secret
            var signIn = signIns.use(renewed).orElseThrow();
            assertTrue(signIns.isUniversityPassword(signIn, renewed, "of the university"));
            assertTrue(signIns.isUniversityPassword(signIn, first, "of the university"), "by a click under way");
            first = renewed;
            renewed = change(first, candidate.equals(WRONG) ? NEW : WRONG, candidate);
        }
    }

    @Test
    void freshProofRenewsTheCookieOnce() throws Exception {
        var former = signIn(account("fresh"));
        SignIn signIn = signIns.use(former).orElseThrow();
        var renewed = signIns.proved(signIn.getId(), former, "another one");
        assertNotEquals(former, renewed);
        assertEquals(renewed, signIns.proved(signIn.getId(), former, "another one"), "the second click");
        assertTrue(signIns.isUniversityPassword(signIns.use(renewed).orElseThrow(), renewed, "another one"));
        clock.advance(Duration.ofSeconds(10));
        assertTrue(signIns.look(former).isEmpty());
    }

    @Test
    void whoeverHasNotMadeTheChangeIsNotLetPass() throws Exception {
        var account = account("other");
        change(signIn(account), OLD, NEW);
        var other = signIn(account);
        assertThrows(SecondPasswordRefusedException.class, () -> change(other, OLD, NEW));
    }

    @Test
    void guessesAfterAChangeCountAsEver() throws Exception {
        var secret = signIn(account("guess"));
        change(secret, OLD, NEW);
        for (var guess = 0; guess < 5; guess++) {
            assertThrows(SecondPasswordRefusedException.class, () -> change(secret, OLD, WRONG));
        }
        assertThrows(SecondPasswordRefusedException.class, () -> change(secret, OLD, NEW));
        clock.advance(Duration.ofSeconds(30));
        change(secret, OLD, NEW);
    }

    @Test
    void secondResetChangesNothingForFiveMinutes() throws Exception {
        var token = link(account("reset"));
        assertFalse(recovery.isDone(token, OLD), "not used yet");
        recovery.reset(token, NEW);
        clock.advance(ALMOST);
        assertThrows(LinkUnusableException.class, () -> recovery.reset(token, NEW));
        assertTrue(recovery.isDone(token, NEW));
        assertEquals(List.of("SECOND_PASSWORD_RESET SUCCESS"), trail("reset"));
        clock.advance(Duration.ofMillis(11));
        assertFalse(recovery.isDone(token, NEW));
    }

    @Test
    void usedLinkIsGoodForFiveGuesses() throws Exception {
        var token = link(account("tries"));
        recovery.reset(token, NEW);
        for (var guess = 0; guess < 5; guess++) {
            assertFalse(recovery.isDone(token, WRONG + guess));
        }
        assertFalse(recovery.isDone(token, NEW));
    }

    @Test
    void strangersFailuresKeepNobodyWhoHasBeenHereFromChangingIt() throws Exception {
        var secret = signIn(account("stranger"));
        transaction.begin();
        var browser = browsers.remember(accounts.findByUserId("stranger").orElseThrow(), null)
                .orElseThrow();
        transaction.commit();
        for (var failure = 0; failure < 5; failure++) {
            limits.attempt(CounterNames.account("stranger"));
        }
        assertThrows(SecondPasswordRefusedException.class, () -> change(secret, OLD, NEW), "from a strange browser");
        assertDoesNotThrow(() -> proof.prove(signIns.use(secret).orElseThrow(), browser, OLD, NEW));
    }

    /** A change that was proved before a reset, and comes after it, does not undo it. */
    @Test
    void changeThatWasProvedBeforeAResetChangesNothing() throws Exception {
        var secret = signIn(account("late"));
        SignIn signIn = signIns.use(secret).orElseThrow();
        proof.prove(signIn, null, OLD, WRONG);
        clock.advance(Duration.ofMillis(1));
        recovery.reset(link(signIn.getAccount()), NEW);
        clock.advance(Duration.ofMillis(1));
        assertThrows(SecondPasswordRefusedException.class, () -> service.changeProved(signIn, secret, OLD, WRONG));
        assertTrue(service.isInForce(accounts.findByUserId("late").orElseThrow(), NEW));
        assertEquals(List.of("SECOND_PASSWORD_CHANGED REFUSED", "SECOND_PASSWORD_RESET SUCCESS"), trail("late"));
    }

    /** Nor does one that was proved before staff wanted another. */
    @Test
    void changeThatWasProvedBeforeItWasDisabledChangesNothing() throws Exception {
        var secret = signIn(account("disabled"));
        SignIn signIn = signIns.use(secret).orElseThrow();
        proof.prove(signIn, null, OLD, NEW);
        transaction.begin();
        accounts.findByUserId("disabled").orElseThrow().disableSecondPassword();
        transaction.commit();
        assertThrows(SecondPasswordRefusedException.class, () -> service.changeProved(signIn, secret, OLD, NEW));
        assertTrue(accounts.findByUserId("disabled").orElseThrow().isSecondPasswordDisabled());
    }

    /** None of it could be used. The page is the same. */
    @Test
    void suspendedAccountIsMailedNoLink() throws Exception {
        var account = account("shut");
        var client = new Client("192.0.2.1", "Browser");
        suspend(account);
        recovery.request("shut@mail.example.net", client);
        assertEquals(0, links.countUsable(LinkPurpose.RECOVERY, account));
        assertEquals(List.of("RECOVERY_REQUESTED REFUSED"), trail("shut"));
    }

    private void suspend(Account account) throws Exception {
        transaction.begin();
        accounts.lock(account.getId()).suspend("窓口へ", clock.instant());
        transaction.commit();
    }

    /** A sign-in for the set-up alone, as by a counter slip, tells nothing about the one in force. */
    @Test
    void firstSettingIsNoPlaceToGuessTheOneInForce() throws Exception {
        var account = account("slip");
        var secret =
                signIns.start(account, Set.of("REGISTRANT"), new Client("192.0.2.1", "Browser"), "of the university");
        SignIn signIn = signIns.use(secret).orElseThrow();
        assertThrows(SecondPasswordRefusedException.class, () -> service.set(signIn, secret, WRONG));
        assertThrows(SecondPasswordRefusedException.class, () -> service.set(signIn, secret, OLD));
    }

    @Test
    void whoeverSetsAnotherOneMeanwhileIsTold() throws Exception {
        var account = account("both", null);
        var first = signIn(account);
        var second = signIn(account);
        SignIn one = signIns.use(first).orElseThrow();
        SignIn two = signIns.use(second).orElseThrow();
        service.set(one, first, NEW);
        service.set(one, first, NEW);
        assertThrows(SecondPasswordRefusedException.class, () -> service.set(two, second, WRONG));
        assertEquals(List.of("SECOND_PASSWORD_SET REFUSED", "SECOND_PASSWORD_SET SUCCESS"), trail("both"));
    }

    /** A form sent by hand before the address is proved. */
    @Test
    void nothingIsSetAtAnotherStep() throws Exception {
        var account = new Account("step", "窓口 花子", Locale.JAPANESE, clock.instant());
        transaction.begin();
        accounts.add(account);
        transaction.commit();
        var secret = signIn(account);
        SignIn signIn = signIns.use(secret).orElseThrow();
        assertThrows(SecondPasswordRefusedException.class, () -> service.set(signIn, secret, NEW));
        assertEquals(List.of("SECOND_PASSWORD_SET REFUSED"), trail("step"));
    }

    private String change(String secret, String current, String candidate) {
        SignIn signIn = signIns.use(secret).orElseThrow();
        var renewed = service.change(signIn, secret, null, current, candidate);
        clock.advance(Duration.ofMillis(1));
        return renewed;
    }

    private String signIn(Account account) {
        var secret = signIns.start(account, Set.of("STUDENT"), new Client("192.0.2.1", "Browser"), "of the university");
        clock.advance(Duration.ofMillis(1));
        return secret;
    }

    private String link(Account account) {
        return links.issue(LinkPurpose.RECOVERY, account, account.getEmail().orElseThrow())
                .token();
    }

    private Account account(String userId) throws Exception {
        return account(userId, OLD);
    }

    private Account account(String userId, String second) throws Exception {
        var account = new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant());
        account.confirmEmail(userId + "@mail.example.net", clock.instant());
        if (second != null) {
            account.setSecondPassword(hasher.hash(second), clock.instant());
        }
        clock.advance(Duration.ofMillis(1));
        transaction.begin();
        accounts.add(account);
        transaction.commit();
        return account;
    }

    private List<String> trail(String userId) {
        return audit.history(userId, Instant.EPOCH, 20).stream()
                .map(event -> event.getKind() + " " + event.getOutcome())
                .toList();
    }
}
