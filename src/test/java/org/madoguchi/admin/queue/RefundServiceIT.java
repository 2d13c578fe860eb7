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
import org.madoguchi.application.ApplicationState;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Issues;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Money goes back by two persons, whichever way it came, and by nobody about their own. */
@ServiceTest
class RefundServiceIT {

    private static final String USER = "s0000001";
    private static final String WHY = "発行できないため";

    @Inject
    private RefundService service;

    @Inject
    private QueueService queue;

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

    private String number;

    @BeforeEach
    void apply() {
        desk.sits("clerk01", "CLERK");
        number = applicants
                .apply(applicants.enrol(USER), USER, ReceiptMethod.STORE, 1)
                .orElseThrow();
    }

    @Test
    void moneyThatCameLateGoesBack() {
        applicants.tell(number, PaymentState.EXPIRED);
        applicants.tell(number, PaymentState.PAID_LATE);
        refunded();
        assertEquals(ApplicationState.REFUNDED, state());
        var total = applicants.stored(number).getTotal();
        assertTrue(desk.mails(USER).stream().anyMatch(mail -> mail.startsWith("APPLICATION_REFUNDED ")));
        assertTrue(
                desk.texts(USER).stream().anyMatch(text -> text.contains(WHY) && text.contains("：" + total)),
                desk.texts(USER)::toString);
        assertFalse(service.isAskable(applicants.stored(number)), "once");
    }

    /** One yen for three hundred: what came goes back, and not what was asked. */
    @Test
    void anotherAmountGoesBackAsItCame() {
        applicants.tell(number, PaymentState.MISMATCHED, 1);
        assertEquals(ApplicationState.STUCK, state());
        ask();
        assertEquals(1, service.waiting().get(0).getAmount());
        assertTrue(trail().contains("PAYMENT_REFUND_ASKED SUCCESS clerk01"), trail()::toString);
        desk.sits("clerk02", "CLERK");
        assertTrue(service.approve(waiting()));
        assertEquals(ApplicationState.REFUNDED, state());
        assertTrue(trail().contains("PAYMENT_REFUNDED SUCCESS clerk02"), trail()::toString);
        assertTrue(trail().contains("APPLICATION_REFUNDED SUCCESS -"), trail()::toString);
    }

    /** Whatever is issued for it already is worth nothing afterwards. */
    @Test
    void whatIsStuckAfterItWasIssuedGoesBackAndIsRevoked() {
        cash();
        applicants.goOn();
        var paper = applicants.stored(number).getCertificates().get(0);
        issues.valid(paper);
        applicants.goOn();
        applicants.refusePrint(number);
        assertEquals(ApplicationState.STUCK, state());
        refunded();
        assertEquals(ApplicationState.REFUNDED, state());
        assertEquals("REVOKED", issues.stored(paper).getState().name());
        assertFalse(queue.retry(id()), "it is over");
    }

    @Test
    void cashThatWasTakenGoesBackAndWhatWasIssuedIsRevoked() {
        cash();
        refunded();
        assertEquals(ApplicationState.REVERSED, state());
        assertEquals(Optional.of(PaymentState.REFUNDED), payments.state(number));
    }

    @Test
    void nobodyGivesBackAloneOrToThemselves() {
        cash();
        ask();
        var request = waiting();
        assertThrows(AccessDeniedException.class, () -> service.approve(request), "asked by the same");
        assertThrows(HelpRefusedException.class, this::ask, "asked");
        desk.sits(USER, "ADMIN");
        assertThrows(AccessDeniedException.class, () -> service.approve(request), "the own one");
        assertThrows(AccessDeniedException.class, () -> service.refuse(request, "-"), "the own one");
        assertEquals(ApplicationState.PAID, state());
        desk.sits("clerk02", "CLERK");
        service.refuse(request, "理由を確認してください。");
        assertThrows(HelpRefusedException.class, () -> service.approve(request), "decided");
        assertEquals(Optional.of(PaymentState.PAID), payments.state(number));
        ask();
        service.withdraw(waiting());
        assertEquals(List.of(), service.waiting());
    }

    /** Otherwise neither of two who ask at once would find that the other has asked. */
    @Test
    void whoeverAsksIsAloneWithThePaymentUntilThatIsKept() throws Exception {
        cash();
        transaction.begin();
        try {
            ask();
            assertEquals(List.of(false), AtOnce.call(1, () -> applicants.isPaymentFree(number)));
        } finally {
            transaction.rollback();
        }
        assertTrue(applicants.isPaymentFree(number));
    }

    @Test
    void whatIsNotPaidOrIsHadForItsMoneyDoesNotGoBack() {
        assertThrows(HelpRefusedException.class, this::ask, "not paid");
        applicants.tell(number, PaymentState.PAID);
        assertThrows(HelpRefusedException.class, this::ask, "paid by another way than cash, and being issued");
    }

    /** Staff let it go on while a colleague was asking for its money. */
    @Test
    void whatGoesOnMeanwhileKeepsItsMoney() {
        applicants.tell(number, PaymentState.EXPIRED);
        applicants.tell(number, PaymentState.PAID_LATE);
        ask();
        assertEquals(Optional.empty(), queue.revive(id()));
        desk.sits("clerk02", "CLERK");
        assertFalse(service.approve(waiting()));
        assertEquals(ApplicationState.PAID, state());
    }

    @Test
    void thoseWhoMayApproveAreToldAndWhatNobodyDecidesExpires() throws Exception {
        desk.sits("clerk02", "CLERK");
        desk.sits("clerk01", "CLERK");
        cash();
        ask();
        Desk.untilMailed(desk, "clerk02", approvers::tell);
        assertEquals(List.of("APPLICATION_REFUND_WAITING clerk02@old.example.com"), desk.mails("clerk02"));
        var request = waiting();
        clock.advance(Duration.ofDays(6));
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(clock.instant()));
        transaction.commit();
        desk.sits("clerk02", "CLERK");
        assertThrows(HelpRefusedException.class, () -> service.approve(request));
        assertTrue(trail().contains("PAYMENT_REFUND_REFUSED SUCCESS -"), trail()::toString);
    }

    private void cash() {
        assertTrue(payments.cashReceived(number, "R-1", "clerk01"));
    }

    private void refunded() {
        desk.sits("clerk01", "CLERK");
        ask();
        desk.sits("clerk02", "CLERK");
        assertTrue(service.approve(waiting()));
    }

    private void ask() {
        service.ask(id(), WHY);
    }

    private Long waiting() {
        return service.waiting().get(0).getId();
    }

    private Long id() {
        return applicants.stored(number).getId();
    }

    private ApplicationState state() {
        return applicants.stored(number).getState();
    }

    private List<String> trail() {
        return desk.trail(USER);
    }
}
