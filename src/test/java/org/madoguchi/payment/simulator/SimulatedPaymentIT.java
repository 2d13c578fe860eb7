package org.madoguchi.payment.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.Detail;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.payment.Cashier;
import org.madoguchi.payment.PaymentAttempt;
import org.madoguchi.payment.PaymentChanged;
import org.madoguchi.payment.PaymentMethod;
import org.madoguchi.payment.PaymentNotices;
import org.madoguchi.payment.PaymentNotices.Answer;
import org.madoguchi.payment.PaymentOrder;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.payment.PaymentStart;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Whatever a payment service does wrong, money is counted once, and none is lost. */
@ServiceTest
class SimulatedPaymentIT {

    private static final String SUBJECT = "A26-000001";
    private static final int FEE = 500;

    /** Payments, and what was told of them. */
    @ApplicationScoped
    @Transactional
    public static class Till {

        private final List<PaymentState> told = new CopyOnWriteArrayList<>();

        @PersistenceContext
        private EntityManager entities;

        @Inject
        private PaymentService payments;

        @Inject
        private Event<HousekeepingDue> housekeeping;

        @Inject
        private Clock clock;

        /** Four days are left to pay. */
        public void open(int amount) {
            told.clear();
            var account = new Account("s9000001", "例示 花", Locale.JAPANESE, clock.instant());
            account.confirmEmail("hana@example.com", clock.instant());
            entities.persist(account);
            payments.open(
                    new PaymentOrder(SUBJECT, account, amount, clock.instant().plus(Duration.ofDays(4))));
        }

        public List<String> mails() {
            return entities.createQuery("select m.content.text from OutgoingMail m", String.class)
                    .getResultList();
        }

        public void keepHouse() {
            housekeeping.fire(new HousekeepingDue(clock.instant()));
        }

        void told(@Observes PaymentChanged changed) {
            told.add(changed.state());
        }

        public List<PaymentState> told() {
            return told;
        }
    }

    @Inject
    private Till till;

    @Inject
    private PaymentService payments;

    @Inject
    private Cashier cashier;

    @Inject
    private PaymentNotices notices;

    @Inject
    private SimulatedPaymentProvider provider;

    @Inject
    private SimulatedPaymentService service;

    @Inject
    private AuditTrail trail;

    @Inject
    private TestClock clock;

    private String reference;

    @BeforeEach
    void begin() {
        till.open(FEE);
    }

    private void choose(PaymentMethod method) {
        reference = cashier.pay(SUBJECT, method)
                .flatMap(PaymentAttempt::getReference)
                .orElseThrow();
    }

    private Answer send(String event) {
        var body = SimulatedPaymentProvider.write(event, reference);
        return notices.take(
                "simulator", Map.of(NoticeSignature.HEADER, provider.signature().of(body, clock.instant())), body);
    }

    private PaymentState state() {
        return payments.state(SUBJECT).orElseThrow();
    }

    @Test
    void noticeThatComesOftenAndAtOncePaysOnce() throws Exception {
        choose(PaymentMethod.KONBINI);
        service.scan(reference, FEE, NoticeFault.LOST);
        service.settle(reference, NoticeFault.LOST);
        var answers = AtOnce.call(3, () -> send("1"));
        assertEquals(List.of(Answer.TAKEN, Answer.TAKEN, Answer.TAKEN), answers);
        assertEquals(Answer.TAKEN, send("1"));
        assertEquals(Answer.TAKEN, send("2"));
        assertEquals(List.of(PaymentState.PAID), till.told());
        assertEquals(1, rows(AuditKind.PAYMENT_PAID));
    }

    /** One stands at the till without this page. */
    @Test
    void numbersForTheTillAreMailedOnce() {
        choose(PaymentMethod.KONBINI);
        choose(PaymentMethod.KONBINI);
        var slip = service.find(reference).orElseThrow().getNumbers();
        assertEquals(1, till.mails().size(), till.mails()::toString);
        var text = till.mails().get(0);
        assertTrue(
                text.contains(slip.getSlip().or(slip::getCustomer).orElseThrow())
                        && text.matches("(?s).*支払期限：\\d{4}年.*"),
                text);
    }

    @Test
    void noticeOfTheServiceItselfComes() {
        choose(PaymentMethod.KONBINI);
        service.scan(reference, FEE, NoticeFault.TWICE);
        Await.until(() -> state() == PaymentState.PAID, "the notice");
        assertEquals(List.of(PaymentState.PAID), till.told());
    }

    @Test
    void noticeWithAnotherSignatureChangesNothingAndIsNoted() {
        choose(PaymentMethod.KONBINI);
        service.scan(reference, FEE, NoticeFault.LOST);
        var body = SimulatedPaymentProvider.write("1", reference);
        var other = new NoticeSignature("other").of(body, clock.instant());
        assertEquals(Answer.STRANGE, notices.take("simulator", Map.of(NoticeSignature.HEADER, other), body));
        assertEquals(Answer.STRANGE, notices.take("simulator", Map.of(), body));
        assertEquals(Answer.STRANGE, notices.take("nobody", Map.of(NoticeSignature.HEADER, other), body));
        assertEquals(PaymentState.WAITING, state());
        assertEquals(3, rows(AuditKind.PAYMENT_NOTICE));
    }

