package org.madoguchi.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;
import org.madoguchi.client.Secret;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** A link does one thing, once, while it is among the newest. */
@ServiceTest
class OneTimeLinkServiceIT {

    private static final String EMAIL = "hanako@example.com";

    @Inject
    private OneTimeLinkService links;

    @Inject
    private LinkOpeningService openings;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void newerLinkVoidsTheOlder() throws Exception {
        var account = account("newer");
        var older = issue(LinkPurpose.REGISTRATION, account);
        var newer = issue(LinkPurpose.REGISTRATION, account);
        assertEquals("voided", refusal(LinkPurpose.REGISTRATION, older));
        assertEquals(EMAIL, links.redeem(LinkPurpose.REGISTRATION, newer).getEmail());
    }

    @Test
    void newerRecoveryLinkVoidsNone() throws Exception {
        var account = account("three");
        var tokens = List.of(
                issue(LinkPurpose.RECOVERY, account),
                issue(LinkPurpose.RECOVERY, account),
                issue(LinkPurpose.RECOVERY, account),
                issue(LinkPurpose.RECOVERY, account));
        assertEquals(4, links.countUsable(LinkPurpose.RECOVERY, account));
        links.redeem(LinkPurpose.RECOVERY, tokens.get(0));
        links.voidAll(LinkPurpose.RECOVERY, account);
        assertEquals(0, links.countUsable(LinkPurpose.RECOVERY, account));
        assertEquals("used", refusal(LinkPurpose.RECOVERY, tokens.get(0)));
        assertEquals("voided", refusal(LinkPurpose.RECOVERY, tokens.get(3)));
    }

    @Test
    void suspendedAccountsLinksOpenNothing() throws Exception {
        var account = account("suspended");
        for (var purpose : EnumSet.complementOf(EnumSet.of(LinkPurpose.STOP))) {
            var token = issue(purpose, account);
            suspend(account, true);
            assertEquals("suspended", refusal(purpose, token), purpose.name());
            suspend(account, false);
            assertEquals(EMAIL, links.redeem(purpose, token).getEmail(), purpose.name());
        }
    }

    @Test
    void suspendedAccountsOwnerCanStopWhatStaffDo() throws Exception {
        var account = account("stopping");
        var token = issue(LinkPurpose.STOP, account);
        suspend(account, true);
        assertEquals(EMAIL, links.redeem(LinkPurpose.STOP, token).getEmail());
    }

    @Test
    void allLinksOfOneAccountAreVoidedAtOnce() throws Exception {
        var account = account("all");
        var change = issue(LinkPurpose.CHANGE, account);
        var recovery = issue(LinkPurpose.RECOVERY, account);
        var others = issue(LinkPurpose.CHANGE, account("not-all"));
        links.voidAll(account);
        assertEquals("voided", refusal(LinkPurpose.CHANGE, change));
        assertEquals("voided", refusal(LinkPurpose.RECOVERY, recovery));
        links.redeem(LinkPurpose.CHANGE, others);
    }

    private void suspend(Account account, boolean shut) throws Exception {
        transaction.begin();
        var stored = entities.find(Account.class, account.getId());
        if (shut) {
            stored.suspend("窓口へ", clock.instant());
        } else {
            stored.resume();
        }
        transaction.commit();
    }

    @Test
    void ofTenClicksAtOnceOneSucceeds() throws Exception {
        var token = issue(LinkPurpose.REGISTRATION, account("clicks"));
        var successes = AtOnce.call(10, () -> redeems(token)).stream()
                .filter(success -> success)
                .count();
        assertEquals(1, successes);
        assertEquals("used", refusal(LinkPurpose.REGISTRATION, token));
    }

    @Test
    void linkIsNothingForAnotherPurpose() throws Exception {
        var token = issue(LinkPurpose.CHANGE, account("purpose"));
        assertEquals(Optional.empty(), links.find(LinkPurpose.RECOVERY, token));
        assertEquals("unknown", refusal(LinkPurpose.RECOVERY, token));
        links.redeem(LinkPurpose.CHANGE, token);
    }

    @Test
    void linksOfOthersAndForOtherPurposesAreLeftAlone() throws Exception {
        var account = account("own");
        var own = issue(LinkPurpose.CHANGE, account);
        var others = issue(LinkPurpose.REGISTRATION, account("other"));
        issue(LinkPurpose.REGISTRATION, account);
        links.voidAll(LinkPurpose.REGISTRATION, account);
        links.redeem(LinkPurpose.CHANGE, own);
        links.redeem(LinkPurpose.REGISTRATION, others);
    }

