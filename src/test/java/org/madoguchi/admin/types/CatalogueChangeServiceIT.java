package org.madoguchi.admin.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.ApproversService;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.admin.help.RequestListService;
import org.madoguchi.catalogue.ClosedDays;
import org.madoguchi.catalogue.Fee;
import org.madoguchi.catalogue.TermTexts;
import org.madoguchi.catalogue.TypeVersion;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** The catalogue changes by two persons, and by nobody alone. */
@ServiceTest
class CatalogueChangeServiceIT {

    @Inject
    private Desk desk;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private CatalogueChangeService service;

    @Inject
    private ApproversService approvers;

    @Inject
    private RequestListService lists;

    @Inject
    private ClosedDays closedDays;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestClock clock;

    @Test
    void oneAsksAnotherApprovesAndThereIsAVersionMore() {
        var id = askForCopies("7");
        assertEquals(20, type().getTerms().copies(), "nothing yet");
        assertThrows(AccessDeniedException.class, () -> service.approve(id), "a clerk");
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(id));
        var now = type();
        assertEquals(7, now.getTerms().copies());
        assertEquals(2, now.getNumber());
        assertEquals(Optional.of("clerk01"), now.getAskedBy());
        assertEquals(Optional.of("admin01"), now.getApprovedBy());
        assertEquals(RequestState.DONE, service.find(id).orElseThrow().getState());
    }

    @Test
    void nobodyApprovesWhatTheyAskedForAndAnAuditorNothing() {
        desk.sits("admin01", "ADMIN");
        var id = ask("7");
        assertThrows(AccessDeniedException.class, () -> service.approve(id));
        assertThrows(AccessDeniedException.class, () -> service.refuse(id, "no"));
        desk.sits("auditor01", "AUDITOR");
        assertThrows(AccessDeniedException.class, () -> service.approve(id));
        assertThrows(AccessDeniedException.class, () -> service.withdraw(id));
        assertThrows(AccessDeniedException.class, () -> ask("8"));
        assertEquals(1, type().getNumber());
    }

    @Test
    void oneChangeOfATypeWaitsAtATimeAndIsDecidedOnce() {
        var id = askForCopies("7");
        assertThrows(HelpRefusedException.class, () -> ask("8"));
        desk.sits("admin01", "ADMIN");
        service.refuse(id, "Too few.");
        assertEquals(Optional.of("Too few."), service.find(id).orElseThrow().getDecisionRemark());
        assertThrows(HelpRefusedException.class, () -> service.approve(id));
        assertEquals(1, type().getNumber());
    }

    @Test
    void whatWasThoughtOutForAnotherVersionIsNotDone() {
        var first = askForCopies("7");
        desk.sits("admin01", "ADMIN");
        service.approve(first);
        desk.sits("clerk01", "CLERK");
        var stale = service.ask(ChangeKind.TYPE, "ENROLMENT", terms(1, "9"));
        desk.sits("admin01", "ADMIN");
        assertFalse(service.approve(stale));
        assertEquals(7, type().getTerms().copies());
        assertEquals(RequestState.FAILED, service.find(stale).orElseThrow().getState());
    }

    @Test
    void feeIsAnotherFromItsDayOn() throws Exception {
        desk.sits("clerk01", "CLERK");
        var from = catalogue.today().plusDays(3);
        var fee = fee(300);
        var id = service.ask(ChangeKind.FEE, fee.getId().toString(), feeTerms("300", "400", from));
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(id));
        assertEquals(Optional.of(from.minusDays(1)), fee(300).getValidUntil());
        assertEquals(from, fee(400).getValidFrom());
        clock.advance(Duration.ofDays(4));
        assertEquals(fee(400).getScope(), fee.getScope());
        assertTrue(catalogue.fees().stream().noneMatch(one -> one.getAmount() == 300), "over");
    }

    @Test
    void feeThatEndsAlreadyOrWhoseDayIsOverIsNotChanged() {
        desk.sits("clerk01", "CLERK");
        var id = fee(300).getId().toString();
        var first = service.ask(
                ChangeKind.FEE, id, feeTerms("300", "", catalogue.today().plusDays(2)));
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(first));
        desk.sits("clerk01", "CLERK");
        var second = service.ask(
                ChangeKind.FEE, id, feeTerms("300", "400", catalogue.today().plusDays(1)));
        desk.sits("admin01", "ADMIN");
        assertFalse(service.approve(second));
        var late = service.ask(
                ChangeKind.FEE,
                fee(500).getId().toString(),
                feeTerms("500", "", catalogue.today().plusDays(1)));
        clock.advance(Duration.ofDays(3));
        desk.sits("admin02", "ADMIN");
        assertFalse(service.approve(late), "it would change what was charged");
    }

    @Test
    void closedDaysComeAndGo() throws Exception {
        desk.sits("clerk01", "CLERK");
        var day = nextOpenDay();
        var more = service.ask(ChangeKind.CLOSED_DAYS, "", List.of(Term.of(day.toString(), "創立記念日 / Foundation day")));
        assertFalse(closed(day));
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(more));
        assertTrue(closed(day));
        assertEquals(
                Optional.of("Foundation day"), catalogue.closedDays().get(0).getNameEnglish());
        var fewer = service.ask(
                ChangeKind.CLOSED_DAYS, "", List.of(new Term(day.toString(), "創立記念日 / Foundation day", "")));
        desk.sits("admin02", "ADMIN");
        assertTrue(service.approve(fewer));
        assertFalse(closed(day));
    }

    /** Two who approve two changes with the same day at once: neither ends in an error. */
    @Test
    void sameDayTwiceAtOnceIsOneDay() throws Exception {
        desk.sits("clerk01", "CLERK");
        var day = List.of(Term.of(nextOpenDay().toString(), "創立記念日"));
        var ids = List.of(service.ask(ChangeKind.CLOSED_DAYS, "", day), service.ask(ChangeKind.CLOSED_DAYS, "", day));
        desk.sits("admin01", "ADMIN");
        for (var id : ids) {
            assertTrue(service.approve(id));
        }
        assertEquals(1, catalogue.closedDays().size());
    }

    @Test
    void thoseWhoMayApproveAreToldOnce() {
        desk.sits("admin01", "ADMIN");
        desk.sits("auditor01", "AUDITOR");
        var id = askForCopies("7");
        approvers.tell();
        clock.advance(Duration.ofMinutes(16));
        approvers.tell();
        assertEquals(List.of("CATALOGUE_CHANGE_WAITING admin01@old.example.com"), desk.mails("admin01"));
        assertEquals(List.of(), desk.mails("clerk01"), "the asker");
        assertEquals(List.of(), desk.mails("auditor01"));
        var text = desk.texts("admin01").get(0);
        assertTrue(text.contains("証明書の種類の変更"), text);
        assertTrue(text.contains("/desk/catalogue-change.xhtml?id=" + id), text);
    }

    @Test
    void whoAskedAndWhoDecidedAreToldWhatBecameOfItAndWhy() {
        var id = askForCopies("7");
        desk.sits("admin01", "ADMIN");
        service.refuse(id, "理事会の決定の前です。");
        for (var person : List.of("clerk01", "admin01")) {
            assertEquals(List.of("REQUEST_REFUSED " + person + "@old.example.com"), desk.mails(person));
            var text = desk.texts(person).get(0);
            assertTrue(text.contains("証明書の種類の変更"), text);
            assertTrue(text.contains("理事会の決定の前です。"), text);
            assertTrue(text.contains("clerk01"), text);
        }
        var other = askForCopies("8");
        desk.sits("admin01", "ADMIN");
        assertTrue(service.approve(other));
        assertTrue(desk.mails("clerk01").contains("REQUEST_DONE clerk01@old.example.com"));
    }

    @Test
    void whatBecameOfItIsListedForAllWhoMaySeeIt() {
        var id = askForCopies("7");
        var waiting = lists.waitingElsewhere().get(0);
        assertEquals("/desk/catalogue-change.xhtml?id=" + id, waiting.page());
        assertEquals("mail.act.type", waiting.act());
        assertFalse(waiting.about().isEmpty());
        assertEquals(List.of(), lists.decidedElsewhere());
        desk.sits("admin01", "ADMIN");
        service.refuse(id, "Too few.");
        assertEquals(List.of(), lists.waitingElsewhere());
        for (var person : List.of("clerk01", "clerk02")) {
            desk.sits(person, "CLERK");
            var decided = lists.decidedElsewhere().get(0).request();
            assertEquals(RequestState.REFUSED, decided.getState());
            assertEquals(Optional.of("Too few."), decided.getDecisionRemark());
        }
        desk.sits("auditor01", "AUDITOR");
        assertThrows(AccessDeniedException.class, lists::decidedElsewhere);
        clock.advance(Duration.ofDays(8));
        desk.sits("clerk01", "CLERK");
        assertEquals(List.of(), lists.decidedElsewhere(), "long ago");
    }

    @Test
    void nothingIsDoneForSomebodyWhoMayNotAskAnyMore() {
        var id = askForCopies("7");
        desk.suspends("clerk01");
        desk.sits("admin01", "ADMIN");
        assertThrows(HelpRefusedException.class, () -> service.approve(id));
        assertEquals(1, type().getNumber());
    }

    @Test
    void whatNobodyDecidesExpiresAndOnesOwnIsTakenBack() throws Exception {
        var id = askForCopies("7");
        clock.advance(CatalogueChange.TIME_TO_DECIDE.plusHours(1));
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(clock.instant()));
        transaction.commit();
        assertEquals(RequestState.EXPIRED, service.find(id).orElseThrow().getState());
        assertEquals(List.of("REQUEST_EXPIRED clerk01@old.example.com"), desk.mails("clerk01"));
        var other = askForCopies("8");
        service.withdraw(other);
        assertEquals(RequestState.WITHDRAWN, service.find(other).orElseThrow().getState());
        assertEquals(1, desk.mails("clerk01").size(), "nobody is told of what they did alone");
        desk.sits("admin01", "ADMIN");
        assertThrows(HelpRefusedException.class, () -> service.approve(other));
    }

    private Long askForCopies(String copies) {
        desk.sits("clerk01", "CLERK");
        return ask(copies);
    }

    private Long ask(String copies) {
        return service.ask(ChangeKind.TYPE, "ENROLMENT", terms(type().getNumber(), copies));
    }

    private List<Term> terms(int base, String copies) {
        var terms = new ArrayList<Term>();
        terms.add(new Term("base", "" + base, "" + base));
        terms.add(new Term("place", "1", "1"));
        TermTexts.of(type().getTerms())
                .forEach((name, text) -> terms.add(new Term(name, text, name.equals("copies") ? copies : text)));
        return terms;
    }

    private static List<Term> feeTerms(String before, String after, LocalDate from) {
        return List.of(new Term("amount", before, after), Term.of("from", from.toString()));
    }

    private TypeVersion type() {
        return catalogue.types().stream()
                .filter(one -> one.getType() == CertificateType.ENROLMENT)
                .findFirst()
                .orElseThrow();
    }

    private Fee fee(int amount) {
        return catalogue.fees().stream()
                .filter(one -> one.getAmount() == amount)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate nextOpenDay() throws Exception {
        return inTransaction(() -> closedDays.openDayAfter(catalogue.today(), 1));
    }

    private boolean closed(LocalDate day) throws Exception {
        return inTransaction(() -> closedDays.isClosed(day));
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            return work.call();
        } finally {
            transaction.commit();
        }
    }
}
