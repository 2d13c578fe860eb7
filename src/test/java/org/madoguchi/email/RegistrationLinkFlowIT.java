package org.madoguchi.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.COMPLETE;
import static org.madoguchi.testing.Word.LINK_SCREEN;
import static org.madoguchi.testing.Word.REGISTERED;
import static org.madoguchi.testing.Word.SEND_AGAIN;
import static org.madoguchi.testing.Word.SET_SCREEN;
import static org.madoguchi.testing.Word.UNUSABLE;
import static org.madoguchi.testing.Word.WAITING;

import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.SimultaneousClicks;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student opens the mailed link in every way but the expected one (manual, 2.1). */
@Tag("server")
@BrowserTest
class RegistrationLinkFlowIT {

    @Test
    void newerMailVoidsTheOlder(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var older = student.receives(Topic.REGISTRATION).link();
        student.presses(SEND_AGAIN);
        student.reads("確認メールをもう一度送信しました。");
        var newer = student.receives(Topic.REGISTRATION, 2).link();
        student.opens(older);
        student.sees(UNUSABLE);
        student.opens(newer);
        student.sees(LINK_SCREEN);
        student.presses(COMPLETE);
        student.sees(REGISTERED);
    }

    @Test
    void linkWorksInABrowserThatHasNeverBeenHere(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var mailApp = visitors.student(student.student(), DESKTOP_EN);
        mailApp.opens(student.receives(Topic.REGISTRATION).link());
        mailApp.sees(LINK_SCREEN);
        mailApp.reads("t***@mail.example.com");
        mailApp.presses(COMPLETE);
        mailApp.sees(REGISTERED);
        assertEquals(Collections.emptyList(), mailApp.page().context().cookies());
    }

    @Test
    void linkWorksWhileSomebodyElseIsSignedIn(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var friend = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(friend);
        friend.opens(student.receives(Topic.REGISTRATION).link());
        friend.presses(COMPLETE);
        friend.sees(REGISTERED);
        student.sees(REGISTERED);
        friend.opens("/home.xhtml");
        friend.seesHome();
    }

    @Test
    void usedExpiredAndUnknownLinksLookTheSame(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.register(student);
        student.opens(student.receives(Topic.REGISTRATION).link());
        student.sees(UNUSABLE);
        var used = main(student);
        student.opens("/registration/confirm.xhtml?token=" + "A".repeat(43));
        student.sees(UNUSABLE);
        assertEquals(used, main(student));
        var late = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(late);
        var link = late.receives(Topic.REGISTRATION).link();
        database.expireLinks(late.student());
        student.opens(link);
        student.sees(UNUSABLE);
        assertEquals(used, main(student));
    }

    @Test
    void linkThatExpiresWhileItIsLookedAtIsRefused(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        student.opens(student.receives(Topic.REGISTRATION).link());
        student.sees(LINK_SCREEN);
        database.expireLinks(student.student());
        student.presses(COMPLETE);
        student.sees(UNUSABLE);
        student.opens("/registration/waiting.xhtml");
        student.sees(WAITING);
    }

    @Test
    void clicksAtTheSameInstantSucceedOnce(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        student.opens(student.receives(Topic.REGISTRATION).link());
        student.sees(LINK_SCREEN);
        for (var answer : SimultaneousClicks.send(student, COMPLETE.in("ja"))) {
            assertEquals("/registration/completed.xhtml", answer);
        }
        student.logsIn("");
        student.sees(SET_SCREEN);
        SetUp.chooseSecondPassword(student);
        student.receives(Topic.SECOND_PASSWORD_SET);
        assertEquals(1, Collections.frequency(student.mailbox().topics(), Topic.REGISTERED.in("ja")));
    }

    private static String main(Visitor visitor) {
        return visitor.page().locator("main").innerHTML();
    }
}
