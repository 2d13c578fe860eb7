package org.madoguchi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.Detail;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.Issues;
import org.madoguchi.certificate.RevocationService;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.delivery.DeliveryState;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.printing.PrintRegistration;
import org.madoguchi.printing.PrintService;
import org.madoguchi.printing.PrintState;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;

/** What is revoked or issued anew on its way to who gets it is received by nobody, and what stands in its place is. */
@ServiceTest
class EndedCertificateServiceIT {

    private static final String USER = "s0000001";

    @Inject
    private Applicants applicants;

    @Inject
    private ApplicationService applications;

    @Inject
    private PaymentService payments;

    @Inject
    private PrintService prints;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private RevocationService revocation;

    @Inject
    private Issues issues;

    @Inject
    private AuditTrail trail;

    @Inject
    private Desk desk;

    @Test
    void revokedPaperIsPrintedAtNoMachine() {
        var number = ready(ReceiptMethod.STORE, 1);
        issues.revoke(paper(number, 0));
        assertEquals(List.of(), alive(number));
        assertEquals(ApplicationState.PRINT_EXPIRED, applicants.stored(number).getState());
        assertTrue(applicants.mails().contains("CERTIFICATE_REVOKED"), applicants.mails()::toString);
    }

    @Test
    void whatIsLeftCanBePrinted() {
        var number = ready(ReceiptMethod.STORE, 2);
        var revoked = paper(number, 0);
        issues.revoke(revoked);
        applicants.goOn();
        assertEquals(ApplicationState.TO_PRINT, applicants.stored(number).getState());
        assertEquals(List.of(paper(number, 1).getNumber()), alive(number));
    }

    /** The machines were faster than the news of it. */
    @Test
    void whatIsLeftAndPrintedAlreadyIsInTheTrail() {
        var number = ready(ReceiptMethod.STORE, 2);
        applicants.printed(number);
        issues.revoke(paper(number, 0));
        applicants.goOn();
        assertEquals(ApplicationState.PRINTED, applicants.stored(number).getState());
        var printed = new AuditSearch(null, null, "", "", AuditKind.APPLICATION_PRINTED, null, "", null);
        assertEquals(1, trail.page(printed, Optional.empty(), 5).size());
    }

    @Test
    void reissuedPaperIsPrintedInTheOthersPlace() {
        var number = ready(ReceiptMethod.STORE, 1);
        var before = paper(number, 0);
        var after = reissue(before);
        assertEquals(List.of(), alive(number));
        assertEquals(ApplicationState.PAID, applicants.stored(number).getState());
        issues.valid(after);
        applicants.goOn();
        assertEquals(ApplicationState.TO_PRINT, applicants.stored(number).getState());
        assertEquals(List.of(after.getNumber()), alive(number));
        assertTrue(applicants.mails().contains("CERTIFICATE_SUPERSEDED"), applicants.mails()::toString);
    }

    /** Staff end each of them while the money for all is taken back. */
    @Test
    void endedInTwoWaysAtOnceTheyWaitForEachOtherInOneOrder() throws Exception {
        var number = ready(ReceiptMethod.COUNTER, 5);
        var papers = applicants.stored(number).getCertificates();
        var turn = new AtomicInteger();
        AtOnce.call(1 + papers.size(), () -> {
            var mine = turn.getAndIncrement();
            if (mine == papers.size()) {
                applicants.tell(number, PaymentState.REVERSED);
            } else {
                issues.revoke(papers.get(mine));
            }
            return null;
        });
        assertEquals(ApplicationState.REVERSED, applicants.stored(number).getState());
        papers.forEach(one -> assertTrue(issues.stored(one).isEnded()));
    }

    @Test
    void linkToARevokedOneEnds() {
        var number = ready(ReceiptMethod.ONLINE, 1);
        issues.revoke(paper(number, 0));
        assertEquals(ApplicationState.SEND_CANCELLED, applicants.stored(number).getState());
        assertEquals(
                DeliveryState.CANCELLED, deliveries.of(number).orElseThrow().getState());
    }

