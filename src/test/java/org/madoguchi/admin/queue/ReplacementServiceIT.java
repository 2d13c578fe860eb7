package org.madoguchi.admin.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.ApproversService;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.application.Applicants;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.audit.Detail;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.Issues;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What went to somebody else than was meant is made anew without a fee: once, by two persons, and for nobody else. */
@ServiceTest
class ReplacementServiceIT {

    private static final String USER = "s0000001";
    private static final String WHY = "提出先の誤送信のため";

    @Inject
    private ReplacementService service;

    @Inject
    private ApproversService approvers;

    @Inject
    private Applicants applicants;

    @Inject
    private PaymentService payments;

    @Inject
    private Issues issues;

    @Inject
    private Desk desk;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestClock clock;

    private Long account;
    private String astray;

    @BeforeEach
    void send() {
        desk.sits("clerk01", "CLERK");
        account = applicants.enrol(USER);
        astray = applicants.apply(account, USER, ReceiptMethod.ONLINE, 1).orElseThrow();
        payments.cashReceived(astray, "R-1", "clerk01");
        finish(astray);
    }

    @Test
    void misdirectedOneIsMadeAnewAndCostsNothing() {
        desk.sits("admin01", "ADMIN");
        var made = replaced();
        var waits = applicants.stored(made);
        assertEquals(ApplicationState.RETURNED, waits.getState());
        assertEquals(Optional.of(WHY), waits.getDecision().getWords());
        assertEquals(Optional.empty(), waits.getRecipient().getEmail(), "has to be said anew");
        assertEquals(astray, waits.getReplaces().map(Application::getNumber).orElseThrow());
        assertTrue(
                desk.texts(USER).stream().anyMatch(text -> text.contains(made) && text.contains(WHY)),
                desk.texts(USER)::toString);
        var seen = applicants.correct(account, made, "right@example.com");
        assertEquals(0, seen.quote().total());
        assertEquals(made, applicants.apply(account, seen).orElseThrow());
        assertEquals(ApplicationState.PAID, applicants.stored(made).getState());
        finish(made);
        var sent = applicants.stored(made);
        assertEquals(ApplicationState.SENT, sent.getState());
        assertEquals(0, sent.getTotal());
        assertEquals(1, applicants.count("Payment"), "the first one's");
        assertTrue(desk.trail(USER).contains("APPLICATION_REPLACED SUCCESS admin01"), desk.trail(USER)::toString);
    }

    /** Otherwise something would be had twice for one fee. */
    @Test
    void whatCanStillBeOpenedOrIsValidIsNotMadeAnew() {
        assertThrows(HelpRefusedException.class, this::ask, "sent");
        applicants.recall(account, astray);
        assertThrows(HelpRefusedException.class, this::ask, "not revoked");
        assertFalse(service.isAskable(id()));
        revoke();
        assertTrue(service.isAskable(id()));
        ask();
        assertThrows(HelpRefusedException.class, this::ask, "asked");
        assertFalse(service.isAskable(id()));
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(waiting()));
        assertThrows(HelpRefusedException.class, this::ask, "made");
    }

    @Test
    void nobodyDecidesAloneOrAboutTheirOwn() {
        misdirect();
        ask();
        var request = waiting();
        assertThrows(AccessDeniedException.class, () -> service.approve(request), "a clerk");
        desk.sits(USER, "ADMIN");
        assertThrows(AccessDeniedException.class, () -> service.approve(request), "the own one");
        assertThrows(AccessDeniedException.class, () -> service.refuse(request, "-"), "the own one");
        assertThrows(AccessDeniedException.class, this::ask, "the own one");
        desk.sits("admin01", "ADMIN");
        service.refuse(request, "理由を確認してください。");
        assertThrows(HelpRefusedException.class, () -> service.approve(request), "decided");
        ask();
        assertThrows(AccessDeniedException.class, () -> service.approve(waiting()), "asked by the same");
        assertEquals(1, applicants.count("Application"));
    }

    @Test
    void otherCertificatesOrAnotherWayCostWhatTheyCost() {
        desk.sits("admin01", "ADMIN");
        var made = replaced();
        applicants.correct(account, made, "right@example.com");
        var more = applicants.draft(account, USER, ReceiptMethod.ONLINE, CertificateType.ENROLMENT, 2);
        assertTrue(more.quote().total() > 0);
        var again = applicants.draft(account, USER, ReceiptMethod.ONLINE, CertificateType.ENROLMENT, 1);
        assertEquals(0, again.quote().total(), "as it was");
    }

    /** Whose money is taken back has neither the first nor the second. */
    @Test
    void moneyThatIsTakenBackEndsBoth() {
        desk.sits("admin01", "ADMIN");
        var made = replaced();
        applicants.apply(account, applicants.correct(account, made, "right@example.com"));
        finish(made);
        assertTrue(payments.refund(astray, "admin01", Detail.NONE));
        assertEquals(ApplicationState.REVERSED, applicants.stored(made).getState());
        var paper = applicants.stored(made).getCertificates().get(0);
        assertEquals("REVOKED", issues.stored(paper).getState().name());
    }

    @Test
    void moneyThatIsTakenBackBeforeMakesItCostWhatItCosts() {
        desk.sits("admin01", "ADMIN");
        var made = replaced();
        assertTrue(payments.refund(astray, "admin01", Detail.NONE));
        assertTrue(
                applicants.correct(account, made, "right@example.com").quote().total() > 0);
    }

    @Test
    void thoseWhoMayApproveAreToldAndWhatNobodyDecidesExpires() throws Exception {
        desk.sits("admin01", "ADMIN");
        desk.sits("clerk01", "CLERK");
        misdirect();
        ask();
        Desk.untilMailed(desk, "admin01", approvers::tell);
        assertEquals(List.of("APPLICATION_REPLACE_WAITING admin01@old.example.com"), desk.mails("admin01"));
        assertTrue(desk.texts("admin01").get(0).contains(astray));
        var request = waiting();
        clock.advance(Duration.ofDays(6));
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(clock.instant()));
        transaction.commit();
        desk.sits("admin01", "ADMIN");
        assertThrows(HelpRefusedException.class, () -> service.approve(request));
        assertTrue(desk.trail(USER).contains("APPLICATION_REPLACE_REFUSED SUCCESS -"), desk.trail(USER)::toString);
    }

    /** What is paid is issued, signed and sent. */
    private void finish(String number) {
        applicants.goOn();
        applicants.stored(number).getCertificates().forEach(issues::valid);
        applicants.goOn();
    }

    private String replaced() {
        desk.sits("clerk01", "CLERK");
        misdirect();
        ask();
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(waiting()));
        return applicants.latest();
    }

    private void misdirect() {
        applicants.recall(account, astray);
        revoke();
    }

    private void revoke() {
        applicants.stored(astray).getCertificates().forEach(issues::revoke);
    }

    private void ask() {
        service.ask(id(), WHY);
    }

    private Long id() {
        return applicants.stored(astray).getId();
    }

    private Long waiting() {
        return service.waiting().get(0).getId();
    }
}
