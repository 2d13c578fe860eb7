package org.madoguchi.secondpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.CHANGE;
import static org.madoguchi.testing.Word.CHANGE_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.CONFIRMATION;
import static org.madoguchi.testing.Word.CURRENT_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.NEW_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.OK;
import static org.madoguchi.testing.Word.SEND;

import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.SimultaneousClicks;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student changes the second password (manual, 2.4 b). */
@Tag("server")
@BrowserTest
class SecondPasswordChangeFlowIT {

    private static final String UNIVERSITY = "Umi4Lantern%q";
    private static final String NEW = "Aoi9Harbor?y";
    private static final String WRONG_CURRENT = "現在の第2パスワードが正しくありません。";

    @Test
    void changeEndsEveryOtherSignIn(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        var pc = visitors.student(student.student(), PHONE_JA);
        pc.logsIn(Visitor.SECOND_PASSWORD);
        pc.seesHome();
        change(student, Visitor.SECOND_PASSWORD, NEW);
        student.offers(OK);
        student.receives(Topic.SECOND_PASSWORD_CHANGED);
        pc.opens("/home.xhtml");
        pc.sees(LOGIN_SCREEN);
        student.follows(OK);
        student.seesHome();
        pc.logsIn(Visitor.SECOND_PASSWORD);
        pc.isToldOfAFault();
        pc.logsIn(NEW);
        pc.seesHome();
    }

    @Test
    void theSameAgainAndTheUniversitysAreRefused(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA, UNIVERSITY);
        SetUp.reachHome(student);
        change(student, Visitor.SECOND_PASSWORD, Visitor.SECOND_PASSWORD);
        student.isTold("新しい第2パスワード：現在の第2パスワードと同じです。");
        change(student, Visitor.SECOND_PASSWORD, UNIVERSITY);
        student.isTold("大学のパスワードと同じものは設定できません。");
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
    }

    @Test
    void currentOneCannotBeGuessed(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        for (var guess = 1; guess <= 5; guess++) {
            change(student, "Chigau-9" + guess, NEW);
            student.isTold(WRONG_CURRENT);
        }
        change(student, Visitor.SECOND_PASSWORD, NEW);
        student.isTold(WRONG_CURRENT);
    }

    @Test
    void clicksAtTheSameInstantChangeItOnce(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        student.opens("/second-password/change.xhtml");
        student.types(CURRENT_SECOND_PASSWORD, Visitor.SECOND_PASSWORD);
        student.types(NEW_SECOND_PASSWORD, NEW);
        student.types(CONFIRMATION, NEW);
        var answers = SimultaneousClicks.send(student, CHANGE.in("ja"));
        assertTrue(answers.contains("/second-password/changed.xhtml"), answers::toString);
        answers.forEach(answer -> assertFalse(answer.matches("(?s)50.*"), answer));
        student.logsIn(NEW);
        student.seesHome();
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.isToldOfAFault();
        student.opens("/recovery/request.xhtml");
        student.types(EMAIL, student.student().email());
        student.presses(SEND);
        student.receives(Topic.RECOVERY);
        assertEquals(1, Collections.frequency(student.mailbox().topics(), Topic.SECOND_PASSWORD_CHANGED.in("ja")));
    }

    @Test
    void secondClickThatComesLaterSeesTheSamePage(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        for (var click = 1; click <= 6; click++) {
            change(student, Visitor.SECOND_PASSWORD, NEW);
            student.offers(OK);
        }
        student.logsIn(NEW);
        student.seesHome();
        change(student, Visitor.SECOND_PASSWORD, NEW);
        student.isTold(WRONG_CURRENT);
        student.receives(Topic.SECOND_PASSWORD_CHANGED);
        assertEquals(1, Collections.frequency(student.mailbox().topics(), Topic.SECOND_PASSWORD_CHANGED.in("ja")));
    }

    private static void change(Visitor student, String current, String candidate) {
        student.opens("/second-password/change.xhtml");
        student.sees(CHANGE_SECOND_PASSWORD);
        student.types(CURRENT_SECOND_PASSWORD, current);
        student.typesTwice(NEW_SECOND_PASSWORD, candidate, CHANGE);
    }
}
