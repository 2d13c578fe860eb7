package org.madoguchi.admin.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.housekeeping.HousekeepingService;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.signin.SignInService;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.signin.StaffSignIns;
import org.madoguchi.slip.SlipService;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;
import org.madoguchi.throttle.KnownBrowserService;

/**
 * What takes two: nothing happens before another person has approved it, or time has passed and nobody has stopped it.
 */
@ServiceTest
class RequestServiceIT {

    private static final String MODE = "madoguchi.desk.second-person";
    private static final String CLERKS = "madoguchi.desk.clerks-approve";

    @Inject
    private RequestService service;

    @Inject
    private RequestListService list;

    @Inject
    private FormerOwners owners;

    @Inject
    private StopService stops;

    @Inject
    private DueRequestService due;

    @Inject
    private HousekeepingService housekeeping;

    @Inject
    private SlipPrintService printing;

    @Inject
    private SlipService slips;

    @Inject
    private HelpService help;

    @Inject
    private Desk desk;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private StaffSignIns staffSignIns;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private TestClock clock;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void aClerkIsAtTheDesk() {
        desk.sits("clerk01", "STUDENT", "CLERK");
    }

    @AfterEach
    void usualSettings() {
        System.clearProperty(MODE);
        System.clearProperty(CLERKS);
    }

    @Test
    void resetIsDoneWhenAnotherApproves() {
        var account = desk.student("reset");
        var link = links.issue(LinkPurpose.RECOVERY, account, "reset@old.example.com");
        var browser = browsers.remember(account, null).orElseThrow();
        var secret = signIns.start(account, Set.of("STUDENT"), Desk.CLIENT, "password");
        var id = ask(HelpAct.RESET, "reset");
        assertEquals(AccountState.READY, desk.stored("reset").state(), "asked for, no more");
        desk.sits("admin01", "STUDENT", "ADMIN");
        service.approve(id);
        assertEquals(AccountState.EMAIL_MISSING, desk.stored("reset").state());
        assertEquals(Optional.empty(), desk.stored("reset").getSecondPassword());
        assertFalse(links.findUsable(LinkPurpose.RECOVERY, link.token()).isPresent());
        assertTrue(signIns.look(secret).isEmpty());
        assertEquals(Optional.empty(), browsers.recognise(browser));
        assertEquals(List.of("HELP_RESET reset@old.example.com"), desk.mails("reset"));
        assertTrue(desk.mails("clerk01").contains("REQUEST_DONE clerk01@old.example.com"));
        assertTrue(desk.mails("admin01").contains("REQUEST_DONE admin01@old.example.com"));
        assertEquals(List.of("HELP_RESET SUCCESS admin01", "HELP_ASKED SUCCESS clerk01"), desk.trail("reset"));
        assertEquals(
                "approvals.error.decided",
                assertThrows(HelpRefusedException.class, () -> service.approve(id))
                        .getKey(),
                "a second click");
    }

    @Test
    void onlyWhatTheCallerMayDecideIsCounted() {
        desk.student("counted");
        ask(HelpAct.RESET, "counted");
        assertEquals(0, list.countDecidable(), "the asker");
        desk.sits("clerk02", "STUDENT", "CLERK");
        assertEquals(0, list.countDecidable(), "clerks do not approve");
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertEquals(1, list.countDecidable());
    }

