package org.madoguchi.admin.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.ApproversService;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.Issues;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** A certificate ends by two persons, and by nobody alone. */
@ServiceTest
class LedgerRequestServiceIT {

    @Inject
    private Desk desk;

    @Inject
    private Issues issues;

    @Inject
    private LedgerRequestService service;

    @Inject
    private LedgerFileService files;

    @Inject
    private ApproversService approvers;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestClock clock;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void oneAsksAndAnotherRevokes() {
        var certificate = asked(LedgerAct.REVOKE);
        assertThrows(AccessDeniedException.class, () -> service.approve(waiting()), "a clerk");
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(waiting()));
        var ended = issues.stored(certificate);
        assertEquals(CertificateState.REVOKED, ended.getState());
        assertEquals("admin01", ended.getEndedBy().orElseThrow());
        assertEquals(List.of("REQUEST_DONE clerk01@old.example.com"), desk.mails("clerk01"));
        assertTrue(desk.texts("clerk01").get(0).contains(certificate.getNumber()));
        assertTrue(
                desk.trail("s0000123").contains("CERTIFICATE_REVOKED SUCCESS admin01"),
                desk.trail("s0000123")::toString);
    }

    /** The list says whose certificates they are. */
    @Test
    void lookingAtWhatWaitsLeavesARow() {
        asked(LedgerAct.REVOKE);
        desk.sits("auditor01", "AUDITOR");
        service.waiting();
        assertEquals(List.of(), looks("auditor01"), "nothing is shown to whoever may not ask");
        desk.sits("admin01", "ADMIN");
        assertEquals(1, service.countDecidable());
        assertEquals(List.of(), looks("admin01"), "a number names nobody");
        service.waiting();
        service.waiting();
        assertEquals(List.of("s0000123"), looks("admin01"));
    }

    private List<String> looks(String actor) {
        return entities.createQuery(
                        "select e from AuditEvent e where e.kind = :kind and e.actor = :actor", AuditEvent.class)
                .setParameter("kind", AuditKind.REQUESTS_SEEN)
                .setParameter("actor", actor)
                .getResultStream()
                .map(event -> event.getPerson().orElse("-"))
                .toList();
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        desk.sits("admin01", "ADMIN");
        var certificate = issues.valid(issues.issueFor("s0000123"));
        service.ask(certificate.getId(), LedgerAct.REVOKE, EndReason.FRAUD, "");
        assertThrows(AccessDeniedException.class, () -> service.approve(waiting()));
        assertEquals(CertificateState.VALID, issues.stored(certificate).getState());
    }

    /** As with the papers of an application: whoever may print them does not print their own. */
    @Test
    void nobodyTakesAFileOfTheirOwn() {
        var certificate = issues.valid(issues.issueFor("clerk01"));
        var file = issues.documents(certificate).get(0).getId();
        desk.sits("clerk01", "CLERK");
        assertThrows(AccessDeniedException.class, () -> files.find(file));
        assertThrows(AccessDeniedException.class, () -> files.take(file, FileReason.HANDED_OVER, ""));
        assertFalse(
                desk.trail("clerk01").contains("CERTIFICATE_FILE_TAKEN SUCCESS clerk01"),
                desk.trail("clerk01")::toString);
        desk.sits("clerk02", "CLERK");
        assertTrue(files.take(file, FileReason.HANDED_OVER, "").isPresent());
    }

    @Test
    void nobodyAsksAboutTheirOwn() {
        var certificate = issues.valid(issues.issueFor("clerk01"));
        desk.sits("clerk01", "CLERK");
        assertThrows(
                AccessDeniedException.class,
                () -> service.ask(certificate.getId(), LedgerAct.REVOKE, EndReason.FRAUD, ""));
    }

    @Test
    void auditorMayDoNeither() {
        asked(LedgerAct.REVOKE);
        var request = waiting();
        desk.sits("auditor01", "AUDITOR");
        assertThrows(AccessDeniedException.class, () -> service.approve(request));
        assertThrows(AccessDeniedException.class, () -> service.refuse(request, "no"));
        assertThrows(AccessDeniedException.class, () -> service.withdraw(request));
    }

    @Test
    void reissueSupersedes() {
        var certificate = asked(LedgerAct.REISSUE);
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(waiting()));
        assertEquals(CertificateState.SUPERSEDED, issues.stored(certificate).getState());
        assertTrue(issues.stored(certificate).getSuccessor().isPresent());
    }

    @Test
    void oneRequestWaitsAtATimeAndIsDecidedOnce() {
        var certificate = asked(LedgerAct.REVOKE);
        assertThrows(
                HelpRefusedException.class,
                () -> service.ask(certificate.getId(), LedgerAct.REISSUE, EndReason.LOST, ""));
        var request = waiting();
        desk.sits("admin01", "ADMIN");
        service.refuse(request, "It is right.");
        assertThrows(HelpRefusedException.class, () -> service.approve(request));
        assertEquals(CertificateState.VALID, issues.stored(certificate).getState());
    }

    @Test
    void approvedTooLateChangesNothing() {
        var certificate = asked(LedgerAct.REVOKE);
        var request = waiting();
        issues.revoke(certificate);
        desk.sits("admin01", "ADMIN");
        assertFalse(service.approve(request));
    }

    @Test
    void thoseWhoMayApproveAreToldOnce() {
        desk.sits("admin01", "ADMIN");
        desk.sits("auditor01", "AUDITOR");
        var certificate = asked(LedgerAct.REVOKE);
        approvers.tell();
        clock.advance(Duration.ofMinutes(16));
        approvers.tell();
        assertEquals(List.of("CERTIFICATE_END_WAITING admin01@old.example.com"), desk.mails("admin01"));
        assertEquals(List.of(), desk.mails("clerk01"), "the asker");
        assertEquals(List.of(), desk.mails("auditor01"));
        var text = desk.texts("admin01").get(0);
        assertTrue(text.contains(certificate.getNumber()), text);
        assertTrue(text.contains("/desk/certificate.xhtml?id=" + certificate.getId()), text);
    }

    @Test
    void nothingIsDoneForSomebodyWhoMayNotAskAnyMore() {
        var certificate = asked(LedgerAct.REVOKE);
        var request = waiting();
        desk.suspends("clerk01");
        desk.sits("admin01", "ADMIN");
        assertThrows(HelpRefusedException.class, () -> service.approve(request));
        assertEquals(CertificateState.VALID, issues.stored(certificate).getState());
    }

    @Test
    void whatNobodyDecidesExpires() throws Exception {
        var certificate = asked(LedgerAct.REVOKE);
        var request = waiting();
        clock.advance(Duration.ofHours(25));
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(clock.instant()));
        transaction.commit();
        desk.sits("admin01", "ADMIN");
        assertThrows(HelpRefusedException.class, () -> service.approve(request));
        assertEquals(CertificateState.VALID, issues.stored(certificate).getState());
    }

    private Certificate asked(LedgerAct act) {
        desk.sits("clerk01", "CLERK");
        var certificate = issues.valid(issues.issueFor("s0000123"));
        service.ask(certificate.getId(), act, act.getReasons().get(0), "window 3");
        return certificate;
    }

    private Long waiting() {
        return service.waiting().get(0).getId();
    }
}
