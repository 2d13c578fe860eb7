package org.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.testing.ServiceTest;

/** A node is known while it says that it is there, and forgotten a day after. */
@ServiceTest
class NodeServiceIT {

    @Inject
    private NodeService service;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void nobodyIsThere() throws Exception {
        update("delete from ServiceNode n");
    }

    @Test
    void nodeIsThereOnceHoweverOftenItSaysSo() {
        service.say();
        service.say();
        assertEquals(1, service.there().size());
    }

    @Test
    void whoSaysNothingIsNotThereAndForgottenLater() throws Exception {
        service.say();
        seenLast("2026-01-01T00:00:00Z");
        assertEquals(0, service.there().size());
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(Instant.now()));
        transaction.commit();
        assertEquals(
                0,
                entities.createQuery("select n from ServiceNode n", ServiceNode.class)
                        .getResultList()
                        .size());
    }

    private void seenLast(String time) throws Exception {
        transaction.begin();
        entities.createQuery("update ServiceNode n set n.seenAt = :time")
                .setParameter("time", Instant.parse(time))
                .executeUpdate();
        transaction.commit();
    }

    private void update(String query) throws Exception {
        transaction.begin();
        entities.createQuery(query).executeUpdate();
        transaction.commit();
    }
}
