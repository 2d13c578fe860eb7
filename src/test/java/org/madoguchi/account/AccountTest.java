package org.madoguchi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What has been proved so far decides what is next. */
class AccountTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Account account = new Account("S0000101", "山田 花子", Locale.JAPANESE, NOW);

    @Test
    void setUpGoesFromAddressToSecondPasswordToReady() {
        assertEquals(AccountState.EMAIL_MISSING, account.state());
        account.confirmEmail("Hanako@example.com", NOW);
        assertEquals(AccountState.SECOND_PASSWORD_MISSING, account.state());
        account.setSecondPassword("phc", LATER);
        assertEquals(AccountState.READY, account.state());
        assertEquals(Optional.of("Hanako@example.com"), account.getEmail());
        assertEquals(Optional.of(NOW), account.getEmailConfirmedAt());
        assertEquals(Optional.of(LATER), account.getSecondPasswordChangedAt());
    }

    @Test
    void onlyTheAddressInForceIsMarkedWhenAMailToItComesBack() {
        assertFalse(account.emailReturned("hanako@example.com", NOW), "none is in force");
        account.confirmEmail("Hanako@example.com", NOW);
        assertFalse(account.emailReturned("other@example.com", LATER));
        assertEquals(Optional.empty(), account.getEmailReturnedAt());
        assertTrue(account.emailReturned("hanako@EXAMPLE.com", LATER));
        assertEquals(Optional.of(LATER), account.getEmailReturnedAt());
    }

    @Test
    void markGoesWithTheAddressOrWhenThePersonSaysThatItIsRight() {
        account.confirmEmail("hanako@example.com", NOW);
        account.emailReturned("hanako@example.com", LATER);
        account.keepEmail();
        assertEquals(Optional.empty(), account.getEmailReturnedAt());
        account.emailReturned("hanako@example.com", LATER);
        account.confirmEmail("other@example.com", LATER);
        assertEquals(Optional.empty(), account.getEmailReturnedAt());
        account.emailReturned("other@example.com", LATER);
        account.giveUpEmail();
        assertEquals(Optional.empty(), account.getEmailReturnedAt());
    }

    @Test
    void addressToBeProvedAnewStaysInForceUntilAMailToItIsOpened() {
        assertThrows(IllegalStateException.class, () -> account.wantEmailProof(NOW));
        makeReady();
        account.wantEmailProof(LATER);
        assertEquals(AccountState.EMAIL_UNPROVED, account.state());
        assertFalse(account.isUsable());
        assertTrue(account.getEmail().isPresent());
        account.emailReached(LATER);
        assertEquals(AccountState.READY, account.state());
        assertEquals(Optional.of(LATER), account.getEmailConfirmedAt());
        account.wantEmailProof(LATER);
        account.confirmEmail("other@example.com", LATER);
        assertEquals(AccountState.READY, account.state());
        account.wantEmailProof(LATER);
        account.resetRegistration();
        assertEquals(AccountState.EMAIL_MISSING, account.state());
    }

    @Test
    void withdrawnSecondPasswordIsMissing() {
        makeReady();
        account.withdrawSecondPassword();
        assertEquals(AccountState.SECOND_PASSWORD_MISSING, account.state());
        assertEquals(Optional.empty(), account.getSecondPassword());
    }

    @Test
    void suspendedAccountIsSuspendedHoweverFarItWas() {
        account.suspend("学生支援課へお越しください", NOW);
        assertEquals(AccountState.SUSPENDED, account.state());
        makeReady();
        assertEquals(AccountState.SUSPENDED, account.state());
        assertEquals(Optional.of("学生支援課へお越しください"), account.getSuspension().getText());
    }

    @Test
    void resumedAccountIsWhereItWas() {
        makeReady();
        account.suspend("", NOW);
        account.resume();
        assertEquals(AccountState.READY, account.state());
        assertEquals(Optional.empty(), account.getSuspension().getText());
    }

    @Test
    void disabledSecondPasswordIsEnabledByANewOneOnly() {
        makeReady();
        account.disableSecondPassword();
        account.rehashSecondPassword("same at another cost");
        account.confirmEmail("other@example.com", LATER);
        account.signedIn("山田 花子", Profile.NONE, Locale.ENGLISH, LATER);
        assertTrue(account.isSecondPasswordDisabled());
        account.setSecondPassword("other", LATER);
        assertFalse(account.isSecondPasswordDisabled());
    }

    @Test
    void rehashIsNoChange() {
        makeReady();
        account.rehashSecondPassword("same at another cost");
        assertEquals(Optional.of("same at another cost"), account.getSecondPassword());
        assertEquals(Optional.of(NOW), account.getSecondPasswordChangedAt());
    }

    @Test
    void signInBringsNameAndLanguageUpToDate() {
        account.signedIn("Hanako Yamada", Profile.NONE, Locale.ENGLISH, LATER);
        assertEquals("Hanako Yamada", account.getDisplayName());
        assertEquals(Locale.ENGLISH, account.getLanguage());
        assertEquals(Optional.of(LATER), account.getLastSignInAt());
    }

    @Test
    void keysIgnoreCaseInEveryLanguage() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals("sid01", Account.userKey("SID01"));
            assertEquals("id@example.com", Account.emailKey("ID@Example.COM"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void needsAUserId() {
        assertThrows(IllegalArgumentException.class, () -> new Account(null, "", Locale.JAPANESE, NOW));
        assertThrows(IllegalArgumentException.class, () -> new Account(" ", "", Locale.JAPANESE, NOW));
    }

    @Test
    void vanishedAccountIsSuspendedLaterAndComesBackAsItWas() {
        makeReady();
        account.vanish(NOW);
        assertEquals(AccountState.READY, account.state());
        account.suspendVanished(LATER);
        assertEquals(AccountState.SUSPENDED, account.state());
        assertTrue(account.reappear());
        assertEquals(AccountState.READY, account.state());
        assertFalse(account.reappear());
    }

    @Test
    void suspensionByStaffOutlastsTheReturn() {
        account.suspend("text", NOW);
        account.vanish(NOW);
        account.suspendVanished(LATER);
        account.reappear();
        assertEquals(AccountState.SUSPENDED, account.state());
        assertEquals(Optional.of("text"), account.getSuspension().getText());
    }

    @Test
    void suspensionByStaffOfAVanishedAccountOutlastsTheReturn() {
        account.vanish(NOW);
        account.suspendVanished(NOW);
        account.suspend("text", LATER);
        account.reappear();
        assertEquals(AccountState.SUSPENDED, account.state());
        account.resume();
        assertEquals(AccountState.EMAIL_MISSING, account.state());
    }

    @Test
    void resumingByStaffDoesNotBringAVanishedAccountBack() {
        account.vanish(NOW);
        account.suspendVanished(LATER);
        account.resume();
        assertEquals(AccountState.SUSPENDED, account.state());
    }

    @Test
    void nothingButThePseudonymIsLeftOfAnErasedAccount() {
        makeReady();
        account.signedIn("山田 花子", Profile.NONE, Locale.JAPANESE, NOW);
        account.suspend("text", NOW);
        account.vanish(NOW);
        assertThrows(IllegalStateException.class, () -> account.erase("erased:1", LATER));
        account.suspendVanished(NOW);
        assertThrows(IllegalArgumentException.class, () -> account.erase("s0000102", LATER));
        account.erase("erased:1", LATER);
        assertEquals("erased:1", account.getUserId());
        assertEquals("", account.getDisplayName());
        for (var left : List.of(
                account.getEmail(),
                account.getEmailConfirmedAt(),
                account.getSecondPassword(),
                account.getSecondPasswordChangedAt(),
                account.getSuspension().getText(),
                account.getLastSignInAt())) {
            assertEquals(Optional.empty(), left);
        }
        assertFalse(account.reappear());
        assertEquals(AccountState.SUSPENDED, account.state());
    }

    private void makeReady() {
        account.confirmEmail("hanako@example.com", NOW);
        account.setSecondPassword("phc", NOW);
    }
}