    @Test
    void recoveryLinkExpiresAfterAnHour() throws Exception {
        var account = account("expiry");
        var first = issue(LinkPurpose.RECOVERY, account);
        var second = issue(LinkPurpose.RECOVERY, account);
        clock.advance(Duration.ofMinutes(60).minusMillis(1));
        links.redeem(LinkPurpose.RECOVERY, first);
        clock.advance(Duration.ofMillis(1));
        assertEquals("expired", refusal(LinkPurpose.RECOVERY, second));
    }

    @Test
    void lookingChangesNothing() throws Exception {
        var token = issue(LinkPurpose.REGISTRATION, account("looking"));
        for (var look = 0; look < 3; look++) {
            assertTrue(links.find(LinkPurpose.REGISTRATION, token).orElseThrow().isUsable(clock.instant()));
        }
        links.redeem(LinkPurpose.REGISTRATION, token);
    }

    @Test
    void linkIsNotSpentWhenItsChangeIsRolledBack() throws Exception {
        var token = issue(LinkPurpose.REGISTRATION, account("rollback"));
        transaction.begin();
        links.redeem(LinkPurpose.REGISTRATION, token);
        transaction.rollback();
        links.redeem(LinkPurpose.REGISTRATION, token);
    }

    @Test
    void pendingIsTheNewestThatWasNotUsed() throws Exception {
        var account = account("pending");
        issue(LinkPurpose.REGISTRATION, account);
        var newest = links.issue(LinkPurpose.REGISTRATION, account, "corrected@example.com");
        assertEquals(
                Optional.of("corrected@example.com"),
                links.findPending(LinkPurpose.REGISTRATION, account).map(OneTimeLink::getEmail));
        links.redeem(LinkPurpose.REGISTRATION, newest.token());
        assertEquals(Optional.empty(), links.findPending(LinkPurpose.REGISTRATION, account));
    }

    @Test
    void textsThatAreNoTokenAreUnknown() {
        for (var text : new String[] {null, "", "x", "' or 1=1 --", "A".repeat(43), "A".repeat(100_000)}) {
            assertEquals("unknown", refusal(LinkPurpose.REGISTRATION, text));
        }
    }

    @Test
    void databaseDoesNotHoldTheToken() throws Exception {
        var issued = links.issue(LinkPurpose.REGISTRATION, account("hashed"), EMAIL);
        var stored = entities.createNativeQuery("SELECT token_hash FROM one_time_link WHERE id = ?1")
                .setParameter(1, issued.link().getId())
                .getSingleResult();
        assertEquals(Secret.hash("REGISTRATION", issued.token()), stored);
    }

    private String issue(LinkPurpose purpose, Account account) {
        return links.issue(purpose, account, EMAIL).token();
    }

    private boolean redeems(String token) {
        try {
            links.redeem(LinkPurpose.REGISTRATION, token);
            return true;
        } catch (LinkUnusableException e) {
            return false;
        }
    }

    /** A scanner that comes a hundred times leaves three rows, and room for the person after it. */
    @Test
    void firstOpeningsAreNotedByMachinesAndPeopleApart() throws Exception {
        var token = issue(LinkPurpose.REGISTRATION, account("opening"));
        for (var times = 0; times < 10; times++) {
            open(token, "HEAD");
        }
        for (var times = 0; times < 10; times++) {
            clock.advance(Duration.ofMinutes(1));
            open(token, "GET");
        }
        var noted = entities.createQuery("select o.machine from LinkOpening o order by o.id", Boolean.class)
                .getResultList();
        assertEquals(List.of(true, true, true, false, false, false), noted);
        assertEquals(EMAIL, links.redeem(LinkPurpose.REGISTRATION, token).getEmail());
    }

    private void open(String token, String method) {
        var link = links.find(LinkPurpose.REGISTRATION, token).orElseThrow();
        var age = Duration.between(link.getCreatedAt(), clock.instant());
        openings.note(
                link,
                new OpeningSigns(method, true, false, "Mozilla/5.0", age),
                new Client("192.0.2.7", "Mozilla/5.0"));
    }

    private String refusal(LinkPurpose purpose, String token) {
        return assertThrows(LinkUnusableException.class, () -> links.redeem(purpose, token))
                .getMessage();
    }

    private Account account(String userId) throws Exception {
        var account = new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant());
        transaction.begin();
        entities.persist(account);
        transaction.commit();
        return account;
    }
}
