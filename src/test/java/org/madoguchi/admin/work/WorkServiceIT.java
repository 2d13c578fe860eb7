package org.madoguchi.admin.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.mail.MailHoldService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.testing.Await;
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
    private SealingState sealing;

    @Inject
    private DeskWords words;

    @Inject
    private AuditService audit;

    @Inject
    private MailService mails;

    @Inject
    private MailHoldService holds;

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

    /** The page to which the button leads would say that the mail is on its way. */
    @Test
    void noMailIsSentAtOnceWhileAllAreHeld() throws Exception {
        transaction.begin();
        try {
            desk.student("held01");
            mails.queue(NewMail.to(desk.stored("held01"), "held01@old.example.com", MailKind.HELP_SIGN_INS_ENDED)
                    .notBefore(clock.instant().plus(Duration.ofHours(1))));
            var mail = entities.createQuery(
                            "select m from OutgoingMail m where m.recipient = 'held01@old.example.com'",
                            OutgoingMail.class)
                    .getSingleResult();
            assertTrue(service.isHastenable(mail));
            holds.hold("admin01");
            assertFalse(service.isHastenable(mail));
        } finally {
            transaction.rollback();
        }
    }

    /** The row is not committed yet: whoever seals does not see it. */
    @Test
    void recordsThatAwaitTheirSealAreToldWithTheirNumberAndTime() throws Exception {
        Await.until(() -> sealing.unsealed().rows() == 0, "seals of what was before");
        var at = clock.instant();
        transaction.begin();
        audit.record(AuditEntry.of(AuditKind.LOGOUT).own("late"));
        clock.advance(Duration.ofMinutes(1));
        assertEquals(PartState.UP, sealing.get());
        clock.advance(Duration.ofMinutes(1));
        assertEquals(PartState.SLOW, page.getParts().get("sealing"));
        assertEquals(words.say("work.help.sealing", List.of(1L, at)), page.help("sealing"));
        transaction.commit();
        Await.until(() -> sealing.get() == PartState.UP, "the seal");
    }
}
