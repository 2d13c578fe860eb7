package org.madoguchi.admin.cohorts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.AccountErased;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.account.Profile;
import org.madoguchi.admin.ApproversService;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.admin.help.RequestListService;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortAct;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.cohort.Selection;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.job.JobLock;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Many people at once: looked at, done once each whatever breaks off, by two where it takes two, and undone. */
@ServiceTest
class CohortIT {

    private static final String TWO = "madoguchi.cohort.second-person";
    private static final String PACE = "madoguchi.cohort.mail-pace";
    private static final CohortDesk.Order SUSPEND =
            new CohortDesk.Order(CohortAct.SUSPEND, Optional.of("教務課へお越しください。"));

    private static final CohortDesk.Order INVITE = new CohortDesk.Order(CohortAct.INVITE, Optional.empty());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CohortDesk choosing;

    @Inject
    private CohortDeskService service;

    @Inject
    private CohortStepService steps;

    @Inject
    private CohortTurnService turns;

    @Inject
    private CohortCheckService checks;

    @Inject
    private CohortRunner runner;

    @Inject
    private CohortRequestService requests;

    @Inject
    private RequestListService lists;

    @Inject
    private CohortWords words;

    @Inject
    private ApproversService approvers;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private Event<AccountErased> erased;

    @Inject
    private JobLock jobs;

    @Inject
    private Desk desk;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @BeforeEach
    void clerkIsAtTheDesk() {
        desk.sits("clerk01", "CLERK");
    }

    @AfterEach
    void defaults() {
        System.clearProperty(TWO);
        System.clearProperty(PACE);
    }

    @Test
    void eachIsLookedAtBeforeAnythingIsDone() throws Exception {
        students(2);
        desk.student("other01");
        desk.suspends("other01");
        var id = looked(SUSPEND, "c01", "C02", "c02", "nobody", "=1+1", "clerk01", "other01");
        assertEquals(
                List.of("READY", "READY", "DOUBLED", "UNKNOWN", "UNKNOWN", "STAFF", "ALREADY"),
                rows(id).stream().map(row -> row.getState().name()).toList());
        assertEquals(2, service.find(id).orElseThrow().getTodo());
        assertEquals(AccountState.READY, desk.stored("c01").state(), "nothing changes by looking");
        assertEquals(List.of(), desk.mails("c01"));
    }

    @Test
    void everybodyIsSuspendedAsByTheSingleActAndResumedAgain() throws Exception {
        students(3);
        var id = looked(SUSPEND, "c01", "c02", "c03");
        assertEquals(Optional.of(true), service.start(id));
        assertEquals(Optional.empty(), service.start(id), "once");
        await(id, CohortState.DONE);
        assertEquals(AccountState.SUSPENDED, desk.stored("c01").state());
        assertEquals(List.of("HELP_SUSPENDED c01@old.example.com"), desk.mails("c01"));
        assertEquals("HELP_SUSPENDED SUCCESS clerk01", desk.trail("c01").get(0));
        assertTrue(desk.details("c01").get(0).contains("cohort=" + id), desk.details("c01")::toString);
        clock.advance(Duration.ofMinutes(1));
        desk.suspends("c03");
        var undoing = service.undo(id).orElseThrow();
        assertEquals(Optional.empty(), service.undo(id), "it is being undone");
        await(undoing, CohortState.DRY);
        assertEquals(Map.of(CohortRowState.READY, 2L, CohortRowState.CHANGED, 1L), service.counts(undoing));
        service.start(undoing);
        await(undoing, CohortState.DONE);
        assertEquals(AccountState.READY, desk.stored("c01").state());
        assertEquals(AccountState.SUSPENDED, desk.stored("c03").state(), "somebody else wants it so");
        assertEquals(
                List.of("HELP_SUSPENDED c02@old.example.com", "HELP_RESUMED c02@old.example.com"), desk.mails("c02"));
        var again = service.undo(undoing).orElseThrow();
        await(again, CohortState.DRY);
        service.start(again);
        await(again, CohortState.DONE);
        assertEquals(
                Optional.of("教務課へお越しください。"), desk.stored("c01").getSuspension().getText(), "with the same words");
    }