    @Test
    void useIsClosedWhenAnotherApprovesAndBeginsAnewWhenItIsResumed() {
        var account = desk.student("closed");
        var secret = signIns.start(account, Set.of("STUDENT"), Desk.CLIENT, "password");
        var id = ask(HelpAct.CLOSE, "closed");
        assertEquals(AccountState.READY, desk.stored("closed").state(), "asked for, no more");
        desk.sits("admin01", "STUDENT", "ADMIN");
        service.approve(id);
        var stored = desk.stored("closed");
        assertEquals(AccountState.SUSPENDED, stored.state());
        assertEquals(Optional.of("教務課へお越しください。"), stored.getSuspension().getText());
        assertEquals(Optional.empty(), stored.getEmail());
        assertEquals(Optional.empty(), stored.getSecondPassword());
        assertTrue(signIns.look(secret).isEmpty());
        assertEquals(List.of("HELP_CLOSED closed@old.example.com"), desk.mails("closed"));
        assertTrue(desk.texts("closed").get(0).contains("教務課へお越しください。"));
        assertEquals(List.of("HELP_CLOSED SUCCESS admin01", "HELP_ASKED SUCCESS clerk01"), desk.trail("closed"));
        desk.sits("clerk01", "STUDENT", "CLERK");
        assertThrows(HelpRefusedException.class, () -> ask(HelpAct.CLOSE, "closed"), "once");
        help.perform(desk.order(HelpAct.RESUME, "closed"));
        assertEquals(AccountState.EMAIL_MISSING, desk.stored("closed").state());
    }

    @Test
    void changeOfAddressMailsTheLinkAndTheOldOneStaysUntilItIsOpened() {
        var account = desk.student("change");
        var id = ask(HelpAct.CHANGE_EMAIL, "change");
        assertTrue(links.findPending(LinkPurpose.CHANGE, account).isEmpty());
        desk.sits("admin01", "STUDENT", "ADMIN");
        service.approve(id);
        assertEquals(
                Optional.of("change@new.example.com"),
                links.findPending(LinkPurpose.CHANGE, account).map(OneTimeLink::getEmail));
        assertEquals(
                Optional.of("change@old.example.com"), desk.stored("change").getEmail());
        assertEquals(
                List.of("CHANGE_LINK change@new.example.com", "CHANGE_REQUESTED change@old.example.com"),
                desk.mails("change"));
        assertTrue(desk.texts("change").stream().noneMatch(text -> text.contains("端末：")), "where staff sat");
    }

    @Test
    void approvedTooLateForTheAddressItFailsAndSaysSo() {
        var account = desk.student("late");
        var id = ask(HelpAct.CHANGE_EMAIL, "late");
        desk.holds("rival", "late@new.example.com");
        desk.sits("admin01", "STUDENT", "ADMIN");
        service.approve(id);
        assertTrue(links.findPending(LinkPurpose.CHANGE, account).isEmpty());
        assertEquals("HELP_ADDRESS_CHANGED FAILED admin01", desk.trail("late").get(0));
        assertEquals(RequestState.FAILED, list.decided().get(0).getState());
    }

    @Test
    void nobodyApprovesTheOwnRequestNorOneAboutThemselves() {
        desk.sits("admin02", "STUDENT", "ADMIN");
        desk.student("own");
        var own = ask(HelpAct.RESET, "own");
        assertThrows(AccessDeniedException.class, () -> service.approve(own));
        assertThrows(AccessDeniedException.class, () -> service.refuse(own, "no"));
        desk.sits("admin01", "STUDENT", "ADMIN");
        var about = ask(HelpAct.RESET, "admin02");
        desk.sits("admin02", "STUDENT", "ADMIN");
        assertThrows(AccessDeniedException.class, () -> service.approve(about));
        assertEquals(AccountState.READY, desk.stored("own").state());
        assertEquals(AccountState.READY, desk.stored("admin02").state());
        assertEquals("ACCESS_DENIED REFUSED admin02", desk.trail("own").get(0));
        service.withdraw(own);
        desk.sits("admin01", "STUDENT", "ADMIN");
        service.withdraw(about);
    }

    @Test
    void clerkApprovesOnlyWhereTheSettingSaysSo() {
        desk.student("clerks");
        var id = ask(HelpAct.RESET, "clerks");
        desk.sits("clerk02", "STUDENT", "CLERK");
        assertThrows(AccessDeniedException.class, () -> service.approve(id));
        desk.sits("auditor01", "STUDENT", "AUDITOR");
        assertThrows(AccessDeniedException.class, () -> service.approve(id));
        assertThrows(AccessDeniedException.class, list::waiting);
        System.setProperty(CLERKS, "true");
        assertThrows(AccessDeniedException.class, () -> service.approve(id), "an auditor never");
        desk.sits("clerk02", "STUDENT", "CLERK");
        service.approve(id);
        assertEquals(AccountState.EMAIL_MISSING, desk.stored("clerks").state());
    }

