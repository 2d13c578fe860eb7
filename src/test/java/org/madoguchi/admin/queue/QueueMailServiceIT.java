package org.madoguchi.admin.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.application.Applicants;
import org.madoguchi.audit.Detail;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** The desk is told once of what does not go on by itself, and of what came later. */
@ServiceTest
class QueueMailServiceIT {

    private static final String USER = "s0000001";

    @Inject
    private QueueMailService service;

    @Inject
    private Applicants applicants;

    @Inject
    private PaymentService payments;

    @Inject
    private Desk desk;

    @Inject
    private TestClock clock;

    @Test
    void thoseWhoDecideAreToldOnceOfLateMoneyAndAgainOfTheNext() {
        desk.sits("clerk01", "CLERK");
        desk.sits("auditor01", "AUDITOR");
        var account = applicants.enrol(USER);
        var first = paidLate(account);
        service.tell();
        clock.advance(Duration.ofMinutes(16));
        service.tell();
        assertEquals(List.of("DESK_PAID_LATE clerk01@old.example.com"), desk.mails("clerk01"));
        assertEquals(List.of(), desk.mails("auditor01"), "who decides nothing");
        var text = desk.texts("clerk01").get(0);
        assertTrue(text.contains(first) && text.contains("/desk/application.xhtml?id="), text);
        paidLate(account);
        service.tell();
        service.tell();
        assertEquals(2, desk.mails("clerk01").size());
    }

    @Test
    void mismatchAndReversalAreToldEachByItsMail() {
        desk.sits("clerk01", "CLERK");
        var account = applicants.enrol(USER);
        applicants.tell(applied(account), PaymentState.MISMATCHED);
        var paid = applied(account);
        applicants.tell(paid, PaymentState.PAID);
        applicants.tell(paid, PaymentState.REVERSED);
        Desk.untilMailed(desk, "clerk01", service::tell);
        assertEquals(
                List.of("DESK_REVERSED clerk01@old.example.com", "DESK_STUCK clerk01@old.example.com"),
                desk.mails("clerk01").stream().sorted().toList());
    }

    @Test
    void whatTheDeskGaveBackItselfIsNoNews() {
        desk.sits("clerk01", "CLERK");
        var account = applicants.enrol(USER);
        var given = applied(account);
        assertTrue(payments.cashReceived(given, "R-1", "clerk01"));
        assertTrue(payments.refund(given, "clerk02", Detail.NONE));
        service.tell();
        assertEquals(List.of(), desk.mails("clerk01"));
        assertFalse(applicants.mails().contains("APPLICATION_REVERSED"), "the refund is told by its own mail");
        var taken = applied(account);
        applicants.tell(taken, PaymentState.PAID);
        applicants.tell(taken, PaymentState.REVERSED);
        Desk.untilMailed(desk, "clerk01", service::tell);
        assertEquals(1, desk.mails("clerk01").size());
        assertTrue(desk.texts("clerk01").get(0).contains(taken));
        assertTrue(applicants.mails().contains("APPLICATION_REVERSED"), applicants.mails()::toString);
    }

    private String applied(Long account) {
        return applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
    }

    private String paidLate(Long account) {
        var number = applied(account);
        applicants.tell(number, PaymentState.EXPIRED);
        applicants.tell(number, PaymentState.PAID_LATE);
        return number;
    }
}
