package org.madoguchi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.account.Account;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.catalogue.ChargeKind;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.TaxClass;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.RecordName;
import org.madoguchi.record.StudentRecord;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:40:00Z");
    private static final Instant DUE = Instant.parse("2026-11-30T14:59:59Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @Test
    void whatCostsNothingNeedsNoPayment() {
        var application = applied(0, false);
        assertEquals(ApplicationState.PAID, application.getState());
        assertEquals(Optional.empty(), application.getDueAt());
    }

    @Test
    void whatHasToBePaidWaitsUntilItsDeadline() {
        var application = applied(450, false);
        assertEquals(ApplicationState.AWAITING_PAYMENT, application.getState());
        assertEquals(Optional.of(DUE), application.getDueAt());
        assertEquals(450, application.getTotal());
    }

    /** Before anything is paid, so that nothing has to be given back. */
    @Test
    void reviewComesBeforePayment() {
        var application = applied(450, true);
        assertEquals(ApplicationState.IN_REVIEW, application.getState());
        assertEquals(Optional.empty(), application.getDueAt());
        application.approve("clerk01", DUE, NOW);
        assertEquals(ApplicationState.AWAITING_PAYMENT, application.getState());
        assertEquals(Optional.of("clerk01"), application.getDecision().getBy());
    }

    @Test
    void secondDecisionIsRefused() {
        var application = applied(450, true);
        application.refuse("clerk01", "在籍が確認できません。", NOW);
        assertThrows(IllegalStateException.class, () -> application.approve("clerk02", DUE, NOW));
        assertEquals(Optional.of("clerk01"), application.getDecision().getBy());
    }

    @Test
    void whatWasReturnedKeepsItsNumber() {
        var application = applied(450, true);
        var number = application.getNumber();
        application.giveBack("clerk01", "利用目的を具体的に入力してください。", NOW);
        application.correct(NOW);
        application.apply(charges(450), true, "", DUE, ZONE, NOW);
        assertEquals(number, application.getNumber());
        assertEquals(ApplicationState.IN_REVIEW, application.getState());
        assertEquals(1, application.getCharges().size(), "the quote of the first time is gone");
    }

    @Test
    void moneyThatComesLateIsNotLost() {
        var application = applied(450, false);
        application.end(ApplicationState.EXPIRED, NOW);
        application.payLate(NOW);
        application.pay(NOW);
        assertEquals(ApplicationState.PAID, application.getState());
        assertEquals(Optional.empty(), application.getEndedAt());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PAID", "TO_PRINT", "PRINTED", "TO_COLLECT", "HANDED_OVER", "SENT", "OPENED", "ISSUED", "STUCK"})
    void moneyCanBeTakenBackFromWhateverWasPaid(ApplicationState state) {
        assertTrue(state.leadsTo(ApplicationState.REVERSED));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "IN_REVIEW", "AWAITING_PAYMENT", "EXPIRED", "CANCELLED", "REVERSED", "REFUSED"})
    void whatWasNotPaidCannotBeReversed(ApplicationState state) {
        assertFalse(state.leadsTo(ApplicationState.REVERSED));
    }

    /** A second person at the same time, a late event, a page from yesterday: nothing moves twice. */
    @ParameterizedTest
    @EnumSource
    void noStateLeadsToItself(ApplicationState state) {
        assertFalse(state.leadsTo(state));
    }

    @Test
    void onlyADraftCanBeWritten() {
        var application = applied(450, false);
        var writings = List.<Consumer<Application>>of(
                one -> one.choose(List.of(), NOW),
                one -> one.goTo(Recipient.NONE, NOW),
                one -> one.receiveBy(null, ReceiptMethod.POST, NOW));
        writings.forEach(writing -> assertThrows(IllegalStateException.class, () -> writing.accept(application)));
    }

    @Test
    void quotasCountWhatMayStillBeIssued() {
        var counted = ApplicationState.counted();
        assertTrue(counted.containsAll(
                EnumSet.of(ApplicationState.IN_REVIEW, ApplicationState.AWAITING_PAYMENT, ApplicationState.PRINTED)));
        assertFalse(counted.contains(ApplicationState.DRAFT));
        assertFalse(counted.contains(ApplicationState.EXPIRED));
        assertFalse(counted.contains(ApplicationState.REFUSED));
    }

    @ParameterizedTest
    @CsvSource({"ja, REIJI Hana, 例示 花", "en, REIJI Hana, REIJI Hana", "en, , 例示 花"})
    void whoGetsPapersReadsTheNameInTheirLanguage(Locale language, String roman, String expected) {
        var account = new Account("s0000001", "例示 花", language, NOW);
        var record = new StudentRecord(
                Applicants.data("s0000001", "s0000001", new RecordName("例示 花", null, roman, null)), NOW);
        var application = new Application(account, record, ReceiptMethod.ONLINE, NOW);
        assertEquals(expected, application.bearerOn(LocalDate.ofInstant(NOW, ZONE)));
        assertEquals(expected, application.applicantIn(language));
    }

    /** The state alone, received long before, would look well. */
    @Test
    void applicantIsToldThatWhatWasReceivedIsRevoked() {
        var application = applied(0, false);
        application.getItems().get(0).issued(revoked(NOW.plusSeconds(60)));
        application.ready(ApplicationState.TO_PRINT, NOW);
        application.receive(ApplicationState.PRINTED, NOW);
        assertTrue(ApplyWords.isRevokedAfterAll(application));
        assertEquals("next.revoked", ApplyWords.nextKey(application));
        assertEquals(
                List.of("applied", "issued", "", "revoked"),
                ApplicationBacking.steps(application).stream()
                        .map(ApplicationBacking.Step::key)
                        .toList());
    }

    private static Certificate revoked(Instant at) {
        return new Certificate() {
            @Override
            public CertificateState getState() {
                return CertificateState.REVOKED;
            }

            @Override
            public boolean isEnded() {
                return true;
            }

            @Override
            public Optional<Instant> getEndedAt() {
                return Optional.of(at);
            }
        };
    }

    private static Application applied(int amount, boolean review) {
        var account = new Account("s0000001", "例示 花", Locale.JAPANESE, NOW);
        var application = new Application(account, null, ReceiptMethod.STORE, NOW);
        application.choose(List.of(new Wanted(CertificateType.ENROLMENT, Language.JA, 1, false)), NOW);
        application.apply(charges(amount), review, "accepted final", DUE, ZONE, NOW);
        return application;
    }

    private static List<Charge> charges(int amount) {
        return List.of(new Charge(
                ChargeKind.ISSUE,
                Optional.of(CertificateType.ENROLMENT),
                Optional.of(Language.JA),
                1,
                amount,
                amount,
                TaxClass.EXEMPT));
    }
}