    @Test
    void thoseWhoMayApproveAreToldThatSomethingWaits() {
        desk.sits("admin01", "STUDENT", "ADMIN");
        desk.sits("former", "STUDENT", "ADMIN");
        desk.sits("former", "STUDENT");
        desk.sits("clerk02", "STUDENT", "CLERK");
        desk.sits("auditor01", "STUDENT", "AUDITOR");
        desk.sits("admin02", "STUDENT", "ADMIN");
        desk.student("told");
        ask(HelpAct.RESET, "told");
        Desk.untilMailed(desk, "admin01", due::tellApprovers);
        assertEquals(List.of("REQUEST_WAITING admin01@old.example.com"), desk.mails("admin01"));
        Stream.of("admin02", "former", "clerk01", "clerk02", "auditor01", "told")
                .forEach(other -> assertEquals(List.of(), desk.mails(other), other));
        assertTrue(desk.texts("admin01").stream().noneMatch(text -> text.contains("token")));
    }

    @Test
    void manyRequestsMakeOneMailUntilAPauseIsOver() {
        desk.sits("admin03", "STUDENT", "ADMIN");
        desk.sits("clerk01", "STUDENT", "CLERK");
        for (var student : List.of("many1", "many2", "many3")) {
            desk.student(student);
            ask(HelpAct.RESET, student);
            due.tellApprovers();
            clock.advance(Duration.ofMinutes(1));
        }
        assertEquals(1, desk.mails("admin03").size());
        clock.advance(Duration.ofMinutes(15));
        due.tellApprovers();
        assertEquals(2, desk.mails("admin03").size(), "of the others, once the pause is over");
        clock.advance(Duration.ofHours(1));
        due.tellApprovers();
        assertEquals(2, desk.mails("admin03").size(), "nothing new");
    }

    @Test
    void addressGoesAlongToAnotherUserIdByTwoPersonsAndItsMail() {
        desk.student("former");
        var account = desk.beginner("latter");
        links.issue(LinkPurpose.REGISTRATION, account, "former@old.example.com");
        var id = ask(HelpAct.TAKE_OVER, "latter");
        desk.sits("admin01", "STUDENT", "ADMIN");
        var shown = list.waiting();
        var loses = owners.of(shown.get(0), shown).orElseThrow();
        assertEquals("former", loses.account().getUserId(), "the approver sees whose it is");
        assertEquals(FormerOwner.Presence.GONE, loses.presence());
        service.approve(id);
        assertEquals(AccountState.EMAIL_MISSING, desk.stored("former").state());
        assertEquals(AccountState.EMAIL_MISSING, desk.stored("latter").state(), "until the link is opened");
        assertEquals(List.of("REGISTRATION_LINK former@old.example.com"), desk.mails("latter"));
        assertEquals(List.of("HELP_RESET former@old.example.com"), desk.mails("former"));
        assertEquals(
                "HELP_ADDRESS_TAKEN_OVER SUCCESS admin01", desk.trail("latter").get(0));
        assertEquals(
                "HELP_ADDRESS_TAKEN_OVER SUCCESS admin01", desk.trail("former").get(0));
    }

    @Test
    void nobodyElseLosesTheAddressThanWhomTheApproverSaw() {
        desk.student("shown");
        links.issue(LinkPurpose.REGISTRATION, desk.beginner("taker"), "shown@old.example.com");
        var id = ask(HelpAct.TAKE_OVER, "taker");
        desk.losesAddress("shown");
        desk.holds("another", "shown@old.example.com");
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertFalse(service.approve(id));
        assertEquals(
                Optional.of("shown@old.example.com"), desk.stored("another").getEmail());
        assertEquals(AccountState.READY, desk.stored("another").state());
    }

