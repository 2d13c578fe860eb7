package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.admin.help.HelpService;
import org.madoguchi.admin.help.RequestListService;
import org.madoguchi.admin.trail.TrailService;
import org.madoguchi.admin.vanished.VanishedService;
import org.madoguchi.admin.work.WorkService;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditService;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Whoever of staff looks at a list of people leaves a row: before it goes out, and not a row for each look. */
@ServiceTest
class LooksIT {

    @Inject
    private HelpService help;

    @Inject
    private RequestListService requests;

    @Inject
    private WorkService work;

    @Inject
    private VanishedService vanished;

    @Inject
    private TrailService trail;

    @Inject
    private AuditService audit;

    @Inject
    private Desk desk;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void anAdministratorIsAtTheDesk() {
        desk.sits("admin01", "STUDENT", "ADMIN");
    }

    @Test
    void nothingToSeeIsNothingToNote() {
        requests.waiting();
        requests.decided();
        work.failing();
        work.refusedToday();
        vanished.findings();
        assertEquals(List.of(), looks());
    }

    @Test
    void approvals() {
        desk.student("one");
        help.perform(desk.order(HelpAct.RESET, "one"));
        requests.countDecidable();
        assertEquals(List.of(), looks(), "a number names nobody");
        requests.waiting();
        requests.waiting();
        assertEquals(List.of("REQUESTS_SEEN one"), looks(), "once");
        desk.student("two");
        help.perform(desk.order(HelpAct.RESET, "two"));
        requests.waiting();
        assertEquals(List.of("REQUESTS_SEEN one", "REQUESTS_SEEN -"), looks());
        clock.advance(Duration.ofMinutes(10));
        requests.waiting();
        assertEquals(List.of("REQUESTS_SEEN one", "REQUESTS_SEEN -", "REQUESTS_SEEN -"), looks());
        assertEquals(List.of("HELP_ASKED SUCCESS admin01"), desk.trail("one"), "no part of the own history");
    }

    @Test
    void today() {
        audit.recordRefusal(AuditEntry.of(AuditKind.LOGIN).about("one"));
        work.failing();
        work.failing();
        assertEquals(List.of("WORK_SEEN one"), looks());
    }

    @Test
    void enrolmentCheck() throws Exception {
        var account = desk.student("one");
        transaction.begin();
        entities.createNativeQuery("INSERT INTO vanished_finding (account_id) VALUES (?1)")
                .setParameter(1, account.getId())
                .executeUpdate();
        transaction.commit();
        vanished.counts();
        assertEquals(List.of(), looks());
        vanished.findings();
        assertEquals(List.of("VANISHED_SEEN one"), looks());
    }

    @Test
    void searchOfTheTrail() {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("admin01"));
        trail.page(AuditSearch.ALL, Optional.empty(), 50);
        assertEquals(List.of(), looks(), "the own rows alone");
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("one"));
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("two"));
        trail.page(new AuditSearch(null, null, "ONE", null, null, null, null, null), Optional.empty(), 50);
        trail.page(AuditSearch.ALL, Optional.empty(), 50);
        trail.page(AuditSearch.ALL, Optional.empty(), 50);
        assertEquals(List.of("TRAIL_SEEN one", "TRAIL_SEEN -"), looks());
    }

    /** It can be opened without the list that it stands in. */
    @Test
    void rowOfTheTrail() {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("admin01"));
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("one"));
        for (var person : List.of("admin01", "one", "one")) {
            assertTrue(trail.find(rowAbout(person)).isPresent());
        }
        assertEquals(List.of("TRAIL_SEEN one"), looks());
        desk.sits("clerk01", "STUDENT", "CLERK");
        assertEquals(Optional.empty(), trail.find(rowAbout("one")));
        assertEquals(List.of("TRAIL_SEEN one"), looks(), "nothing was shown");
    }

    private long rowAbout(String person) {
        return entities.createQuery(
                        "select e.id from AuditEvent e where e.person = :person and e.kind = :login", Long.class)
                .setParameter("person", person)
                .setParameter("login", AuditKind.LOGIN)
                .getSingleResult();
    }

    private List<String> looks() {
        return entities.createQuery(
                        "select e from AuditEvent e where e.at > :begin and e.kind in :looks order by e.id",
                        AuditEvent.class)
                .setParameter("begin", Instant.EPOCH)
                .setParameter(
                        "looks",
                        List.of(
                                AuditKind.REQUESTS_SEEN,
                                AuditKind.WORK_SEEN,
                                AuditKind.VANISHED_SEEN,
                                AuditKind.TRAIL_SEEN))
                .getResultStream()
                .map(event -> event.getKind() + " " + event.getPerson().orElse("-"))
                .toList();
    }
}
