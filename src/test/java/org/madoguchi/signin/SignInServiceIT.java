package org.madoguchi.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What ends a sign-in ends it on every node at once, whatever is under way there. */
@ServiceTest
class SignInServiceIT {

    @Inject
    private SignInService service;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    /** Its row was read before the end and is written after it. */
    @Test
    void useAtTheMomentOfItsEndDoesNotBringASignInBack() throws Exception {
        var account = account("ended01");
        var secret = service.start(account, Set.of("STUDENT"), new Client("192.0.2.1", "Browser"), "password");
        var begun = clock.instant();
        clock.advance(Duration.ofMinutes(2));
        transaction.begin();
        assertTrue(service.look(secret).isPresent());
        assertEquals(List.of(1), AtOnce.call(1, () -> service.endOthers(account, null, EndReason.BY_STAFF)));
        assertTrue(service.use(secret).isPresent(), "as it was read");
        transaction.commit();
        entities.clear();
        var ended = service.find(secret).orElseThrow();
        assertTrue(ended.isEnded());
        assertEquals(begun, ended.getLastUsedAt(), "nothing is written to one that has ended");
        assertEquals(Optional.empty(), service.use(secret));
    }

    private Account account(String userId) throws Exception {
        var account = new Account(userId, "例示 花子", Locale.JAPANESE, clock.instant());
        transaction.begin();
        entities.persist(account);
        transaction.commit();
        return account;
    }
}