    @Test
    void oneWaitsAtATimeAndItsAskerTakesItBack() {
        desk.student("one");
        var id = ask(HelpAct.RESET, "one");
        assertEquals(
                "help.error.stale",
                assertThrows(HelpRefusedException.class, () -> ask(HelpAct.RESET, "one"))
                        .getKey());
        desk.sits("clerk02", "STUDENT", "CLERK");
        assertThrows(AccessDeniedException.class, () -> service.withdraw(id));
        desk.sits("clerk01", "STUDENT", "CLERK");
        service.withdraw(id);
        assertThrows(HelpRefusedException.class, () -> service.withdraw(id));
        assertEquals("HELP_WITHDRAWN SUCCESS clerk01", desk.trail("one").get(0));
        service.withdraw(ask(HelpAct.RESET, "one"));
    }

    @Test
    void refusalTellsTheAskerWhy() {
        desk.student("refused");
        var id = ask(HelpAct.RESET, "refused");
        desk.sits("admin01", "STUDENT", "ADMIN");
        service.refuse(id, "写真が違います。");
        assertEquals(AccountState.READY, desk.stored("refused").state());
        assertTrue(desk.mails("clerk01").contains("REQUEST_REFUSED clerk01@old.example.com"));
        assertEquals(Optional.of("写真が違います。"), list.decided().get(0).getDecisionRemark());
    }

    @Test
    void afterADayItExpiresAndDoesNothing() {
        desk.student("expired");
        var id = ask(HelpAct.RESET, "expired");
        clock.advance(Duration.ofHours(24));
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertEquals(
                "approvals.error.decided",
                assertThrows(HelpRefusedException.class, () -> service.approve(id))
                        .getKey());
        finishDue(Set.of(), "expired");
        assertFalse(due.next(Set.of()));
        assertEquals(AccountState.READY, desk.stored("expired").state());
        assertEquals("HELP_EXPIRED SUCCESS -", desk.trail("expired").get(0));
        assertTrue(desk.mails("clerk01").contains("REQUEST_EXPIRED clerk01@old.example.com"));
        clock.advance(Duration.ofDays(91));
        housekeeping.removeOld();
        assertEquals(0, desk.requests("expired"), "long decided");
    }

    @Test
    void delayStandsInForTheSecondPersonAndIsDoneByOneNodeOnce() throws Exception {
        System.setProperty(MODE, "delay");
        desk.student("delayed");
        var id = ask(HelpAct.RESET, "delayed");
        assertEquals(List.of("HELP_STOP_LINK delayed@old.example.com"), desk.mails("delayed"));
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertEquals(
                "approvals.error.delayed",
                assertThrows(HelpRefusedException.class, () -> service.approve(id))
                        .getKey());
        clock.advance(Duration.ofHours(12).minusMillis(1));
        assertFalse(due.next(Set.of()));
        clock.advance(Duration.ofMillis(1));
        var done = AtOnce.call(4, () -> due.next(Set.of()));
        assertTrue(done.stream().filter(one -> one).count() <= 1, done::toString);
        finishDue(Set.of(), "delayed");
        assertEquals(AccountState.EMAIL_MISSING, desk.stored("delayed").state());
        assertEquals(
                List.of("HELP_RESET SUCCESS -", "HELP_ASKED SUCCESS clerk01"),
                desk.trail("delayed").stream()
                        .filter(line -> line.startsWith("HELP"))
                        .toList());
    }

