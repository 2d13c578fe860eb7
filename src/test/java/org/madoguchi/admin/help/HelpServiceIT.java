package org.madoguchi.admin.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpOrder;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;
import org.madoguchi.throttle.CounterNames;
import org.madoguchi.throttle.KnownBrowserService;
import org.madoguchi.throttle.LoginLimits;
import org.madoguchi.throttle.ThrottleService;

/** What a clerk does alone: it is done once, told and written down, and never to the clerk's own account. */
@ServiceTest
class HelpServiceIT {

    @Inject
    private HelpService service;

    @Inject
    private RequestService requests;

    @Inject
    private DueRequestService due;

    @Inject
    private Desk desk;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private SignInService signIns;

    @Inject
    private ThrottleService throttle;

    @Inject
    private LoginLimits limits;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private TestClock clock;

    @BeforeEach
    void aClerkIsAtTheDesk() {
        desk.sits("clerk01", "STUDENT", "CLERK");
    }

    @Test
    void waitingMailIsSentAgain() {
        var account = desk.beginner("resend");
        var first = links.issue(LinkPurpose.REGISTRATION, account, "waits@example.com");
        service.perform(desk.order(HelpAct.RESEND, "resend"));
        assertFalse(links.findUsable(LinkPurpose.REGISTRATION, first.token()).isPresent(), "the older is void");
        assertEquals(
                Optional.of("waits@example.com"),
                links.findPending(LinkPurpose.REGISTRATION, account).map(OneTimeLink::getEmail));
        assertEquals(List.of("REGISTRATION_LINK waits@example.com"), desk.mails("resend"));
        assertEquals(List.of("HELP_MAIL_RESENT SUCCESS clerk01"), desk.trail("resend"));
    }

    @Test
    void mistypedFirstAddressIsCorrected() {
        var account = desk.beginner("correct");
        var first = links.issue(LinkPurpose.REGISTRATION, account, "typo@example.com");
        service.perform(desk.order(HelpAct.CORRECT, "correct"));
        assertFalse(links.findUsable(LinkPurpose.REGISTRATION, first.token()).isPresent());
        assertEquals(List.of("REGISTRATION_LINK correct@new.example.com"), desk.mails("correct"));
        assertEquals(List.of("HELP_ADDRESS_CORRECTED SUCCESS clerk01"), desk.trail("correct"));
    }

    @Test
    void pendingChangeIsNotPutOnAnotherAddressByOnePerson() {
        var account = desk.student("proved");
        var asked = links.issue(LinkPurpose.CHANGE, account, "asked@example.com");
        assertRefused(HelpAct.CORRECT, "proved");
        assertTrue(links.findUsable(LinkPurpose.CHANGE, asked.token()).isPresent());
        clock.advance(Duration.ofDays(200));
        assertRefused(HelpAct.CORRECT, "proved");
        assertRefused(HelpAct.RESEND, "proved");
        assertEquals(List.of(), desk.mails("proved"));
    }

    @Test
    void pendingChangeIsSentAgainToTheAddressThatWasAskedForAlone() {
        var account = desk.student("again");
        links.issue(LinkPurpose.CHANGE, account, "asked@example.com");
        service.perform(desk.order(HelpAct.RESEND, "again"));
        assertEquals(
                List.of("CHANGE_LINK asked@example.com", "CHANGE_REQUESTED again@old.example.com"),
                desk.mails("again"));
    }

    private void assertRefused(HelpAct act, String student) {
        var order = desk.order(act, student);
        var refusal = assertThrows(HelpRefusedException.class, () -> service.perform(order), act::name);
        assertEquals("help.error.stale", refusal.getKey());
    }

    @Test
    void anothersAddressIsRefusedAndNothingIsLeftBehind() {
        var account = desk.beginner("taken");
        desk.student("owner");
        var waiting = links.issue(LinkPurpose.REGISTRATION, account, "waits@example.com");
        var order = desk.order(HelpAct.CORRECT, "taken");
        var wrong = new HelpOrder(
                order.act(),
                "taken",
                order.version(),
                order.reason(),
                order.identity(),
                Optional.of("OWNER@old.example.com"),
                Optional.empty(),
                "");
        assertEquals(
                "help.error.taken",
                assertThrows(HelpRefusedException.class, () -> service.perform(wrong))
                        .getKey());
        assertTrue(links.findUsable(LinkPurpose.REGISTRATION, waiting.token()).isPresent());
        assertEquals(List.of(), desk.mails("taken"));
        assertEquals(order.version(), desk.stored("taken").getVersion());
    }