    @Test
    void linkToSeveralLeadsToWhatIsLeft() {
        var number = ready(ReceiptMethod.ONLINE, 2);
        issues.revoke(paper(number, 0));
        assertEquals(ApplicationState.SENT, applicants.stored(number).getState());
        assertEquals(List.of(paper(number, 1).getNumber()), applicants.sent(number));
    }

    @Test
    void linkLeadsToWhatWasIssuedAnew() {
        var number = ready(ReceiptMethod.ONLINE, 1);
        var after = reissue(paper(number, 0));
        assertEquals(ApplicationState.SENT, applicants.stored(number).getState());
        assertEquals(List.of(after.getNumber()), applicants.sent(number));
        issues.valid(after);
        issues.revoke(after);
        assertEquals(ApplicationState.SEND_CANCELLED, applicants.stored(number).getState(), "it is the application's");
    }

    @Test
    void ownFileOfARevokedOneIsHadNoMore() {
        var number = ready(ReceiptMethod.SELF, 1);
        var account = applicants.stored(number).getAccount().getId();
        var paper = paper(number, 0);
        assertTrue(applications.download(account, number, paper.getId()).isPresent());
        var after = reissue(paper);
        assertFalse(applications.download(account, number, paper.getId()).isPresent());
        issues.valid(after);
        assertTrue(applications.download(account, number, after.getId()).isPresent());
    }

    /** Between its signature and the next step in the background. */
    @Test
    void whatIsRevokedBeforeItIsReadyWaitsForStaff() {
        var number = paid(ReceiptMethod.STORE, 1);
        issues.valid(paper(number, 0));
        issues.revoke(paper(number, 0));
        applicants.goOn();
        assertEquals(ApplicationState.STUCK, applicants.stored(number).getState());
        assertEquals(Fault.REVOKED, applicants.stored(number).getFault().orElseThrow());
    }

    @Test
    void whatIsGivenBackIsTakenFromTheMachinesAtOnce() {
        var number = ready(ReceiptMethod.STORE, 2);
        assertEquals(2, alive(number).size());
        assertTrue(payments.refund(number, "clerk02", Detail.NONE));
        assertEquals(List.of(), alive(number));
        assertEquals(
                1,
                desk.trail(USER).stream()
                        .filter(entry -> entry.startsWith("PRINT_CANCELLED "))
                        .count());
    }

    /** Where the money went is what an applicant asks then. */
    @Test
    void applicantIsToldThatTheMoneyOfARevokedOneWasGivenBack() {
        var number = paid(ReceiptMethod.STORE, 1);
        issues.valid(paper(number, 0));
        issues.revoke(paper(number, 0));
        applicants.goOn();
        assertEquals("next.revoked", ApplyWords.nextKey(applicants.stored(number)));
        assertTrue(payments.refund(number, "clerk02", Detail.NONE));
        assertEquals("next.refunded", ApplyWords.nextKey(applicants.stored(number)));
    }

    private String paid(ReceiptMethod method, int copies) {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, method, copies).orElseThrow();
        assertTrue(payments.cashReceived(number, "R-1", "clerk01"));
        applicants.goOn();
        return number;
    }

    private String ready(ReceiptMethod method, int copies) {
        var number = paid(method, copies);
        applicants.stored(number).getCertificates().forEach(issues::valid);
        applicants.goOn();
        return number;
    }

    private Certificate reissue(Certificate before) {
        return revocation
                .reissue(before.getId(), EndReason.DAMAGED, "clerk01", Detail.NONE)
                .orElseThrow();
    }

    private Certificate paper(String number, int place) {
        return applicants.stored(number).getCertificates().get(place);
    }

    /** Issue numbers of what has, or gets, a number at the machines. */
    private List<String> alive(String number) {
        return prints.of(number).stream()
                .filter(one -> one.getState() == PrintState.REGISTERING || one.getState() == PrintState.READY)
                .map(PrintRegistration::getCertificates)
                .flatMap(List::stream)
                .map(Certificate::getNumber)
                .toList();
    }
}