    @Test
    void studentStopsItByTheMailedLinkOnce() {
        System.setProperty(MODE, "delay");
        var account = desk.student("stopped");
        ask(HelpAct.RESET, "stopped");
        var issued = links.issue(LinkPurpose.STOP, account, "stopped@old.example.com");
        var token = issued.token();
        assertTrue(stops.find(issued.link()).isPresent(), "looking changes nothing");
        stops.stop(token);
        assertThrows(LinkUnusableException.class, () -> stops.stop(token));
        clock.advance(Duration.ofHours(13));
        assertFalse(due.next(Set.of()));
        assertEquals(AccountState.READY, desk.stored("stopped").state());
        assertEquals("HELP_STOPPED SUCCESS -", desk.trail("stopped").get(0));
        assertTrue(desk.mails("clerk01").contains("REQUEST_STOPPED clerk01@old.example.com"));
    }

    /** One person suspends: the student's means against that person's request must outlive it. */
    @Test
    void neitherSuspendingNorAnotherSlipTakesTheStopFromTheStudent() {
        System.setProperty(MODE, "delay");
        var account = desk.student("kept");
        ask(HelpAct.CHANGE_EMAIL, "kept");
        var token =
                links.issue(LinkPurpose.STOP, account, "kept@old.example.com").token();
        var reset = links.issue(LinkPurpose.RECOVERY, account, "kept@old.example.com");
        assertFalse(help.perform(desk.order(HelpAct.SUSPEND, "kept")));
        assertTrue(links.findUsable(LinkPurpose.STOP, token).isPresent(), "while it lasts");
        assertTrue(links.findUsable(LinkPurpose.RECOVERY, reset.token()).isEmpty());
        assertFalse(help.perform(desk.order(HelpAct.RESUME, "kept")));
        stops.stop(token);
        clock.advance(Duration.ofHours(13));
        assertFalse(due.next(Set.of()));
        assertEquals("HELP_STOPPED SUCCESS -", desk.trail("kept").get(0));
    }

    /** Found out since: suspended, or taken out of the group. */
    @Test
    void requestDiesWithItsAskersRights() {
        System.setProperty(MODE, "delay");
        for (var asker : List.of("clerk11", "clerk12", "clerk13")) {
            desk.sits(asker, "STUDENT", "CLERK");
            desk.student("of-" + asker);
            ask(HelpAct.RESET, "of-" + asker);
        }
        desk.sits("clerk11", "STUDENT");
        desk.suspends("clerk12");
        clock.advance(Duration.ofHours(12));
        finishDue(Set.of("clerk13"), "of-clerk11", "of-clerk12", "of-clerk13");
        for (var asker : List.of("clerk11", "clerk12", "clerk13")) {
            assertEquals(AccountState.READY, desk.stored("of-" + asker).state(), asker);
            assertEquals("HELP_EXPIRED SUCCESS -", desk.trail("of-" + asker).get(0));
        }
    }

    @Test
    void nobodyApprovesWhatTheAskerMightNotAskAnyMore() {
        desk.sits("clerk14", "STUDENT", "CLERK");
        desk.student("found-out");
        var id = ask(HelpAct.RESET, "found-out");
        desk.suspends("clerk14");
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertEquals(
                "approvals.error.asker",
                assertThrows(HelpRefusedException.class, () -> service.approve(id))
                        .getKey());
        service.refuse(id, "suspended");
    }

    /** Nodes give keys in blocks: the newest sign-in need not have the highest. */
    @Test
    void whatStaffAreIsTakenFromTheLastSignInByTime() {
        desk.sits("admin05", "STUDENT", "ADMIN");
        desk.satADayAgo("admin05", "STUDENT");
        desk.sits("admin06", "STUDENT");
        desk.satADayAgo("admin06", "STUDENT", "ADMIN");
        desk.sits("admin07", "STUDENT", "ADMIN");
        signIns.start(desk.stored("admin07"), Set.of("REGISTRANT"), Desk.CLIENT, "password");
        assertEquals(
                List.of(true, false, true),
                Stream.of("admin05", "admin06", "admin07")
                        .map(user -> staffSignIns.isStaff(desk.stored(user)))
                        .toList());
        var last = staffSignIns.last().stream()
                .map(signIn -> signIn.getAccount().getUserId())
                .filter(user -> user.startsWith("admin0"))
                .toList();
        assertEquals(Set.of("admin05", "admin07"), Set.copyOf(last));
        assertEquals(2, last.size());
        for (var user : List.of("admin05", "admin06", "admin07")) {
            assertEquals(Set.of(StaffRole.ADMIN), staffSignIns.recentRoles(desk.stored(user)), user);
        }
    }

