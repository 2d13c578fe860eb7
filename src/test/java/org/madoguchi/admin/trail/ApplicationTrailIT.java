package org.madoguchi.admin.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.application.Applicants;
import org.madoguchi.application.ApplicationStaffService;
import org.madoguchi.application.DocumentSeen;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Issues;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;

/** Whatever is done about an application is in the trail, with who did it, and the chain of it holds. */
@ServiceTest
class ApplicationTrailIT {

    private static final String USER = "s0000001";

    @Inject
    private AuditTrail trail;

    @Inject
    private Applicants applicants;

    @Inject
    private ApplicationStaffService staff;

    @Inject
    private PaymentService payments;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Issues issues;

    @Inject
    private TrailVerifyService verification;

    @Inject
    private Desk desk;

    private Long account;
    private long before;

    @BeforeEach
    void enrol() {
        desk.sits("auditor01", "AUDITOR");
        sealed();
        before = verification.end().position();
        account = applicants.enrol(USER);
    }

    @Test
    void eachActIsProved() {
        var counter = applied(ReceiptMethod.COUNTER);
        applicants.putInReview(counter);
        assertTrue(staff.approve(id(counter), "clerk01"));
        isNoted("APPLICATION_APPROVED SUCCESS clerk01");
        ready(counter, "clerk02");
        isNoted("CASH_RECEIVED SUCCESS clerk02");
        assertTrue(staff.handOver(id(counter), "clerk03", DocumentSeen.STUDENT_CARD));
        isNoted("APPLICATION_HANDED_OVER SUCCESS clerk03");
        var posted = applied(ReceiptMethod.POST);
        ready(posted, "clerk01");
        assertTrue(staff.post(id(posted), "clerk04", "1234-5678"));
        isNoted("APPLICATION_POSTED SUCCESS clerk04");
        assertEquals(Optional.of("1234-5678"), said(AuditKind.APPLICATION_POSTED, DetailPart.TRACKING));
        assertEquals(Optional.of("R-" + posted), said(AuditKind.CASH_RECEIVED, DetailPart.RECEIPT));
        var sent = applied(ReceiptMethod.ONLINE);
        ready(sent, "clerk01");
        isNoted("DELIVERY_SENT SUCCESS -");
        assertTrue(deliveries.resend(sent));
        assertEquals(2, Collections.frequency(desk.trail(USER), "DELIVERY_SENT SUCCESS -"));
        assertTrue(payments.refund(sent, "clerk05", Detail.of(DetailPart.ASKED_BY, "clerk06")));
        isNoted("PAYMENT_REFUNDED SUCCESS clerk05");
        isNoted("CERTIFICATE_REVOKED SUCCESS -");
        holds();
    }

    private String applied(ReceiptMethod method) {
        return applicants.apply(account, USER, method, 1).orElseThrow();
    }

    private void ready(String number, String clerk) {
        assertTrue(payments.cashReceived(number, "R-" + number, clerk));
        applicants.goOn();
        applicants.stored(number).getCertificates().forEach(issues::valid);
        applicants.goOn();
    }

    private Long id(String number) {
        return applicants.stored(number).getId();
    }

    /** Among the latest. */
    private void isNoted(String row) {
        assertTrue(desk.trail(USER).contains(row), () -> row + " in " + desk.trail(USER));
    }

    /** What the newest row of a kind about the applicant says. */
    private Optional<String> said(AuditKind kind, DetailPart part) {
        return trail.page(new AuditSearch(null, null, USER, null, kind, null, null, null), Optional.empty(), 1).stream()
                .findFirst()
                .flatMap(row -> row.details().find(part));
    }

    private void sealed() {
        Await.until(() -> verification.unsealed().rows() == 0, "seals");
    }

    private void holds() {
        sealed();
        var result = verification.check(before, Optional.empty());
        assertEquals(Optional.empty(), result.broken());
        assertTrue(result.isDone());
    }
}