    @Test
    void signedNonsenseIsNobodys() {
        for (var text : List.of("", "[]", "{}", "{\"event\":1,\"reference\":2}", "{\"event\":")) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            var signed = provider.signature().of(body, clock.instant());
            assertEquals(Answer.STRANGE, notices.take("simulator", Map.of(NoticeSignature.HEADER, signed), body), text);
        }
    }

    @Test
    void lostNoticeIsFoundWithinTenMinutes() {
        choose(PaymentMethod.KONBINI);
        service.scan(reference, FEE, NoticeFault.LOST);
        clock.advance(Duration.ofMinutes(10));
        cashier.sweep();
        assertEquals(PaymentState.PAID, state());
    }

    @Test
    void anotherAmountWaitsForStaff() {
        choose(PaymentMethod.KONBINI);
        service.scan(reference, FEE - 1, NoticeFault.LOST);
        cashier.settle(SUBJECT);
        assertEquals(PaymentState.MISMATCHED, state());
        assertEquals(Optional.of(FEE - 1), payments.find(SUBJECT).orElseThrow().getReceived());
        assertTrue(row(AuditKind.PAYMENT_PAID).contains("amount=" + (FEE - 1)), row(AuditKind.PAYMENT_PAID));
        assertTrue(payments.accept(SUBJECT, "clerk01"));
        assertEquals(List.of(PaymentState.MISMATCHED, PaymentState.PAID), till.told());
    }

    @Test
    void numbersOfTheWayBeforeArePayableUntilTheServiceSaysOtherwise() {
        choose(PaymentMethod.KONBINI);
        service.scan(reference, FEE, NoticeFault.LOST);
        assertFalse(cashier.release(SUBJECT), "somebody has paid at the till, and we do not know");
        assertEquals(
                reference,
                cashier.pay(SUBJECT, PaymentMethod.CARD)
                        .orElseThrow()
                        .getReference()
                        .orElseThrow());
        assertFalse(payments.cancel(SUBJECT));
        cashier.settle(SUBJECT);
        assertEquals(PaymentState.PAID, state());
    }

    @Test
    void anotherWayEndsTheOneBefore() {
        choose(PaymentMethod.KONBINI);
        var before = reference;
        assertTrue(cashier.release(SUBJECT));
        choose(PaymentMethod.CARD);
        assertFalse(service.scan(before, FEE, NoticeFault.LOST));
        assertTrue(service.payByCard(reference));
        Await.until(() -> state() == PaymentState.PAID, "the card");
    }

    @Test
    void tillTakesItBack() {
        choose(PaymentMethod.KONBINI);
        service.scan(reference, FEE, NoticeFault.LOST);
        cashier.settle(SUBJECT);
        service.takeBack(reference, NoticeFault.LOST);
        cashier.settle(SUBJECT);
        assertEquals(List.of(PaymentState.PAID, PaymentState.REVERSED), till.told());
        assertEquals(Answer.TAKEN, send("late"));
        assertEquals(PaymentState.REVERSED, state());
    }

    @Test
    void deadlineEndsWhatNobodyHasPaid() {
        choose(PaymentMethod.KONBINI);
        clock.advance(Duration.ofDays(4).plusSeconds(1));
        cashier.sweep();
        assertEquals(List.of(PaymentState.EXPIRED), till.told());
        assertEquals(Optional.empty(), cashier.pay(SUBJECT, PaymentMethod.CARD));
    }

    @Test
    void sameKeyBeginsNothingNew() {
        var start = new PaymentStart(
                "key", SUBJECT, PaymentMethod.CARD, FEE, clock.instant().plusSeconds(9), "https://example.ac.jp/");
        assertEquals(provider.start(start).reference(), provider.start(start).reference());
        choose(PaymentMethod.CARD);
        var first = reference;
        choose(PaymentMethod.CARD);
        assertEquals(first, reference);
    }

    @Test
    void nothingToPayIsPaid() throws Exception {
        payments.cancel(SUBJECT);
        payments.open(new PaymentOrder(
                SUBJECT,
                payments.find(SUBJECT).orElseThrow().getAccount(),
                0,
                clock.instant().plusSeconds(9)));
        assertEquals(List.of(PaymentState.CANCELLED, PaymentState.PAID), till.told());
    }

    @Test
    void cashNeedsItsReceiptAndGoesBackOnce() {
        assertThrows(RuntimeException.class, () -> payments.cashReceived(SUBJECT, " ", "clerk01"));
        choose(PaymentMethod.KONBINI);
        assertFalse(payments.cashReceived(SUBJECT, "R-1", "clerk01"), "the till may take it as well");
        assertTrue(cashier.release(SUBJECT));
        assertTrue(payments.cashReceived(SUBJECT, "R-1", "clerk01"));
        assertFalse(payments.cashReceived(SUBJECT, "R-2", "clerk01"));
        assertTrue(payments.refund(SUBJECT, "clerk02", Detail.NONE));
        assertFalse(payments.refund(SUBJECT, "clerk02", Detail.NONE));
        assertEquals(List.of(PaymentState.PAID, PaymentState.REFUNDED), till.told());
    }

    /** As long as anybody may ask it is known, and not for ever. */
    @Test
    void whatNobodyCanPayAnyMoreGoesSomeTimeLater() {
        choose(PaymentMethod.KONBINI);
        clock.advance(Duration.ofDays(20));
        till.keepHouse();
        assertTrue(service.find(reference).isPresent());
        clock.advance(Duration.ofDays(20));
        till.keepHouse();
        assertTrue(service.find(reference).isEmpty());
    }

    private int rows(AuditKind kind) {
        var search = new AuditSearch(null, null, "", "", kind, null, "", null);
        return trail.page(search, Optional.empty(), 9).size();
    }

    private String row(AuditKind kind) {
        var search = new AuditSearch(null, null, "", "", kind, null, "", null);
        return trail.page(search, Optional.empty(), 1).get(0).getDetail().toString();
    }
}
