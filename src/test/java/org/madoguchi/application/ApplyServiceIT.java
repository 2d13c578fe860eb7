package org.madoguchi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.catalogue.CatalogueEdits;
import org.madoguchi.catalogue.ClosedDayList;
import org.madoguchi.catalogue.Reason;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.TermTexts;
import org.madoguchi.catalogue.Types;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.Issues;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.paper.Language;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Applications in the container: whoever does what at the same time, nothing is had, paid or issued twice. */
@ServiceTest
class ApplyServiceIT {

    private static final String USER = "s0000001";
    /** Copies a day of the type as it is shipped. */
    private static final int A_DAY = 30;

    private static final CatalogueEdits.By BY = new CatalogueEdits.By("clerk01", "admin01");

    @Inject
    private AuditService audit;

    @Inject
    private Applicants applicants;

    @Inject
    private ApplyService service;

    @Inject
    private ApplicationService applications;

    @Inject
    private ApplicationStaffService staff;

    @Inject
    private ApplicationWorker worker;

    @Inject
    private ReminderService reminders;

    @Inject
    private ReadyDayService readyDays;

    @Inject
    private PaymentService payments;

    @Inject
    private Issues issues;

    @Inject
    private CatalogueEdits edits;

    @Inject
    private Types types;

    @Inject
    private TestClock clock;

    @Inject
    private ZoneId zone;

    @Inject
    private UserTransaction transaction;

    /** Counted under both student numbers. */
    @Test
    void twentyAtOnceGetExactlyWhatIsLeftOfTheDay() throws Exception {
        var account = applicants.enrol(USER);
        applicants.enrolAgain(USER, "m0000001");
        assertTrue(applicants
                .apply(account, "m0000001", ReceiptMethod.COUNTER, A_DAY - 10)
                .isPresent());
        var got = AtOnce.call(20, () -> applicants.apply(account, USER, ReceiptMethod.COUNTER, 1));
        assertEquals(10, got.stream().filter(Optional::isPresent).count());
    }

    /** As staff type it from a slip or a call: one's number, one of the student numbers or the user ID. */
    @Test
    void staffFindAnApplicationByEachOfItsNumbers() {
        var account = applicants.enrol(USER);
        applicants.enrolAgain(USER, "m0000001");
        var first = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        var second =
                applicants.apply(account, "m0000001", ReceiptMethod.COUNTER, 1).orElseThrow();
        assertEquals(List.of(first), found(first.toLowerCase(Locale.ROOT)));
        assertEquals(List.of(second), found("m0000001"));
        assertEquals(List.of(second, first), found(USER.toUpperCase(Locale.ROOT)));
        assertEquals(List.of(), found("m000000"));
    }