    @Test
    void staffSendTenMailsADayAtMost() {
        links.issue(LinkPurpose.REGISTRATION, desk.beginner("many"), "waits@example.com");
        for (var mail = 0; mail < 10; mail++) {
            service.perform(desk.order(HelpAct.RESEND, "many"));
        }
        var order = desk.order(HelpAct.RESEND, "many");
        assertEquals(
                "help.error.mails",
                assertThrows(HelpRefusedException.class, () -> service.perform(order))
                        .getKey());
        assertEquals(10, desk.mails("many").size());
    }

    @Test
    void pendingChangeIsCancelledAndBothAddressesAreTold() {
        var account = desk.student("cancel");
        var pending = links.issue(LinkPurpose.CHANGE, account, "new@example.com");
        service.perform(desk.order(HelpAct.CANCEL_CHANGE, "cancel"));
        assertFalse(links.findUsable(LinkPurpose.CHANGE, pending.token()).isPresent());
        assertEquals(
                List.of("HELP_CHANGE_CANCELLED cancel@old.example.com", "HELP_CHANGE_CANCELLED new@example.com"),
                desk.mails("cancel"));
        assertEquals(List.of("HELP_CHANGE_CANCELLED SUCCESS clerk01"), desk.trail("cancel"));
    }

    @Test
    void throttleIsLiftedButNotWhatKeepsTheDirectorySafe() {
        var account = desk.student("throttled");
        desk.disable("throttled");
        var browser = CounterNames.browser(
                browsers.recognise(browsers.remember(account, null).orElseThrow())
                        .orElseThrow());
        for (var failure = 0; failure < 5; failure++) {
            throttle.attempt(CounterNames.account("throttled"), 4);
            throttle.attempt(browser, 4);
        }
        limits.takeBind("throttled");
        assertTrue(throttle.attempt(browser, 4).isEmpty(), "slowed");
        service.perform(desk.order(HelpAct.LIFT_THROTTLE, "throttled"));
        assertEquals(List.of("bind:throttled"), desk.counters("throttled"));
        assertTrue(throttle.attempt(browser, 4).isPresent());
        assertTrue(desk.stored("throttled").isSecondPasswordDisabled(), "until it is reset");
        assertEquals(List.of("HELP_THROTTLE_LIFTED throttled@old.example.com"), desk.mails("throttled"));
    }

    @Test
    void allSignInsEnd() {
        var account = desk.student("ended");
        var secret = signIns.start(account, Set.of("STUDENT"), Desk.CLIENT, "password");
        service.perform(desk.order(HelpAct.END_SIGN_INS, "ended"));
        assertTrue(signIns.look(secret).isEmpty());
        assertEquals(List.of("HELP_SIGN_INS_ENDED ended@old.example.com"), desk.mails("ended"));
        assertEquals(List.of("HELP_SIGN_INS_ENDED SUCCESS clerk01"), desk.trail("ended"));
    }

    /** A change that waits would else put another's address in force, and that one sets the second password. */
    @Test
    void anotherSecondPasswordIsRequired() {
        var account = desk.student("second");
        var secret = signIns.start(account, Set.of("STUDENT"), Desk.CLIENT, "password");
        var change = links.issue(LinkPurpose.CHANGE, account, "other@example.com");
        service.perform(desk.order(HelpAct.NEW_SECOND, "second"));
        assertTrue(desk.stored("second").isSecondPasswordDisabled());
        assertEquals(
                Optional.of("second@old.example.com"), desk.stored("second").getEmail());
        assertTrue(signIns.look(secret).isEmpty());
        assertTrue(links.findUsable(LinkPurpose.CHANGE, change.token()).isEmpty());
        assertEquals(List.of("HELP_NEW_SECOND second@old.example.com"), desk.mails("second"));
        assertEquals(List.of("HELP_NEW_SECOND SUCCESS clerk01"), desk.trail("second"));
        assertThrows(HelpRefusedException.class, () -> service.perform(desk.order(HelpAct.NEW_SECOND, "second")));
    }

