package org.madoguchi.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.client.Client;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Who asks for a mail uses up the own budget and nobody else's. */
@ServiceTest
class MailBudgetIT {

    private static final Client LECTURE_HALL = new Client("192.0.2.7", "Browser");

    @Inject
    private MailBudget budget;

    @Inject
    private LoginLimits limits;

    @Inject
    private AccountRepository accounts;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @Test
    void strangersLeaveTheOwnersMailsAlone() throws Exception {
        var account = account("mail-owner");
        for (var mail = 0; mail < 3; mail++) {
            assertTrue(budget.takeForStranger(LECTURE_HALL, Optional.of(account)));
        }
        assertFalse(budget.takeForStranger(LECTURE_HALL, Optional.of(account)));
        assertTrue(budget.takeForPerson(account));
        assertTrue(budget.takeForStaff(account));
    }

    @Test
    void personIsToldFromWhenOnAndCorrectionsPass() throws Exception {
        var account = account("mail-person");
        var first = clock.instant();
        for (var mail = 0; mail < 3; mail++) {
            assertTrue(budget.takeForPerson(account));
            clock.advance(Duration.ofMinutes(1));
        }
        assertFalse(budget.takeForPerson(account));
        assertEquals(Optional.of(first.plus(Duration.ofHours(1))), budget.findWait(account));
        assertTrue(budget.takeForCorrection(account));
        clock.advance(Duration.ofMinutes(57));
        assertEquals(Optional.empty(), budget.findWait(account));
        assertTrue(budget.takeForPerson(account));
        assertFalse(budget.takeForPerson(account), "only the first of the three is an hour old");
    }

    @Test
    void tenADayAreAllAndTheEleventhDoesNotSpendAnHoursMail() throws Exception {
        var account = account("mail-day");
        for (var mail = 0; mail < 10; mail++) {
            assertTrue(budget.takeForPerson(account));
            clock.advance(Duration.ofMinutes(30));
        }
        assertFalse(budget.takeForPerson(account));
        assertTrue(limits.isSlowed(account));
        transaction.begin();
        limits.lift(account);
        transaction.commit();
        assertFalse(limits.isSlowed(account));
        assertTrue(budget.takeForPerson(account));
    }

    private Account account(String userId) throws Exception {
        transaction.begin();
        var account = accounts.add(new Account(userId, "窓口 花子", Locale.JAPANESE, clock.instant()));
        transaction.commit();
        return account;
    }
}
