package org.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.testing.ServiceTest;

/** A node is known while it says that it is there, and forgotten a day after. */
@ServiceTest
class NodeServiceIT {

    private static final String OTHER = "another";

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

    /** Another one: this one says by itself, every now and then, that it is there. */
    @Test
    void whoSaysNothingIsNotThereAndForgottenLater() throws Exception {
        transaction.begin();
        var other = new ServiceNode(OTHER, OTHER, "1", "");
        other.seen(Instant.now(), Instant.now());
        entities.persist(other);
        transaction.commit();
        assertTrue(isOtherThere());
        wasSeenLast("2026-01-01T00:00:00Z");
        assertFalse(isOtherThere());
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(Instant.now()));
        transaction.commit();
        assertEquals(
                List.of(),
                entities.createQuery("select n from ServiceNode n where n.id = :id", ServiceNode.class)
                        .setParameter("id", OTHER)
                        .getResultList());
    }

    private boolean isOtherThere() {
        return service.there().stream().anyMatch(node -> node.getName().equals(OTHER));
    }

    private void wasSeenLast(String time) throws Exception {
        transaction.begin();
        entities.createQuery("update ServiceNode n set n.seenAt = :time where n.id = :id")
                .setParameter("time", Instant.parse(time))
                .setParameter("id", OTHER)
                .executeUpdate();
        transaction.commit();
    }

    private void update(String query) throws Exception {
        transaction.begin();
        entities.createQuery(query).executeUpdate();
        transaction.commit();
    }
}