    /** The address stays in force and nobody else's; it is proved by one click of whoever reads its mail. */
    @Test
    void addressIsProvedAnew() {
        var account = desk.student("proof");
        var secret = signIns.start(account, Set.of("STUDENT"), Desk.CLIENT, "password");
        service.perform(desk.order(HelpAct.PROVE_EMAIL, "proof"));
        assertEquals(AccountState.EMAIL_UNPROVED, desk.stored("proof").state());
        assertTrue(desk.stored("proof").getSecondPassword().isPresent());
        assertEquals(Optional.of("proof@old.example.com"), desk.stored("proof").getEmail());
        assertTrue(signIns.look(secret).isEmpty());
        assertEquals(List.of("HELP_PROVE_EMAIL proof@old.example.com"), desk.mails("proof"));
        assertEquals(List.of("HELP_PROVE_EMAIL SUCCESS clerk01"), desk.trail("proof"));
        var waiting = links.findPending(LinkPurpose.REGISTRATION, desk.stored("proof"));
        assertEquals(Optional.of("proof@old.example.com"), waiting.map(OneTimeLink::getEmail));
        service.perform(desk.order(HelpAct.RESEND, "proof"));
        assertEquals(
                "HELP_PROVE_EMAIL proof@old.example.com", desk.mails("proof").get(1));
        assertThrows(HelpRefusedException.class, () -> service.perform(desk.order(HelpAct.CORRECT, "proof")));
    }

    @Test
    void suspensionEndsSignInsAndShowsItsWordsUntilItIsResumed() {
        var account = desk.student("suspended");
        var secret = signIns.start(account, Set.of("STUDENT"), Desk.CLIENT, "password");
        service.perform(desk.order(HelpAct.SUSPEND, "suspended"));
        assertTrue(signIns.look(secret).isEmpty());
        assertEquals(AccountState.SUSPENDED, desk.stored("suspended").state());
        assertEquals(
                Optional.of("教務課へお越しください。"),
                desk.stored("suspended").getSuspension().getText());
        service.perform(desk.order(HelpAct.RESUME, "suspended"));
        assertEquals(AccountState.READY, desk.stored("suspended").state());
        assertEquals(
                List.of("HELP_SUSPENDED suspended@old.example.com", "HELP_RESUMED suspended@old.example.com"),
                desk.mails("suspended"));
        assertEquals(
                List.of("HELP_RESUMED SUCCESS clerk01", "HELP_SUSPENDED SUCCESS clerk01"), desk.trail("suspended"));
        assertTrue(desk.details("suspended").get(1).contains("words=教務課へお越しください。"), "as the student is shown");
    }

    @Test
    void secondClerkWithTheSamePageDoesNothing() {
        desk.student("twice");
        var shown = desk.order(HelpAct.SUSPEND, "twice");
        var other = desk.order(HelpAct.RESET, "twice");
        service.perform(shown);
        desk.sits("clerk02", "STUDENT", "CLERK");
        for (var stale : List.of(shown, other)) {
            assertEquals(
                    "help.error.stale",
                    assertThrows(HelpRefusedException.class, () -> service.perform(stale))
                            .getKey());
        }
        assertEquals(List.of("HELP_SUSPENDED SUCCESS clerk01"), desk.trail("twice"));
        assertEquals(1, desk.mails("twice").size());
        assertNotEquals(shown.version(), desk.stored("twice").getVersion());
    }

    @Test
    void actThatChangesNothingOfTheAccountMakesOtherPagesStaleToo() {
        links.issue(LinkPurpose.REGISTRATION, desk.beginner("twomails"), "waits@example.com");
        var shown = desk.order(HelpAct.RESEND, "twomails");
        service.perform(shown);
        assertEquals(
                "help.error.stale",
                assertThrows(HelpRefusedException.class, () -> service.perform(shown))
                        .getKey());
        assertEquals(1, desk.mails("twomails").size());
    }