    private List<String> found(String words) {
        var filter = new ApplicationFilter(
                ApplicationFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
        return staff.page(filter, 0, 10).stream().map(Application::getNumber).toList();
    }

    /**
     * Academic years begin in April; under all student numbers together. A day lies between, since what is not paid in
     * time ends meanwhile and counts no longer.
     */
    @Test
    void quotaOfTheYearIsCountedUntilMarch() throws Exception {
        change(Map.of("perDay", "", "perYear", "3"));
        var account = applicants.enrol(USER);
        applicants.enrolAgain(USER, "m0000001");
        var march = LocalDate.of(today().getYear() + 1, 3, 31);
        goTo(march.minusDays(1));
        assertTrue(
                applicants.apply(account, "m0000001", ReceiptMethod.COUNTER, 2).isPresent());
        goTo(march);
        assertEquals(Optional.empty(), applicants.apply(account, USER, ReceiptMethod.COUNTER, 2));
        var problem = service.draft(account).orElseThrow().quote().problems().get(0);
        assertEquals("problem.per_year", problem.key());
        assertEquals(List.of(3, 2L), problem.values());
        clock.advance(Duration.ofHours(1));
        assertTrue(applicants.apply(account, USER, ReceiptMethod.COUNTER, 3).isPresent());
        assertEquals(Optional.empty(), applicants.apply(account, USER, ReceiptMethod.COUNTER, 1));
    }

    @Test
    void secondClickFindsItDone() throws Exception {
        var account = applicants.enrol(USER);
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        var got = AtOnce.call(8, () -> service.apply(
                        account, seen.draft().getId(), seen.quote().mark(), "")
                .number());
        assertEquals(1, Set.copyOf(got).size(), got::toString);
        assertTrue(got.get(0).isPresent());
        assertEquals(1, applicants.count("Application"));
        assertEquals(1, applicants.count("Payment"));
        assertEquals(List.of("APPLICATION_TO_PAY"), applicants.mails());
    }

    @Test
    void mailThatAsksForThePaymentNamesTheSum() {
        applicants.apply(applicants.enrol(USER), USER, ReceiptMethod.COUNTER, 2).orElseThrow();
        var text = applicants.text("APPLICATION_TO_PAY");
        assertTrue(text.contains("金額（円）：600"), text);
    }

    @Test
    void whatIsNoMoreAsItWasSeenIsNotAppliedFor() {
        var account = applicants.enrol(USER);
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        var other = service.apply(account, seen.draft().getId(), seen.quote().mark() + "0", "");
        assertEquals(List.of(), other.instead().orElseThrow().problems());
        applicants.hold(USER);
        var closed = service.apply(account, seen.draft().getId(), seen.quote().mark(), "");
        assertFalse(closed.instead().orElseThrow().isFree());
        assertEquals(Optional.empty(), closed.number());
        assertEquals(0, applicants.count("Payment"));
    }

    /** Two of staff stop a type, or its time ends, while a student is at the last step. */
    @Test
    void typeThatIsStoppedMeanwhileIsToldAndNothingIsCharged() throws Exception {
        var account = applicants.enrol(USER);
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        assertTrue(seen.quote().isFree());
        change(Map.of("active", "false"));
        assertToldAndNothingCharged(account, seen, "problem.gone");
        change(Map.of("active", "true", "offeredUntil", today().minusDays(1).toString()));
        assertToldAndNothingCharged(account, seen, "refusal.over");
        change(Map.of("offeredUntil", today().toString()));
        var again = service.draft(account).orElseThrow();
        assertTrue(service.apply(account, again.draft().getId(), again.quote().mark(), "")
                .number()
                .isPresent());
    }

    private void assertToldAndNothingCharged(Long account, ApplyService.Sight seen, String key) {
        var tried = service.apply(account, seen.draft().getId(), seen.quote().mark(), "");
        assertEquals(Optional.empty(), tried.number());
        var problem = tried.instead().orElseThrow().problems().get(0);
        assertEquals(key, problem.reason().map(Reason::key).orElse(problem.key()));
        assertEquals(0, applicants.count("Payment"));
        assertEquals(List.of(), applicants.mails());
        assertTrue(service.isDraft(account), "the draft stays");
    }

    /** The amount that was seen, or none: never the other one. */
    @Test
    void feeThatChangesMeanwhileIsToldBeforeItIsCharged() throws Exception {
        var account = applicants.enrol(USER);
        var before = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        assertEquals(300, seen.quote().total());
        raiseTheFee();
        assertEquals(
                seen.quote().mark(),
                service.draft(account).orElseThrow().quote().mark(),
                "not yet");
        clock.advance(Duration.ofDays(1));
        var tried = service.apply(account, seen.draft().getId(), seen.quote().mark(), "");
        assertEquals(Optional.empty(), tried.number());
        assertEquals(400, tried.instead().orElseThrow().total());
        assertEquals(1, applicants.count("Payment"), "the other application's");
        assertEquals(300, applicants.stored(before).getTotal(), "was applied for before");
        var number = service.apply(
                        account,
                        seen.draft().getId(),
                        tried.instead().orElseThrow().mark(),
                        "")
                .number()
                .orElseThrow();
        assertEquals(400, applicants.stored(number).getTotal());
    }

    /** The back button, after it was paid, leads to a form that was sent. */
    @Test
    void formThatIsSentAgainAfterPayingChargesNothing() {
        var account = applicants.enrol(USER);
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        var mark = seen.quote().mark();
        var number =
                service.apply(account, seen.draft().getId(), mark, "").number().orElseThrow();
        assertTrue(payments.cashReceived(number, "R-1", "clerk01"));
        assertEquals(
                Optional.of(number),
                service.apply(account, seen.draft().getId(), mark, "").number());
        assertFalse(payments.cashReceived(number, "R-2", "clerk01"));
        assertEquals(1, applicants.count("Payment"));
        assertEquals(1, applicants.count("Application"));
        assertEquals(ApplicationState.PAID, applicants.stored(number).getState());
        assertEquals(List.of("APPLICATION_TO_PAY"), applicants.mails());
    }

    /** Who applies before the counter closes for days, as on a Monday, 28 December, comes after them. */
    @Test
    void dayToComeToTheCounterLeavesOutWeekendsAndClosedDays() throws Exception {
        var monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        goTo(monday);
        transaction.begin();
        edits.close(monday.plusDays(1)
                .datesUntil(monday.plusDays(7))
                .flatMap(day -> ClosedDayList.of(day.toString(), "冬季休業", "").stream())
                .toList());
        transaction.commit();
        var promised = Optional.of(monday.plusDays(8));
        var account = applicants.enrol(USER);
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        assertEquals(promised, readyDays.find(seen.draft()), "as it is confirmed");
        var number = applicants.apply(account, seen).orElseThrow();
        assertTrue(payments.cashReceived(number, "R-1", "clerk01"));
        goTo(monday.plusDays(3));
        assertEquals(promised, readyDays.find(applicants.stored(number)), "as it was paid");
        goTo(monday.plusDays(12));
        assertEquals(
                Optional.of(monday.plusDays(14)),
                readyDays.find(applicants.stored(number)),
                "nobody comes on a Saturday");
        var atStore = applicants.draft(account, USER, ReceiptMethod.STORE, CertificateType.ENROLMENT, 1);
        assertEquals(Optional.empty(), readyDays.find(atStore.draft()), "no paper of ours");
    }

    private void goTo(LocalDate day) {
        clock.advance(Duration.between(
                clock.instant(), day.atTime(23, 30).atZone(zone).toInstant()));
    }

    private void change(Map<String, String> texts) throws Exception {
        transaction.begin();
        var version = types.current(CertificateType.ENROLMENT).orElseThrow();
        var terms = TermTexts.of(version.getTerms());
        terms.putAll(texts);
        assertTrue(edits.change(version.getType(), version.getNumber(), TermTexts.read(1, terms), BY));
        transaction.commit();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Test
    void twentyOneCopiesAreTooMany() {
        var account = applicants.enrol(USER);
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 21);
        var keys = seen.quote().problems().stream().map(Problem::key).collect(Collectors.toSet());
        assertTrue(keys.contains("problem.too_many"), keys::toString);
        assertEquals(
                Optional.empty(),
                service.apply(account, seen.draft().getId(), seen.quote().mark(), "")
                        .number());
    }

    @Test
    void sealedEnvelopeNeedsAWayOnPaper() {
        var account = applicants.enrol(USER);
        applicants.draft(account, USER, ReceiptMethod.STORE, CertificateType.ENROLMENT, 1);
        service.choose(account, List.of(new Wanted(CertificateType.ENROLMENT, Language.JA, 1, true)));
        var problems = service.draft(account).orElseThrow().quote().problems();
        assertEquals(
                List.of("problem.sealed_method"),
                problems.stream().map(Problem::key).toList());
    }

    /** Told when it is applied for, and not found out when it is paid. */
    @Test
    void whatCannotBePrintedIsNotAppliedFor() {
        var account = applicants.enrol(USER);
        applicants.rename(USER, "\uD842\uDFB7\u7530 \u82B1");
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        var tried = service.apply(account, seen.draft().getId(), seen.quote().mark(), "");
        var problem = tried.instead().orElseThrow().problems().get(0);
        assertEquals("problem.unprintable.no_glyph", problem.key());
        assertEquals("\uD842\uDFB7", problem.values().get(0), problem::toString);
        assertTrue(service.isDraft(account));
    }

    @Test
    void anothersDraftAndApplicationAreNone() {
        var account = applicants.enrol(USER);
        var stranger = applicants.enrol("s0000002");
        var seen = applicants.draft(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1);
        var tried = service.apply(stranger, seen.draft().getId(), seen.quote().mark(), "");
        assertEquals(new ApplyService.Outcome(Optional.empty(), Optional.empty()), tried);
        var number = service.apply(account, seen.draft().getId(), seen.quote().mark(), "")
                .number()
                .orElseThrow();
        assertEquals(Optional.empty(), applications.find(stranger, number));
        assertFalse(applications.cancel(stranger, number));
        assertFalse(applications.again(stranger, number));
        assertEquals(
                ApplicationState.AWAITING_PAYMENT, applicants.stored(number).getState());
    }

    /** The paper says what was known when it was applied for. */
    @Test
    void paidOneIsIssuedSignedAndPutReadyWithWhatWasKnownThen() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 2).orElseThrow();
        applicants.rename(USER, "別名 花");
        assertFalse(worker.goOn(), "not paid");
        assertTrue(payments.cashReceived(number, "R-1", "clerk01"));
        assertEquals(ApplicationState.PAID, applicants.stored(number).getState());
        assertTrue(worker.goOn());
        var issued = applicants.stored(number).getCertificates();
        assertEquals(2, issued.size());
        issued.forEach(one -> assertEquals("例示 花", one.getHolderName()));
        assertFalse(worker.goOn(), "not signed");
        issued.forEach(issues::valid);
        assertTrue(worker.goOn());
        assertEquals(ApplicationState.TO_COLLECT, applicants.stored(number).getState());
        assertFalse(worker.goOn());
        assertEquals(List.of("APPLICATION_TO_PAY", "APPLICATION_COLLECTABLE"), applicants.mails());
    }

    /** As if the node had died in the middle. */
    @Test
    void whatWasRolledBackIsIssuedOnceAllTheSame() throws Exception {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        payments.cashReceived(number, "R-1", "clerk01");
        transaction.begin();
        worker.goOn();
        transaction.rollback();
        assertEquals(List.of(), issues.serials());
        assertTrue(worker.goOn());
        assertEquals(List.of(1L), issues.serials());
        assertFalse(worker.goOn());
        assertEquals(List.of(1L), issues.serials());
    }

    @Test
    void cancelledOneCanNoMoreBePaid() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        assertTrue(applications.cancel(account, number));
        assertEquals(ApplicationState.CANCELLED, applicants.stored(number).getState());
        assertFalse(payments.cashReceived(number, "R-1", "clerk01"));
        assertFalse(applications.cancel(account, number));
    }

    /** Whoever locks the payment first decides; nobody is told what is not so. */
    @Test
    void takenBackWhileItIsPaidItIsEither() throws Exception {
        var account = applicants.enrol(USER);
        for (var round = 0; round < 5; round++) {
            var number =
                    applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
            var turn = new AtomicInteger();
            var done = AtOnce.call(
                    8,
                    () -> turn.getAndIncrement() % 2 == 0
                            ? applications.cancel(account, number) ? "cancelled" : ""
                            : payments.cashReceived(number, "R-1", "clerk01") ? "paid" : "");
            var state = applicants.stored(number).getState();
            var told = done.stream().filter(word -> !word.isEmpty()).toList();
            assertEquals(
                    state == ApplicationState.PAID ? List.of("paid") : List.of("cancelled"),
                    told.stream().distinct().toList(),
                    state::name);
            assertTrue(state == ApplicationState.PAID ? told.size() == 1 : state == ApplicationState.CANCELLED);
        }
    }

    /** What was read before another has decided is not believed once it is locked. */
    @Test
    void takenBackWhileItIsDecidedItIsEither() throws Exception {
        var account = applicants.enrol(USER);
        for (var round = 0; round < 5; round++) {
            var number =
                    applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
            var id = applicants.stored(number).getId();
            applicants.putInReview(number);
            var turn = new AtomicInteger();
            var done = AtOnce.call(
                    8,
                    () -> turn.getAndIncrement() % 2 == 0
                            ? applications.cancel(account, number)
                            : staff.refuse(id, "clerk01", "在籍が確認できません。"));
            assertEquals(1, done.stream().filter(one -> one).count(), done::toString);
            assertTrue(Set.of(ApplicationState.CANCELLED, ApplicationState.REFUSED)
                    .contains(applicants.stored(number).getState()));
        }
    }

    /** One wins, and the other sees who. */
    @Test
    void twoClerksDecideAndOneWins() throws Exception {
        var account = applicants.enrol(USER);
        var number = applicants
                .apply(account, USER, ReceiptMethod.COUNTER, CertificateType.ENROLMENT, 1)
                .orElseThrow();
        var id = applicants.stored(number).getId();
        applicants.putInReview(number);
        var done = AtOnce.call(8, () -> {
            var clerk = "clerk" + Thread.currentThread().getId();
            return staff.approve(id, clerk) ? clerk : "";
        });
        var winners = done.stream().filter(clerk -> !clerk.isEmpty()).toList();
        assertEquals(1, winners.size(), done::toString);
        assertEquals(
                Optional.of(winners.get(0)),
                applicants.stored(number).getDecision().getBy());
    }

    /** What was issued for money that went back is worthless. */
    @Test
    void refundedPaymentRevokesTheCertificates() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        payments.cashReceived(number, "R-1", "clerk01");
        worker.goOn();
        var certificate = applicants.stored(number).getCertificates().get(0);
        issues.valid(certificate);
        worker.goOn();
        assertTrue(payments.refund(number, "admin01", Detail.NONE));
        assertEquals(ApplicationState.REVERSED, applicants.stored(number).getState());
        assertEquals("REVOKED", issues.stored(certificate).getState().name());
    }

    /** As while no time stamp can be had: what is not signed yet is never signed. */
    @Test
    void reversedPaymentRevokesWhatWaitsForItsSignature() {
        var account = applicants.enrol(USER);
        var number = paid(account, "R-1");
        worker.goOn();
        var certificate = applicants.stored(number).getCertificates().get(0);
        assertTrue(issues.job(certificate).isPresent());
        applicants.tell(number, PaymentState.REVERSED);
        assertEquals(ApplicationState.REVERSED, applicants.stored(number).getState());
        assertEquals("REVOKED", issues.stored(certificate).getState().name());
        assertTrue(issues.job(certificate).isEmpty(), "nobody signs it later");
        assertFalse(worker.goOn());
    }

    /** Paid in time, and told after the end: staff revive it, if it could be applied for today. */
    @Test
    void moneyThatIsToldTooLateIsRevivedAndIssued() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        var id = applicants.stored(number).getId();
        applicants.tell(number, PaymentState.EXPIRED);
        assertEquals(ApplicationState.EXPIRED, applicants.stored(number).getState());
        applicants.tell(number, PaymentState.PAID_LATE);
        assertEquals(ApplicationState.PAID_LATE, applicants.stored(number).getState());
        assertFalse(worker.goOn());
        assertEquals(Optional.empty(), staff.revive(id, "clerk01"));
        assertEquals(ApplicationState.PAID, applicants.stored(number).getState());
        assertTrue(worker.goOn());
        assertEquals(1, applicants.stored(number).getCertificates().size());
        assertEquals(Optional.of(List.of()), staff.revive(id, "clerk01"), "once");
    }

    @Test
    void lateMoneyForWhatCostsAnotherFeeTodayIsNotRevived() throws Exception {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        var id = applicants.stored(number).getId();
        applicants.tell(number, PaymentState.EXPIRED);
        applicants.tell(number, PaymentState.PAID_LATE);
        raiseTheFee();
        clock.advance(Duration.ofDays(1));
        var against = staff.revive(id, "clerk01").orElseThrow();
        assertEquals(
                List.of("problem.fee_changed"),
                against.stream().map(Problem::key).toList());
        assertEquals(ApplicationState.PAID_LATE, applicants.stored(number).getState());
    }

    private void raiseTheFee() throws Exception {
        transaction.begin();
        var fee = edits.fees().stream().filter(one -> one.getAmount() == 300).findFirst();
        assertTrue(edits.change(fee.orElseThrow().getId(), 400, today().plusDays(1), BY));
        transaction.commit();
    }

    @Test
    void lateMoneyOfWhoIsHeldBackIsNotRevived() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        applicants.tell(number, PaymentState.EXPIRED);
        applicants.tell(number, PaymentState.PAID_LATE);
        applicants.hold(USER);
        var id = applicants.stored(number).getId();
        assertFalse(staff.revive(id, "clerk01").orElseThrow().isEmpty());
        assertEquals(ApplicationState.PAID_LATE, applicants.stored(number).getState());
        assertTrue(payments.refund(number, "admin01", Detail.NONE));
        assertEquals(ApplicationState.REFUNDED, applicants.stored(number).getState());
    }

    /** As a list that is read in parts while somebody works on it. */
    @Test
    void whatLeavesAListMakesItPassOverNothing() {
        var account = applicants.enrol(USER);
        var first = paid(account, "R-1");
        var second = paid(account, "R-2");
        var filter = new ApplicationFilter(
                Set.of(ApplicationState.PAID), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var newest = staff.wholeBefore(Long.MAX_VALUE, filter, 1);
        assertEquals(List.of(second), numbers(newest));
        applicants.tell(second, PaymentState.REVERSED);
        var key = newest.get(0).getId();
        assertEquals(List.of(first), numbers(staff.wholeBefore(key, filter, 1)));
        assertEquals(List.of(), staff.wholeBefore(applicants.stored(first).getId(), filter, 1));
    }

    private static List<String> numbers(List<Application> some) {
        return some.stream().map(Application::getNumber).toList();
    }

    /** Who took it back is the applicant, also where the row comes from the payment. */
    @Test
    void cancellationBeforePaymentNamesTheApplicant() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        assertTrue(payments.cancel(number));
        assertEquals(ApplicationState.CANCELLED, applicants.stored(number).getState());
        assertEquals(
                List.of(Optional.of(USER.toLowerCase(Locale.ROOT))),
                audit.ownHistory(USER, Instant.EPOCH, 20).stream()
                        .filter(row -> row.getKind() == AuditKind.APPLICATION_CANCELLED)
                        .map(AuditEvent::getActor)
                        .toList());
    }

    @Test
    void deskCallsOffWhatIsNotPaidAndSaysWhy() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        var id = applicants.stored(number).getId();
        assertTrue(staff.callOff(id, "clerk01", "重複"));
        assertEquals(ApplicationState.CANCELLED, applicants.stored(number).getState());
        assertEquals(Optional.of("重複"), applicants.stored(number).getDecision().getWords());
        assertFalse(payments.cashReceived(number, "R-1", "clerk01"));
        assertFalse(staff.callOff(id, "clerk01", "重複"), "once");
        assertEquals(List.of("APPLICATION_TO_PAY", "APPLICATION_CANCELLED"), applicants.mails());

        var paid = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        payments.cashReceived(paid, "R-2", "clerk01");
        assertFalse(staff.callOff(applicants.stored(paid).getId(), "clerk01", "重複"), "paid");
        assertEquals(ApplicationState.PAID, applicants.stored(paid).getState());

        var looked = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        applicants.putInReview(looked);
        assertTrue(staff.callOff(applicants.stored(looked).getId(), "clerk01", "重複"));
    }

    /** As when no time stamp can be had: nobody pays again, nothing is given up, and all is finished afterwards. */
    @Test
    void signingThatIsDownForAnHourOnlyDelays() {
        var account = applicants.enrol(USER);
        var numbers = Stream.of("R-1", "R-2", "R-3")
                .map(receipt -> paid(account, receipt))
                .toList();
        numbers.forEach(number -> assertTrue(worker.goOn()));
        for (var minute = 0; minute <= 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            assertFalse(worker.goOn());
        }
        numbers.forEach(number -> {
            assertEquals(ApplicationState.PAID, applicants.stored(number).getState());
            assertFalse(payments.cashReceived(number, "R-4", "clerk01"));
            issues.valid(applicants.stored(number).getCertificates().get(0));
        });
        numbers.forEach(number -> assertTrue(worker.goOn()));
        numbers.forEach(number -> {
            assertEquals(ApplicationState.TO_COLLECT, applicants.stored(number).getState());
            assertEquals(1, applicants.stored(number).getCertificates().size());
        });
    }

    private String paid(Long account, String receipt) {
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        assertTrue(payments.cashReceived(number, receipt, "clerk01"));
        return number;
    }

    @Test
    void whoHasNotCollectedIsRemindedOnce() {
        var number = ready(ReceiptMethod.COUNTER);
        var late = new HousekeepingDue(applicants.stored(number).getStateAt().plus(Duration.ofDays(77)));
        reminders.remind(new HousekeepingDue(late.now().minus(Duration.ofDays(2))));
        assertFalse(applicants.mails().contains("APPLICATION_COLLECT_REMINDER"));
        reminders.remind(late);
        reminders.remind(late);
        assertEquals(
                1,
                applicants.mails().stream()
                        .filter("APPLICATION_COLLECT_REMINDER"::equals)
                        .count());
    }

    /** With weekday and zone: mails are read abroad, too. */
    @Test
    void mailSaysUntilWhenSomethingCanBeReceived() {
        ready(ReceiptMethod.COUNTER);
        var counter = applicants.text("APPLICATION_COLLECTABLE");
        assertTrue(counter.matches("(?s).*受取期限：\\d{4}年\\d+月\\d+日（[月火水木金土日]）\\d+:\\d\\d（日本標準時）.*"), counter);
    }

    @Test
    void whoHasNotPrintedIsRemindedOnce() {
        var number = ready(ReceiptMethod.STORE);
        var until = applicants.stored(number).getStateAt().plus(Duration.ofDays(5));
        applicants.numbered(number, until);
        reminders.remind(new HousekeepingDue(until.minus(Duration.ofDays(3))));
        assertFalse(applicants.mails().contains("APPLICATION_PRINT_REMINDER"));
        reminders.remind(new HousekeepingDue(until.minus(Duration.ofDays(1))));
        reminders.remind(new HousekeepingDue(until.minus(Duration.ofHours(1))));
        var text = applicants.text("APPLICATION_PRINT_REMINDER");
        assertTrue(text.contains("プリント予約番号：ABCD1234") && text.matches("(?s).*印刷期限：\\d{4}年.*"), text);
        assertEquals(
                1,
                applicants.mails().stream()
                        .filter("APPLICATION_PRINT_REMINDER"::equals)
                        .count());
    }

    private String ready(ReceiptMethod method) {
        var number = applicants.apply(applicants.enrol(USER), USER, method, 1).orElseThrow();
        payments.cashReceived(number, "R-1", "clerk01");
        worker.goOn();
        issues.valid(applicants.stored(number).getCertificates().get(0));
        worker.goOn();
        return number;
    }

    @Test
    void sameOnceMoreIsADraftOfItsOwn() {
        var account = applicants.enrol(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.ONLINE, 1).orElseThrow();
        assertTrue(applications.again(account, number));
        var draft = service.draft(account).orElseThrow().draft();
        assertEquals(Optional.of("株式会社見本"), draft.getRecipient().getName());
        assertEquals(1, draft.getCopies());
        service.discard(account);
        assertFalse(service.isDraft(account));
        assertEquals(
                ApplicationState.AWAITING_PAYMENT, applicants.stored(number).getState());
    }
}