    @Test
    void undoHasItsTime() throws Exception {
        students(1);
        var id = looked(SUSPEND, "c01");
        service.start(id);
        await(id, CohortState.DONE);
        clock.advance(Duration.ofDays(7));
        assertEquals(Optional.empty(), service.undo(id));
    }

    /** What a node leaves that falls down is what was committed: rows, trail and mails together. */
    @Test
    void whatBreaksOffGoesOnWhereItStoppedAndNoMailGoesTwice() throws Exception {
        students(6);
        var id = looked(SUSPEND, "c01", "c02", "c03", "c04", "c05", "c06");
        transaction.begin();
        jobs.hold(CohortStepService.JOB);
        service.start(id);
        steps.run(turns.next(3).orElseThrow(), Map.of());
        transaction.rollback();
        assertEquals(CohortState.DRY, service.find(id).orElseThrow().getState());
        assertEquals(Map.of(CohortRowState.READY, 6L), service.counts(id));
        assertEquals(List.of(), desk.mails("c01"));
        transaction.begin();
        jobs.hold(CohortStepService.JOB);
        service.start(id);
        var batch = turns.next(3).orElseThrow();
        steps.run(batch, Map.of());
        steps.run(batch, Map.of());
        service.pause(id);
        transaction.commit();
        assertEquals(Map.of(CohortRowState.READY, 3L, CohortRowState.DONE, 3L), service.counts(id));
        steps.run(new CohortTurnService.Batch(id, false, false, keys(id), List.of()), Map.of());
        assertEquals(3L, service.counts(id).get(CohortRowState.READY), "it rests");
        assertFalse(service.pause(id));
        assertTrue(service.resume(id));
        await(id, CohortState.DONE);
        assertEquals(Map.of(CohortRowState.DONE, 6L), service.counts(id));
        for (var person : List.of("c01", "c02", "c03", "c04", "c05", "c06")) {
            assertEquals(List.of("HELP_SUSPENDED " + person + "@old.example.com"), desk.mails(person));
        }
    }

    @Test
    void stoppedOneLeavesTheOthersAsTheyAre() throws Exception {
        students(2);
        var id = looked(SUSPEND, "c01", "c02");
        transaction.begin();
        jobs.hold(CohortStepService.JOB);
        service.start(id);
        steps.run(turns.next(1).orElseThrow(), Map.of());
        service.pause(id);
        transaction.commit();
        assertTrue(service.stop(id));
        assertFalse(service.resume(id));
        assertEquals(AccountState.READY, desk.stored("c02").state());
        assertTrue(service.undo(id).isPresent(), "what was done can be undone");
    }