    @Test
    void nobodyWithoutTheRightAndNobodyForThemselves() {
        desk.student("others");
        for (var roles : List.of(new String[] {"STUDENT"}, new String[] {"STUDENT", "AUDITOR"})) {
            desk.sits("someone", roles);
            assertThrows(AccessDeniedException.class, () -> service.perform(desk.order(HelpAct.SUSPEND, "others")));
        }
        desk.sits("clerk01", "STUDENT", "CLERK");
        assertThrows(AccessDeniedException.class, () -> service.perform(desk.order(HelpAct.SUSPEND, "clerk01")));
        assertEquals(AccountState.READY, desk.stored("others").state());
        assertEquals("ACCESS_DENIED REFUSED clerk01", desk.trail("clerk01").get(0));
        assertEquals(List.of("ACCESS_DENIED REFUSED someone", "ACCESS_DENIED REFUSED someone"), desk.trail("someone"));
    }

    @Test
    void clerkOnlyAsksForWhatIsAboutAnAdministrator() {
        desk.sits("admin01", "STUDENT", "ADMIN");
        desk.sits("admin02", "STUDENT", "ADMIN");
        desk.sits("clerk01", "STUDENT", "CLERK");
        System.setProperty("madoguchi.desk.second-person", "delay");
        System.setProperty("madoguchi.desk.clerks-approve", "true");
        try {
            assertTrue(service.perform(desk.order(HelpAct.SUSPEND, "admin01")));
            var id = desk.waiting("admin01");
            clock.advance(Duration.ofHours(13));
            assertFalse(due.next(Set.of()), "time does not stand in");
            for (var caller : List.of("clerk02", "admin01")) {
                desk.sits(caller, "STUDENT", caller.equals("admin01") ? "ADMIN" : "CLERK");
                assertThrows(AccessDeniedException.class, () -> requests.approve(id), caller);
            }
            assertEquals(AccountState.READY, desk.stored("admin01").state());
            desk.sits("admin02", "STUDENT", "ADMIN");
            requests.approve(id);
            assertEquals(AccountState.SUSPENDED, desk.stored("admin01").state());
            assertTrue(desk.details("admin01").get(0).contains("words=教務課へお越しください。"), "as the student is shown");
        } finally {
            System.clearProperty("madoguchi.desk.second-person");
            System.clearProperty("madoguchi.desk.clerks-approve");
        }
    }

    @Test
    void lastAdministratorIsSuspendedByNobodyAlone() {
        desk.sits("admin02", "STUDENT", "ADMIN");
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertFalse(service.perform(desk.order(HelpAct.SUSPEND, "admin02")), "one who stands as high, who stays");
        var about = desk.order(HelpAct.SUSPEND, "admin01");
        desk.sits("admin02", "STUDENT", "ADMIN");
        assertThrows(AccessDeniedException.class, () -> service.perform(about), "a sign-in of somebody suspended");
        desk.sits("clerk01", "STUDENT", "CLERK");
        assertTrue(service.perform(desk.order(HelpAct.SUSPEND, "admin01")), "asked for, and nobody is left to approve");
        assertEquals(AccountState.READY, desk.stored("admin01").state());
    }

    @Test
    void suspensionVoidsEveryLink() {
        var account = desk.student("links");
        var change = links.issue(LinkPurpose.CHANGE, account, "new@example.com");
        var recovery = links.issue(LinkPurpose.RECOVERY, account, "links@old.example.com");
        service.perform(desk.order(HelpAct.SUSPEND, "links"));
        assertTrue(links.findUsable(LinkPurpose.CHANGE, change.token()).isEmpty());
        assertTrue(links.findUsable(LinkPurpose.RECOVERY, recovery.token()).isEmpty());
    }

    @Test
    void lookingLeavesARow() {
        desk.student("looked");
        service.look("looked");
        service.look("looked");
        assertEquals(1, desk.looks("looked"), "once in ten minutes");
        assertTrue(service.look("nobody").isEmpty());
    }
}
