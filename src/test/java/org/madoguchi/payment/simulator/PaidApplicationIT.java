package org.madoguchi.payment.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.application.Applicants;
import org.madoguchi.application.ApplicationStaffService;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Issues;
import org.madoguchi.payment.Cashier;
import org.madoguchi.payment.PaymentAttempt;
import org.madoguchi.payment.PaymentMethod;
import org.madoguchi.payment.PaymentNotices;
import org.madoguchi.printing.PrintService;
import org.madoguchi.printing.PrintState;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** From the till to the paper, by way of the payment service and its notices. */
@ServiceTest
class PaidApplicationIT {

    private static final String USER = "s0000001";

    /** What goes wrong at the payment service. */
    @ApplicationScoped
    @Transactional
    public static class Faults {

        @PersistenceContext
        private EntityManager entities;

        /** It took the money before the end, and says so after it has said that nobody has. */
        public void findMoney(String reference, Instant at) {
            entities.createNativeQuery("update simulated_payment set state = 'FINAL', paid_amount = amount, "
                            + "paid_at = ?1 where reference = ?2")
                    .setParameter(1, at.atOffset(ZoneOffset.UTC))
                    .setParameter(2, reference)
                    .executeUpdate();
        }

        /** It has begun, and its answer never came. */
        public void loseTheAnswer(String reference) {
            entities.createNativeQuery("update payment_attempt set reference = null, slip_number = null, "
                            + "customer_number = null, confirmation_number = null where reference = ?1")
                    .setParameter(1, reference)
                    .executeUpdate();
        }

        public long begun(String number) {
            var count = entities.createNativeQuery("select count(*) from simulated_payment where subject = ?1")
                    .setParameter(1, number);
            return ((Number) count.getSingleResult()).longValue();
        }
    }

    @Inject
    private Faults faults;

    @Inject
    private Applicants applicants;

    @Inject
    private ApplicationStaffService staff;

    @Inject
    private Cashier cashier;

    @Inject
    private PaymentNotices notices;

    @Inject
    private SimulatedPaymentProvider provider;

    @Inject
    private SimulatedPaymentService service;

    @Inject
    private PrintService prints;

    @Inject
    private Issues issues;

    @Inject
    private TestClock clock;

    private String number;
    private String reference;

    @BeforeEach
    void choose() {
        number = applicants
                .apply(applicants.enrol(USER), USER, ReceiptMethod.STORE, 1)
                .orElseThrow();
        reference = pay().getReference().orElseThrow();
    }

    private PaymentAttempt pay() {
        return cashier.pay(number, PaymentMethod.KONBINI).orElseThrow();
    }

    private void notice(String event) {
        var body = SimulatedPaymentProvider.write(event, reference);
        var signed = provider.signature().of(body, clock.instant());
        assertEquals(
                PaymentNotices.Answer.TAKEN, notices.take("simulator", Map.of(NoticeSignature.HEADER, signed), body));
    }

    private ApplicationState state() {
        return applicants.stored(number).getState();
    }

    @Test
    void paidOneSecondBeforeTheEndAndToldAfterItIsRevived() {
        var due = applicants.stored(number).getDueAt().orElseThrow();
        clock.advance(Duration.between(clock.instant(), due).plusSeconds(1));
        cashier.sweep();
        assertEquals(ApplicationState.EXPIRED, state());
        assertTrue(applicants.mails().contains("APPLICATION_EXPIRED"), applicants.mails()::toString);
        faults.findMoney(reference, due.minusSeconds(1));
        notice("late");
        notice("late");
        assertEquals(ApplicationState.PAID_LATE, state());
        applicants.goOn();
        assertEquals(ApplicationState.PAID_LATE, state(), "staff decide");
        assertEquals(Optional.empty(), staff.revive(applicants.stored(number).getId(), "clerk01"));
        applicants.goOn();
        assertEquals(ApplicationState.PAID, state());
        assertEquals(1, applicants.stored(number).getCertificates().size());
    }

    /** Minutes after the till has taken it, it takes it back: what was issued is worthless by then. */
    @Test
    void moneyThatTheTillTakesBackRevokesThePaperAndItsNumber() {
        service.scan(reference, applicants.stored(number).getTotal(), NoticeFault.LOST);
        notice("1");
        applicants.goOn();
        var paper = applicants.stored(number).getCertificates().get(0);
        issues.valid(paper);
        applicants.goOn();
        assertEquals(ApplicationState.TO_PRINT, state());
        service.takeBack(reference, NoticeFault.LOST);
        notice("2");
        assertEquals(ApplicationState.REVERSED, state());
        assertEquals("REVOKED", issues.stored(paper).getState().name());
        assertTrue(prints.of(number).stream().allMatch(one -> one.getState() == PrintState.CANCELLED));
        assertTrue(applicants.mails().contains("APPLICATION_REVERSED"), applicants.mails()::toString);
        assertFalse(applicants.mails().contains("CERTIFICATE_REVOKED"), "told once");
    }

    @Test
    void serviceThatBeganAndFellSilentIsAskedWithTheSameKeyAndBeginsNothingNew() {
        faults.loseTheAnswer(reference);
        assertEquals(reference, pay().getReference().orElseThrow());
        assertEquals(1, faults.begun(number));
    }

    /** Nobody comes back to the page: the sweep goes on with what was begun, and finds the money. */
    @Test
    void whatWasPaidAfterTheServiceFellSilentIsFound() {
        faults.loseTheAnswer(reference);
        service.scan(reference, applicants.stored(number).getTotal(), NoticeFault.LOST);
        clock.advance(Duration.ofMinutes(10));
        cashier.sweep();
        assertEquals(ApplicationState.PAID, state());
        assertEquals(1, faults.begun(number));
    }
}