    @Test
    void manyTakeTwo() throws Exception {
        System.setProperty(TWO, "2");
        students(3);
        desk.sits("admin01", "ADMIN");
        desk.sits("admin02", "ADMIN");
        desk.sits("clerk01", "CLERK");
        var id = looked(SUSPEND, "c01", "c02", "c03");
        assertEquals(Optional.of(false), service.start(id));
        assertEquals(CohortState.WAITING, service.find(id).orElseThrow().getState());
        Desk.untilMailed(desk, "admin01", approvers::tell);
        assertEquals(List.of("COHORT_WAITING admin01@old.example.com"), desk.mails("admin01"));
        assertEquals(List.of(), desk.mails("clerk01"));
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "a clerk");
        desk.sits("admin01", "ADMIN");
        requests.approve(waiting());
        await(id, CohortState.DONE);
        assertEquals("HELP_SUSPENDED SUCCESS admin01", desk.trail("c01").get(0));
        assertTrue(desk.details("c01").get(0).contains("asked-by=clerk01"), desk.details("c01")::toString);
    }

    /** What is stored of a search is for programs. */
    @Test
    void listsOfWhatWaitsSayWhatWasSearchedForInWords() throws Exception {
        System.setProperty(TWO, "1");
        students(2);
        var id = choosing.bySearch(SUSPEND, Selection.of(Map.of("state", "READY")::get), "state=READY")
                .id();
        await(id, CohortState.DRY);
        assertEquals(Optional.of(false), service.start(id));
        var about = lists.waitingElsewhere().get(0).about();
        assertEquals(words.label(service.find(id).orElseThrow()), about);
        assertFalse(about.contains("READY"), about);
    }

    @Test
    void whoeverChoseThemIsNoSecondPersonAndSmallOnesCountTogether() throws Exception {
        System.setProperty(TWO, "2");
        students(3);
        desk.sits("admin01", "ADMIN");
        var first = looked(SUSPEND, "c01", "c02");
        assertEquals(Optional.of(true), service.start(first));
        await(first, CohortState.DONE);
        var second = looked(SUSPEND, "c03");
        desk.sits("admin02", "ADMIN");
        assertEquals(Optional.of(false), service.start(second), "the third person of a day");
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "the asker");
        desk.sits("admin01", "ADMIN");
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "whoever chose them");
        desk.sits("admin02", "ADMIN");
        requests.withdraw(waiting());
        assertEquals(CohortState.DRY, service.find(second).orElseThrow().getState());
        clock.advance(Duration.ofHours(25));
        assertEquals(Optional.of(true), service.start(second), "another day");
    }

    @Test
    void refusedAndForgottenOnesAreOverAndTheirPeopleGo() throws Exception {
        System.setProperty(TWO, "0");
        students(2);
        var refused = looked(SUSPEND, "c01");
        service.start(refused);
        var forgotten = looked(SUSPEND, "c02");
        desk.sits("admin01", "ADMIN");
        requests.refuse(waiting(), "Not these.");
        clock.advance(Duration.ofHours(25));
        keepHouse();
        assertEquals(CohortState.REFUSED, service.find(refused).orElseThrow().getState());
        assertEquals(CohortState.EXPIRED, service.find(forgotten).orElseThrow().getState());
        assertEquals(List.of(), rows(refused));
        assertEquals(List.of(), rows(forgotten));
        assertEquals(AccountState.READY, desk.stored("c01").state());
    }

    @Test
    void mailsGoAtTheirPace() throws Exception {
        System.setProperty(PACE, "1");
        students(3);
        var id = looked(SUSPEND, "c01", "c02", "c03");
        service.start(id);
        await(id, CohortState.DONE);
        var later = entities.createQuery(
                        "select m from OutgoingMail m where m.recipient in :recipients order by m.id",
                        OutgoingMail.class)
                .setParameter("recipients", List.of("c02@old.example.com", "c03@old.example.com"))
                .getResultStream()
                .map(OutgoingMail::getNextAttemptAt)
                .toList();
        var now = clock.instant();
        assertEquals(List.of(now.plusSeconds(60), now.plusSeconds(120)), later, "the first has gone meanwhile");
        desk.student("other01");
        var other = looked(SUSPEND, "other01");
        service.start(other);
        await(other, CohortState.DONE);
        var mail = entities.createQuery(
                        "select m from OutgoingMail m where m.recipient = :recipient", OutgoingMail.class)
                .setParameter("recipient", "other01@old.example.com")
                .getSingleResult();
        assertEquals(now.plusSeconds(180), mail.getNextAttemptAt(), "together they send no more than is set");
    }

    /** A link that waited in the queue for hours would be half dead when it arrives. */
    @Test
    void whatIsNothingButAMailIsDoneWhenItMayGo() throws Exception {
        System.setProperty(PACE, "1");
        for (var person : List.of("late01", "late02")) {
            transaction.begin();
            desk.beginner(person).confirmEmail(person + "@old.example.com", clock.instant());
            transaction.commit();
        }
        var id = looked(new CohortDesk.Order(CohortAct.REMIND, Optional.empty()), "late01", "late02");
        var done = Map.of(CohortRowState.READY, 1L, CohortRowState.DONE, 1L);
        service.start(id);
        Await.until(
                () -> {
                    runner.next();
                    return service.counts(id).equals(done);
                },
                "the first mail");
        clock.advance(Duration.ofSeconds(59));
        assertFalse(runner.next(), "it is nobody's turn");
        assertEquals(done, service.counts(id));
        assertEquals(List.of(), desk.mails("late02"));
        clock.advance(Duration.ofSeconds(1));
        await(id, CohortState.DONE);
        assertEquals(List.of("SET_UP_REMINDER late02@old.example.com"), desk.mails("late02"));
    }

    /** A dry run of many strangers takes long; so does an act for many. */
    @Test
    void thoseThatGoOnTakeTurnsAndOneNodeAtATimeAsksTheDirectory() throws Exception {
        students(2);
        var running = looked(SUSPEND, "c01", "c02");
        transaction.begin();
        jobs.hold(CohortStepService.JOB);
        service.start(running);
        var looking = choose(INVITE, "ユーザID\ns0000101\ns0000102\n").id();
        var gone = new ArrayList<Long>();
        for (var turn = 0; turn < 4; turn++) {
            clock.advance(Duration.ofMillis(1));
            var batch = turns.next(1).orElseThrow();
            gone.add(batch.cohort());
            if (batch.looking()) {
                checks.look(batch, Map.of(batch.userIds().get(0), new CampusAnswer(Optional.empty(), false)));
            } else {
                steps.run(batch, Map.of());
            }
        }
        assertEquals(List.of(running, looking, running, looking), gone);
        assertEquals(looking, turns.next(1).orElseThrow().cohort());
        assertEquals(Optional.empty(), turns.next(1), "a node is asking");
        clock.advance(CohortTurnService.CLAIM);
        assertEquals(looking, turns.next(1).orElseThrow().cohort(), "that node has gone");
        transaction.rollback();
    }

    /** Also of whoever has never been at the desk. */
    @Test
    void whomTheDirectoryHasAmongStaffIsNotSuspendedHoweverTheRowIsWritten() throws Exception {
        students(1);
        var id = looked(SUSPEND, "Ｃ０１");
        var clerk = new DirectoryPerson("uid=c01", "c01", "例示 花", Set.of("STUDENT", "CLERK"));
        transaction.begin();
        jobs.hold(CohortStepService.JOB);
        service.start(id);
        var batch = turns.next(1).orElseThrow();
        steps.run(batch, Map.of(batch.userIds().get(0), new CampusAnswer(Optional.of(clerk), false)));
        transaction.commit();
        assertEquals(List.of("STAFF"), states(id));
    }

    /** The directory says who is meant and where the mail goes, however the rows are written. */
    @Test
    void onePersonAndOneMailboxHaveOneInvitation() throws Exception {
        var campus = Map.of(
                "g01", stranger("g01", "g01@campus.example.ac.jp"),
                "Ｇ０１", stranger("g01", "g01@campus.example.ac.jp"),
                "g01@campus.example.ac.jp", stranger("g01", "g01@campus.example.ac.jp"),
                "g02", stranger("g02", "G01@campus.example.ac.jp"),
                "g03", stranger("g03", "both@campus.example.ac.jp"),
                "g04", stranger("g04", "Both@campus.example.ac.jp"));
        transaction.begin();
        jobs.hold(CohortStepService.JOB);
        var id = choose(INVITE, "ユーザID\ng01\nＧ０１ \ng01@campus.example.ac.jp\ng02\n")
                .id();
        checks.look(turns.next(50).orElseThrow(), campus);
        assertEquals(List.of("READY", "DOUBLED", "DOUBLED", "DOUBLED"), states(id));
        assertEquals(Optional.of("cohort.why.invite.address"), rows(id).get(3).getFault());
        checks.look(turns.next(50).orElseThrow(), campus);
        service.start(id);
        steps.run(turns.next(50).orElseThrow(), campus);
        assertEquals(List.of("DONE", "DOUBLED", "DOUBLED", "DOUBLED"), states(id));
        var apart = choose(INVITE, "ユーザID\ng03\ng04\n").id();
        for (var step = 0; step < 3; step++) {
            checks.look(turns.next(1).orElseThrow(), campus);
        }
        service.start(apart);
        steps.run(turns.next(1).orElseThrow(), campus);
        steps.run(turns.next(1).orElseThrow(), campus);
        assertEquals(List.of("DONE", "DOUBLED"), states(apart), "in transactions of their own");
        transaction.rollback();
    }

    private static CampusAnswer stranger(String userId, String mail) {
        var person = new DirectoryPerson(
                "uid=" + userId, userId, "例示 花", Profile.NONE, Optional.of(mail), Set.of("STUDENT"));
        return new CampusAnswer(Optional.of(person), false);
    }

    @Test
    void thoseAreRemindedWhoHaveNotFinished() throws Exception {
        students(1);
        desk.beginner("none01");
        transaction.begin();
        desk.beginner("late01").confirmEmail("late01@old.example.com", clock.instant());
        transaction.commit();
        var id = looked(new CohortDesk.Order(CohortAct.REMIND, Optional.empty()), "c01", "none01", "late01");
        service.start(id);
        await(id, CohortState.DONE);
        assertEquals(
                List.of(CohortRowState.ALREADY, CohortRowState.IMPOSSIBLE, CohortRowState.DONE),
                rows(id).stream().map(CohortRow::getState).toList());
        assertEquals(List.of("SET_UP_REMINDER late01@old.example.com"), desk.mails("late01"));
        assertEquals(Optional.empty(), service.undo(id), "a mail cannot be called back");
    }

    @Test
    void anotherSecondPasswordIsRequiredOfMany() throws Exception {
        students(2);
        desk.disable("c02");
        desk.beginner("none01");
        var id = looked(new CohortDesk.Order(CohortAct.NEW_SECOND, Optional.empty()), "c01", "c02", "none01");
        assertEquals(List.of("READY", "ALREADY", "IMPOSSIBLE"), states(id));
        service.start(id);
        await(id, CohortState.DONE);
        assertTrue(desk.stored("c01").isSecondPasswordDisabled());
        assertEquals(List.of("HELP_NEW_SECOND c01@old.example.com"), desk.mails("c01"));
        assertEquals("HELP_NEW_SECOND SUCCESS clerk01", desk.trail("c01").get(0));
        assertTrue(desk.details("c01").get(0).contains("cohort=" + id), desk.details("c01")::toString);
        assertEquals(List.of(), desk.mails("c02"));
        assertEquals(Optional.empty(), service.undo(id));
    }

    /** Between the look and the deed one of them has lost the second password: that one sets another by the address. */
    @Test
    void proofOfTheAddressIsRequiredOfMany() throws Exception {
        students(2);
        var id = looked(new CohortDesk.Order(CohortAct.PROVE_EMAIL, Optional.empty()), "c01", "c02");
        desk.disable("c02");
        service.start(id);
        await(id, CohortState.DONE);
        assertEquals(List.of("DONE", "IMPOSSIBLE"), states(id));
        assertEquals(AccountState.EMAIL_UNPROVED, desk.stored("c01").state());
        assertEquals(Optional.of("c01@old.example.com"), desk.stored("c01").getEmail());
        assertEquals(List.of("HELP_PROVE_EMAIL c01@old.example.com"), desk.mails("c01"));
        assertEquals("HELP_PROVE_EMAIL SUCCESS clerk01", desk.trail("c01").get(0));
        assertTrue(desk.stored("c02").isEmailProved());
        var undoing = service.undo(id).orElseThrow();
        await(undoing, CohortState.DRY);
        service.start(undoing);
        await(undoing, CohortState.DONE);
        assertEquals(AccountState.READY, desk.stored("c01").state());
        assertEquals(
                List.of("HELP_PROVE_EMAIL c01@old.example.com", "HELP_PROOF_WAIVED c01@old.example.com"),
                desk.mails("c01"));
        assertEquals("HELP_PROOF_WAIVED SUCCESS clerk01", desk.trail("c01").get(0));
    }

    /** As for one student, one person's word is never enough, be they ever so few. */
    @Test
    void useOfManyIsClosedByTwo() throws Exception {
        students(1);
        desk.sits("admin01", "ADMIN");
        desk.sits("clerk01", "CLERK");
        var id = looked(new CohortDesk.Order(CohortAct.CLOSE, SUSPEND.words()), "c01");
        assertEquals(Optional.of(false), service.start(id));
        desk.sits("admin01", "ADMIN");
        requests.approve(waiting());
        await(id, CohortState.DONE);
        var stored = desk.stored("c01");
        assertEquals(AccountState.SUSPENDED, stored.state());
        assertEquals(SUSPEND.words(), stored.getSuspension().getText());
        assertEquals(Optional.empty(), stored.getEmail());
        assertEquals(Optional.empty(), stored.getSecondPassword());
        assertEquals(List.of("HELP_CLOSED c01@old.example.com"), desk.mails("c01"));
        assertEquals("HELP_CLOSED SUCCESS admin01", desk.trail("c01").get(0));
        assertEquals(Optional.empty(), service.undo(id));
    }

    /** At the address of the directory, which proves nothing: no account comes of it. */
    @Test
    void strangersAreInvitedWhereTheDirectoryHasAnAddress() throws Exception {
        students(1);
        var id = looked(INVITE, "s0000101", "S0000101", "s0000122", "nobody", "=1+1", "clerk02", "c01");
        assertEquals(List.of("READY", "DOUBLED", "NO_ADDRESS", "UNKNOWN", "UNKNOWN", "STAFF", "ALREADY"), states(id));
        assertEquals(0, invited("s0000101"), "nothing goes by looking");
        service.start(id);
        await(id, CohortState.DONE);
        assertEquals(1, invited("s0000101"));
        assertEquals("HELP_INVITED SUCCESS clerk01", desk.trail("s0000101").get(0));
        assertEquals(Optional.empty(), accounts.findByUserId("s0000101"));
        assertEquals(Optional.empty(), service.undo(id), "a mail cannot be called back");
        assertEquals(List.of("ALREADY"), states(looked(INVITE, "s0000101")), "lately");
        clock.advance(Duration.ofDays(8));
        assertEquals(List.of("READY"), states(looked(INVITE, "s0000101")));
    }

    /** Whoever logged in once and never typed an address cannot be reminded, since there is nowhere to. */
    @Test
    void whoeverHasGivenNoAddressIsInvitedInTheOwnLanguage() throws Exception {
        var remind = new CohortDesk.Order(CohortAct.REMIND, Optional.empty());
        desk.beginner("s0000101");
        var reminded = looked(remind, "s0000101");
        assertEquals(List.of("IMPOSSIBLE"), states(reminded));
        assertEquals(
                Optional.of("cohort.why.remind.invite"), rows(reminded).get(0).getFault());
        var id = looked(INVITE, "s0000101");
        assertEquals(List.of("READY"), states(id));
        service.start(id);
        await(id, CohortState.DONE);
        assertEquals(List.of("HELP_INVITED s0000101@campus.example.ac.jp"), desk.mails("s0000101"));
        assertEquals(AccountState.EMAIL_MISSING, desk.stored("s0000101").state(), "it proves nothing");
        assertEquals(List.of("ALREADY"), states(looked(INVITE, "s0000101")), "lately");
    }

    private long invited(String userId) {
        return entities.createQuery(
                        "select count(m) from OutgoingMail m where m.kind = :kind and m.recipient = :recipient",
                        Long.class)
                .setParameter("kind", MailKind.HELP_INVITED)
                .setParameter("recipient", userId + "@campus.example.ac.jp")
                .getSingleResult();
    }

    @Test
    void searchAndFilterChooseToo() throws Exception {
        students(3);
        var chosen = choosing.bySearch(SUSPEND, Selection.of(Map.of("state", "READY")::get), "state=READY");
        await(chosen.id(), CohortState.DRY);
        assertEquals(
                List.of("c01", "c02", "c03"),
                rows(chosen.id()).stream().map(CohortRow::getUserId).toList(),
                "students alone, in the order of user IDs");
        assertEquals(
                List.of(1, 2, 3),
                rows(chosen.id()).stream().map(CohortRow::getNumber).toList(),
                "no file, no head");
        assertEquals(
                "cohorts.error.nobody",
                choosing.bySearch(SUSPEND, Selection.of(Map.of("faculty", "none")::get), "")
                        .fault());
        assertThrows(AccessDeniedException.class, () -> choosing.byFilter(SUSPEND, "(uid=*)"));
        desk.sits("admin01", "ADMIN");
        assertEquals(
                "cohorts.error.filter", choosing.byFilter(SUSPEND, "((uid=*)").fault());
        assertEquals(
                "cohorts.error.nobody",
                choosing.byFilter(SUSPEND, "(uid=nobody-at-all)").fault());
        var found = choosing.byFilter(SUSPEND, "(uid=s0000123)");
        await(found.id(), CohortState.DRY);
        assertEquals(Map.of(CohortRowState.UNKNOWN, 1L), service.counts(found.id()), "never came here");
        assertEquals(1, rows(found.id()).get(0).getNumber());
    }

    @Test
    void whatIsNoFileOfUserIdsIsKeptNowhere() throws Exception {
        assertEquals("cohorts.error.head", choose(SUSPEND, "s01\ns02\n").fault());
        var bytes = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, -1};
        var picture = Files.write(Files.createTempFile("cohort", ".csv"), bytes);
        var chosen = choosing.byFile(SUSPEND, picture, "x.csv");
        Files.deleteIfExists(picture);
        assertNull(chosen.id());
        assertEquals(List.of(), service.latest());
    }

    /** The first page of the desk shows what is open, and where it could not be done for somebody; else nothing. */
    @Test
    void openAndBrokenOnesAreTodaysWork() throws Exception {
        System.setProperty(TWO, "0");
        students(1);
        assertEquals(List.of(), service.open());
        var waiting = looked(SUSPEND, "c01");
        assertEquals(List.of(), service.open(), "a dry run is nobody's work");
        service.start(waiting);
        assertEquals(
                List.of(waiting), service.open().stream().map(Cohort::getId).toList());
        desk.sits("auditor01", "AUDITOR");
        assertEquals(List.of(), service.open());
        desk.sits("admin01", "ADMIN");
        transaction.begin();
        jobs.hold(CohortStepService.JOB);
        requests.approve(waiting());
        steps.giveUp(turns.next(1).orElseThrow());
        transaction.commit();
        await(waiting, CohortState.DONE);
        assertEquals(List.of(), service.open());
        assertEquals(
                List.of(waiting), service.broken().stream().map(Cohort::getId).toList());
        clock.advance(Duration.ofDays(1));
        assertEquals(List.of(), service.broken(), "of a day");
    }

    @Test
    void whoeverIsErasedIsInNoCohort() throws Exception {
        students(2);
        var id = looked(SUSPEND, "c01", "c02");
        transaction.begin();
        erased.fire(new AccountErased(accounts.findByUserId("c01").orElseThrow(), "c01", "#9"));
        erased.fire(new AccountErased(accounts.findByUserId("clerk01").orElseThrow(), "clerk01", "#8"));
        transaction.commit();
        assertEquals(List.of("c02"), rows(id).stream().map(CohortRow::getUserId).toList());
        assertEquals("#8", service.find(id).orElseThrow().getAskedBy());
    }

    private void students(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> desk.student("c0" + number));
    }

    private Long looked(CohortDesk.Order order, String... userIds) throws Exception {
        var id = choose(order, "ユーザID\n" + String.join("\n", userIds) + "\n").id();
        await(id, CohortState.DRY);
        return id;
    }

    private CohortDesk.Chosen choose(CohortDesk.Order order, String text) throws Exception {
        var file = Files.writeString(Files.createTempFile("cohort", ".csv"), text);
        try {
            return choosing.byFile(order, file, "x.csv");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<CohortRow> rows(Long id) {
        return service.page(id, Optional.empty(), 0);
    }

    private List<String> states(Long id) {
        return rows(id).stream().map(row -> row.getState().name()).toList();
    }

    private List<Long> keys(Long id) {
        return rows(id).stream().map(CohortRow::getId).toList();
    }

    private Long waiting() {
        return requests.waiting().get(0).getId();
    }

    /** Goes on with it, as the background does, too. */
    private void await(Long id, CohortState state) {
        Await.until(
                () -> {
                    runner.next();
                    return service.find(id).orElseThrow().getState() == state;
                },
                () -> state + ", but it is " + service.find(id).orElseThrow().getState(),
                Duration.ofSeconds(30));
    }

    private void keepHouse() throws Exception {
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(clock.instant()));
        transaction.commit();
    }
}
