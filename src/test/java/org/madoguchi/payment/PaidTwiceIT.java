package org.madoguchi.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.audit.Detail;
import org.madoguchi.testing.ServiceTest;

/** Money that comes a second time is kept in sight until somebody gives it back. */
@ServiceTest
class PaidTwiceIT {

    private static final String SUBJECT = "A26-000009";
    private static final int FEE = 500;

    /** Opens a payment. */
    @ApplicationScoped
    @Transactional
    public static class Opening {

        @PersistenceContext
        private EntityManager entities;

        @Inject
        private PaymentService payments;

        @Inject
        private Clock clock;

        public void open() {
            var account = new Account("s9000009", "例示 花", Locale.JAPANESE, clock.instant());
            entities.persist(account);
            payments.open(
                    new PaymentOrder(SUBJECT, account, FEE, clock.instant().plus(Duration.ofDays(4))));
        }
    }

    @Inject
    private Opening opening;

    @Inject
    private PaymentService payments;

    @Inject
    private AttemptService attempts;

    @Inject
    private Cashier cashier;

    @Inject
    private Clock clock;

    @Test
    void staffSeeItUntilItIsGivenBack() {
        opening.open();
        var first = cashier.pay(SUBJECT, PaymentMethod.KONBINI)
                .flatMap(PaymentAttempt::getReference)
                .orElseThrow();
        assertTrue(cashier.release(SUBJECT));
        assertTrue(payments.cashReceived(SUBJECT, "R-1", "clerk01"));
        assertEquals(0, payments.surplus(SUBJECT));
        assertFalse(payments.refundTwice(SUBJECT, "clerk01", Detail.NONE));
        settled(first);
        settled(first);
        assertEquals(FEE, payments.surplus(SUBJECT), "told twice, it came once");
        assertEquals(List.of(SUBJECT), payments.paidTwice());
        assertEquals(Optional.of(PaymentState.PAID), payments.state(SUBJECT));
        assertTrue(payments.refundTwice(SUBJECT, "clerk01", Detail.NONE));
        settled(first);
        assertEquals(0, payments.surplus(SUBJECT));
        assertEquals(List.of(), payments.paidTwice());
    }

    /** It said that something had happened to what was settled, and did not answer when it was asked what. */
    @Test
    void providerIsAskedAboutWhatHasEndedUntilItAnswers() {
        opening.open();
        var one = cashier.pay(SUBJECT, PaymentMethod.KONBINI).orElseThrow();
        var reference = one.getReference().orElseThrow();
        settled(reference);
        assertEquals(List.of(), unasked());
        attempts.hasten("simulator", reference);
        attempts.failed(one.getId());
        assertEquals(List.of(one.getId()), unasked());
        cashier.sweep();
        assertEquals(List.of(), unasked());
    }

    private List<Long> unasked() {
        return attempts.unasked(Duration.ZERO).stream()
                .map(PaymentAttempt::getId)
                .toList();
    }

    /** The store's number of before was paid all the same. */
    private void settled(String reference) {
        attempts.apply(
                "simulator", reference, new Settled(Settled.Status.FINAL, clock.instant(), FEE), Optional.empty());
    }
}