    @Test
    void whoLosesTheRegistrationIsAskedToo() {
        System.setProperty(MODE, "delay");
        desk.student("loser");
        var account = desk.student("taker");
        links.holdBack(LinkPurpose.CHANGE, account, "loser@old.example.com");
        ask(HelpAct.TAKE_OVER, "taker");
        assertEquals(
                List.of("HELP_STOP_LINK taker@old.example.com", "HELP_STOP_LINK loser@old.example.com"),
                desk.mails("taker"));
        assertEquals(2, links.countUsable(LinkPurpose.STOP, account), "none voids the other");
        service.withdraw(desk.waiting("taker"));
        assertEquals(0, links.countUsable(LinkPurpose.STOP, account));
    }

    @Test
    void whereNobodyCouldStopItTimeDoesNotStandIn() {
        System.setProperty(MODE, "delay");
        desk.losesAddress(desk.student("mute").getUserId());
        var id = ask(HelpAct.SLIP, "mute");
        assertEquals(List.of(), desk.mails("mute"));
        clock.advance(Duration.ofHours(13));
        assertFalse(due.next(Set.of()));
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertTrue(service.approve(id));
    }

    @Test
    void slipIsPrintedOnceByItsAskerAfterAnotherHasApproved() {
        var account = desk.student("slip");
        var id = ask(HelpAct.SLIP, "slip");
        assertThrows(HelpRefusedException.class, () -> printing.print(id), "nobody has approved it");
        desk.sits("admin01", "STUDENT", "ADMIN");
        service.approve(id);
        assertThrows(AccessDeniedException.class, () -> printing.print(id));
        desk.sits("clerk01", "STUDENT", "CLERK");
        assertEquals(1, list.countSlips());
        assertEquals(0, looks("slip"), "a number names nobody");
        assertEquals(1, list.slips().size());
        list.slips();
        assertEquals(1, looks("slip"), "the list has the name");
        assertTrue(slips.isUsable(account, printing.print(id).code()));
        assertEquals(
                "slip.error.unprintable",
                assertThrows(HelpRefusedException.class, () -> printing.print(id))
                        .getKey());
        assertEquals(List.of("HELP_SLIP_ALLOWED slip@old.example.com"), desk.mails("slip"));
        assertEquals(
                List.of(
                        "HELP_SLIP_PRINTED SUCCESS clerk01",
                        "HELP_SLIP_ALLOWED SUCCESS admin01",
                        "HELP_ASKED SUCCESS clerk01"),
                desk.trail("slip").stream()
                        .filter(line -> line.startsWith("HELP") && line.contains("SUCCESS"))
                        .toList());
    }

    private long looks(String student) {
        return entities.createQuery(
                        "select count(e) from AuditEvent e where e.kind = :kind and e.person = :person", Long.class)
                .setParameter("kind", AuditKind.REQUESTS_SEEN)
                .setParameter("person", student)
                .getSingleResult();
    }

    /** Sees to what is due, as the background does every half minute, too, until nothing of these waits. */
    private void finishDue(Set<String> left, String... students) {
        Await.until(
                () -> !due.next(left) && Stream.of(students).allMatch(student -> waiting(student) == 0),
                "the end of what is due");
    }

    private long waiting(String student) {
        return entities.createQuery(
                        "select count(r) from HelpRequest r where r.account.userKey = :key and r.state = :waiting",
                        Long.class)
                .setParameter("key", student)
                .setParameter("waiting", RequestState.WAITING)
                .getSingleResult();
    }

    private Long ask(HelpAct act, String student) {
        assertTrue(help.perform(desk.order(act, student)), "it waits");
        return desk.waiting(student);
    }
}
