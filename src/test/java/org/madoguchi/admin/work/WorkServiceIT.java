package org.madoguchi.admin.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What the start page of the desk says of the service itself. */
@ServiceTest
class WorkServiceIT {

    @Inject
    private WorkService service;

    @Inject
    private WorkBacking page;

    @Inject
    private Desk desk;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void aClerkIsAtTheDesk() {
        desk.sits("clerk01", "STUDENT", "CLERK");
    }

    @Test
    void loginsThatAreClosedToStrangersAreToldWithWhatToDo() throws Exception {
        assertEquals(PartState.UP, service.logins());
        transaction.begin();
        entities.createNativeQuery("INSERT INTO throttle (subject, failures, since) VALUES ('total', 5000, ?1)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate();
        transaction.commit();
        assertEquals(PartState.CLOSED, page.getParts().get("logins"));
        assertEquals("bad", page.tone(PartState.CLOSED));
        assertFalse(page.help("logins").isEmpty());
        clock.advance(Duration.ofMinutes(15));
        assertEquals(PartState.UP, service.logins(), "by itself");
    }
}
