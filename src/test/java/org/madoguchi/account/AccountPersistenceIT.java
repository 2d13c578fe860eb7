package org.madoguchi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.ServiceTest;

/** An account is read back as it was written. */
@ServiceTest
class AccountPersistenceIT {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00.123456Z");

    private final TimeZone zone = TimeZone.getDefault();

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @AfterEach
    void zoneAsBefore() {
        TimeZone.setDefault(zone);
    }

    @Test
    void instantIsTheSameInUtc() throws Exception {
        readsBackIn("UTC");
    }

    @Test
    void instantIsTheSameInTokyo() throws Exception {
        readsBackIn("Asia/Tokyo");
    }

    @Test
    void instantIsTheSameInNewYork() throws Exception {
        readsBackIn("America/New_York");
    }

    @Test
    void instantInTheHourThatDoesNotExistIsTheSame() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        // 02:30 on the day the clocks go forward there; written in UTC it is an ordinary instant.
        var instant =
                LocalDateTime.of(2026, 3, 8, 2, 30).atZone(ZoneId.of("UTC")).toInstant();
        assertEquals(instant, reload(persist(account("summer-time", instant))).getCreatedAt());
    }

    @Test
    void addressBelongsToOneAccount() throws Exception {
        persist(withEmail("first", "One@Example.ac.jp"));
        assertThrows(RollbackException.class, () -> persist(withEmail("second", "one@example.AC.JP")));
    }

    @Test
    void accountsWithoutAddressAreMany() throws Exception {
        persist(account("none-1", NOW));
        var id = persist(account("none-2", NOW));
        assertEquals(AccountState.EMAIL_MISSING, reload(id).state());
    }

    /** Written in one zone and read in another: the zone of the process makes no difference. */
    private void readsBackIn(String zoneId) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
        var id = persist(withEmail("in-" + zoneId, zoneId + "@example.ac.jp"));
        var own = reload(id);
        TimeZone.setDefault(TimeZone.getTimeZone("Australia/Eucla"));
        var elsewhere = reload(id);
        assertEquals(NOW, own.getCreatedAt());
        assertEquals(NOW, own.getEmailConfirmedAt().orElseThrow());
        assertEquals(NOW, elsewhere.getCreatedAt());
        assertEquals(Locale.JAPANESE, own.getLanguage());
    }

    private static Account account(String userId, Instant now) {
        return new Account(userId, "窓口 花子", Locale.JAPANESE, now);
    }

    private static Account withEmail(String userId, String email) {
        var account = account(userId, NOW);
        account.confirmEmail(email, NOW);
        return account;
    }

    private Long persist(Account account) throws Exception {
        transaction.begin();
        entities.persist(account);
        transaction.commit();
        return account.getId();
    }

    private Account reload(Long id) throws Exception {
        transaction.begin();
        entities.clear();
        var found = entities.find(Account.class, id);
        transaction.commit();
        return found;
    }
}
