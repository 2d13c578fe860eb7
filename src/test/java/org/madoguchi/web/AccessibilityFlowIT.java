package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.CHANGE;
import static org.madoguchi.testing.Word.CHANGE_EMAIL;
import static org.madoguchi.testing.Word.CHANGE_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.CONFIRM;
import static org.madoguchi.testing.Word.DEVICES;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.FORGOTTEN;
import static org.madoguchi.testing.Word.HISTORY;
import static org.madoguchi.testing.Word.LOGIN;
import static org.madoguchi.testing.Word.NEW_EMAIL;
import static org.madoguchi.testing.Word.NEXT;
import static org.madoguchi.testing.Word.NOT_FOUND;
import static org.madoguchi.testing.Word.OK;
import static org.madoguchi.testing.Word.PROOF;
import static org.madoguchi.testing.Word.REGISTRATION;
import static org.madoguchi.testing.Word.RESET_SCREEN;
import static org.madoguchi.testing.Word.SEND;
import static org.madoguchi.testing.Word.SET;
import static org.madoguchi.testing.Word.SET_SCREEN;
import static org.madoguchi.testing.Word.TO_LOGIN;
import static org.madoguchi.testing.Word.UNUSABLE;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** Every screen that a student comes to is accessible and fits, what goes wrong on it included. */
@BrowserTest
class AccessibilityFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void screensOfTheManual(Screen screen, Visitors visitors) {
        var student = visitors.newStudent(screen);
        student.inspectEachScreen(AccessibilityFlowIT::inspect);
        new ManualWalk(student).walk();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void mistakesDuringSetUp(Screen screen, Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(screen);
        student.inspectEachScreen(AccessibilityFlowIT::inspect);
        student.opens("/login.xhtml");
        student.presses(LOGIN);
        student.isToldOfAFault();
        student.logsIn("");
        student.sees(REGISTRATION);
        student.presses(CONFIRM);
        student.isToldOfAFault();
        SetUp.askForMail(student);
        database.expireLinks(student.student());
        student.opens(student.receives(Topic.REGISTRATION).link());
        student.sees(UNUSABLE);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void mistakesAfterwards(Screen screen, Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(screen);
        SetUp.register(student);
        student.inspectEachScreen(AccessibilityFlowIT::inspect);
        student.logsIn("");
        student.sees(SET_SCREEN);
        student.presses(SET);
        student.isToldOfAFault();
        SetUp.chooseSecondPassword(student);
        mistakeInRecovery(student);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
        student.choosesFromMenu(CHANGE_SECOND_PASSWORD);
        student.presses(CHANGE);
        student.isToldOfAFault();
        database.forgetFreshProof(student.student());
        student.opens("/email/change.xhtml");
        student.sees(PROOF);
        student.presses(NEXT);
        student.isToldOfAFault();
    }

    private static void mistakeInRecovery(Visitor student) {
        student.opens("/recovery/request.xhtml");
        student.sees(FORGOTTEN);
        student.presses(SEND);
        student.isToldOfAFault();
        student.types(EMAIL, student.student().email());
        student.presses(SEND);
        student.offers(TO_LOGIN);
        student.opens(student.receives(Topic.RECOVERY).link());
        student.sees(RESET_SCREEN);
        student.presses(CHANGE);
        student.isToldOfAFault();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void otherScreens(Screen screen, Visitors visitors) {
        var student = visitors.newStudent(screen);
        SetUp.reachHome(student);
        student.inspectEachScreen(AccessibilityFlowIT::inspect);
        student.choosesFromMenu(CHANGE_EMAIL);
        student.presses(CONFIRM);
        student.isToldOfAFault();
        student.typesTwice(NEW_EMAIL, student.student().otherEmail(), CONFIRM);
        student.offers(OK);
        student.opens("/home.xhtml");
        student.seesHome();
        student.choosesFromMenu(CHANGE_EMAIL);
        student.sees(CHANGE_EMAIL);
        student.choosesFromMenu(DEVICES);
        student.sees(DEVICES);
        student.choosesFromMenu(HISTORY);
        student.sees(HISTORY);
        student.opens("/nothing.xhtml");
        student.sees(NOT_FOUND);
    }

    private static void inspect(Page page) {
        Accessibility.check(page);
        Accessibility.checkTargets(page);
        assertEquals(
                false,
                page.evaluate("document.documentElement.scrollWidth > innerWidth"),
                () -> page.url() + " is wider than the screen");
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN.darkened());
    }
}
