package org.madoguchi.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.demo.Campus;
import org.madoguchi.login.LoginAnswer;
import org.madoguchi.login.LoginAttempt;
import org.madoguchi.login.LoginRefusal;
import org.madoguchi.login.LoginRefusal.Hint;
import org.madoguchi.login.LoginResult;
import org.madoguchi.login.LoginService;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.ServerCampus;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** A counter slip opens the registration of an address, once, for half an hour, with the university's password. */
@ServiceTest
class SlipLoginIT {

    private static final String WRONG = "Wrong-12345";
    private static final Client CLIENT = new Client("192.0.2.1", "Browser");

    @Inject
    private LoginService logins;

    @Inject
    private SlipLoginService service;

    @Inject
    private SlipService slips;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInService signIns;

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

    @Test
    void opensRegistrationAndNothingElseOnce() throws Exception {
        var account = ready("s0000101");
        var before = signIns.start(account, Set.of("STUDENT"), CLIENT, "password");
        var code = slips.issue(account).code();
        var result = login("s0000101", Campus.PASSWORD, SlipCode.grouped(code).toLowerCase(Locale.ROOT));
        assertEquals(AccountState.EMAIL_MISSING, result.state());
        assertEquals(
                Set.of("REGISTRANT"), signIns.use(result.secret()).orElseThrow().getRoles());
        assertEquals(Optional.empty(), stored("s0000101").getEmail());
        assertEquals(Optional.of("$argon2id$"), stored("s0000101").getSecondPassword(), "kept as it was");
        assertTrue(signIns.look(before).isEmpty());
        assertEquals(
                List.of("HELP_SLIP_USED s0000101@mail.example.net"),
                entities.createNativeQuery(
                                "SELECT concat(kind, ' ', recipient) FROM outgoing_mail WHERE account_id = ?1")
                        .setParameter(1, account.getId())
                        .getResultList());
        refused("s0000101", Campus.PASSWORD, code);
        assertEquals(List.of("LOGIN REFUSED slip-wrong", "HELP_SLIP_USED SUCCESS "), trail("s0000101"));
    }

    @Test
    void wrongUniversityPasswordDoesNotSpendIt() throws Exception {
        var code = slips.issue(ready("s0000102")).code();
        refused("s0000102", WRONG, code);
        assertEquals(1, campus.get().failedBinds("s0000102"));
        assertEquals(
                AccountState.EMAIL_MISSING,
                login("s0000102", Campus.PASSWORD, code).state());
    }

    @Test
    void wrongCodeAndAnothersCodeCauseNoBind() throws Exception {
        var account = ready("s0000103");
        slips.issue(account);
        var others = slips.issue(ready("s0000111")).code();
        for (var code : List.of("0000-0000-0000", "", "<script>", others)) {
            assertEquals(Hint.NONE, refused("s0000103", WRONG, code).hint());
        }
        assertEquals(0, campus.get().failedBinds("s0000103"));
        assertEquals(
                Optional.of("s0000103@mail.example.net"), stored("s0000103").getEmail());
    }

    @Test
    void expiresAfterHalfAnHourAndIsVoidWhenAnotherIsPrinted() throws Exception {
        var account = ready("s0000112");
        var first = slips.issue(account).code();
        var second = slips.issue(account).code();
        refused("s0000112", Campus.PASSWORD, first);
        clock.advance(Duration.ofMinutes(30));
        refused("s0000112", Campus.PASSWORD, second);
    }

    @Test
    void suspendedAccountStaysShutAndKeepsItsSlip() throws Exception {
        var account = ready("s0000121");
        var code = slips.issue(account).code();
        transaction.begin();
        accounts.findByUserId("s0000121").orElseThrow().suspend("教務課へ", clock.instant());
        transaction.commit();
        assertEquals(
                Optional.of("教務課へ"), refused("s0000121", Campus.PASSWORD, code).text());
        assertTrue(slips.isUsable(account, code));
    }

    private LoginResult login(String userId, String password, String code) {
        return assertInstanceOf(LoginResult.class, answer(userId, password, code));
    }

    private LoginRefusal refused(String userId, String password, String code) {
        return assertInstanceOf(LoginRefusal.class, answer(userId, password, code));
    }

    private LoginAnswer answer(String userId, String password, String code) {
        var attempt = new LoginAttempt(userId, password, code, CLIENT, null, Locale.JAPANESE);
        return logins.loginBy(SlipCredential::new, attempt, proved -> service.succeeded(proved, attempt));
    }

    private Account ready(String userId) throws Exception {
        var account = new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant());
        account.confirmEmail(userId + "@mail.example.net", clock.instant());
        account.setSecondPassword("$argon2id$", clock.instant());
        transaction.begin();
        accounts.add(account);
        transaction.commit();
        return account;
    }

    private Account stored(String userId) {
        entities.clear();
        return accounts.findByUserId(userId).orElseThrow();
    }

    private List<String> trail(String userId) {
        return audit.history(userId, Instant.EPOCH, 20).stream()
                .map(event -> event.getKind() + " " + event.getOutcome() + " " + event.getDetail())
                .toList();
    }
}
