package org.madoguchi.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;

/** What becomes of a payment when money comes, comes twice, comes late, or goes back. */
class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(4));
    private static final int FEE = 500;
    private static final long ATTEMPT = 7;

    private final Payment payment = new Payment(
            new PaymentOrder("A26-000001", new Account("s0000123", "例示 花", Locale.JAPANESE, NOW), FEE, DUE), NOW);

    @Test
    void moneyPaysOnce() {
        assertTrue(payment.paid(ATTEMPT, FEE, NOW, NOW));
        assertFalse(payment.paid(ATTEMPT + 1, FEE, NOW, NOW));
        assertEquals(PaymentState.PAID, payment.getState());
    }

    @Test
    void anotherAmountIsForStaff() {
        payment.paid(ATTEMPT, FEE - 1, NOW, NOW);
        assertEquals(PaymentState.MISMATCHED, payment.getState());
        assertEquals(Optional.of(FEE - 1), payment.getReceived());
        assertEquals(FEE - 1, payment.getHad());
        assertTrue(payment.accept(NOW));
        assertEquals(PaymentState.PAID, payment.getState());
    }

    @Test
    void moneyAfterTheEndIsLateAndForStaff() {
        payment.end(PaymentState.EXPIRED, DUE.plusSeconds(1));
        payment.paid(ATTEMPT, FEE, DUE.minusSeconds(1), DUE.plusSeconds(2));
        assertEquals(PaymentState.PAID_LATE, payment.getState());
        assertTrue(payment.getState().isForStaff());
    }

    @Test
    void whatIsPaidNeitherExpiresNorIsCalledOff() {
        payment.paid(ATTEMPT, FEE, NOW, NOW);
        assertFalse(payment.end(PaymentState.EXPIRED, DUE));
        assertFalse(payment.end(PaymentState.CANCELLED, DUE));
        assertEquals(PaymentState.PAID, payment.getState());
    }

    @Test
    void dueIsTheLastMoment() {
        assertTrue(payment.isOpen(DUE));
        assertFalse(payment.isOpen(DUE.plusNanos(1)));
    }

    @Test
    void onlyMoneyThatCameGoesBack() {
        assertFalse(payment.reverse(NOW));
        payment.paid(ATTEMPT, FEE, NOW, NOW);
        assertTrue(payment.reverse(NOW));
        assertFalse(payment.reverse(NOW));
        assertEquals(PaymentState.REVERSED, payment.getState());
    }

    @Test
    void moneyGoesBackOnce() {
        assertFalse(payment.refund(NOW));
        payment.receiveCash("R-1", NOW);
        assertEquals(FEE, payment.getHad());
        assertTrue(payment.refund(NOW));
        assertFalse(payment.refund(NOW));
        assertFalse(payment.reverse(NOW));
        assertFalse(payment.accept(NOW));
        assertEquals(PaymentState.REFUNDED, payment.getState());
        assertEquals(0, payment.getHad());
    }

    @Test
    void nobodyReceivesCashForWhatHasEnded() {
        payment.end(PaymentState.CANCELLED, NOW);
        assertThrows(IllegalStateException.class, () -> payment.receiveCash("R-1", NOW));
    }

    @Test
    void orderIsForSomethingThatCanBePaid() {
        assertThrows(IllegalArgumentException.class, () -> new PaymentOrder("A", null, -1, DUE));
        assertThrows(IllegalArgumentException.class, () -> new PaymentOrder(" ", null, 1, DUE));
        assertThrows(IllegalArgumentException.class, () -> new PaymentOrder("A".repeat(33), null, 1, DUE));
    }
}
