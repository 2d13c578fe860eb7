package org.madoguchi.secondpassword;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.CHANGE;
import static org.madoguchi.testing.Word.CHANGE_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.CONFIRMATION;
import static org.madoguchi.testing.Word.CURRENT_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.NEW_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.OK;
import static org.madoguchi.testing.Word.SECOND_PASSWORD;
import static org.madoguchi.testing.Word.SET;
import static org.madoguchi.testing.Word.SET_SCREEN;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.SimultaneousClicks;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student sets a second password and changes it (manual, 2.2 and 2.4 b). */
@BrowserTest
class SecondPasswordFlowIT {

    private static final String UNIVERSITY = "Umi4Lantern%q";
    private static final String NEW = "Aoi9Harbor?y";
    private static final String WRONG_CURRENT = "現在の第2パスワードが正しくありません。";

    @Test
    void whatThePolicyForbidsIsExplained(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA, UNIVERSITY);
        SetUp.register(student);
        student.logsIn("");
        student.sees(SET_SCREEN);
        refuses(student, "Ab3!", "8文字以上で入力してください。");
        refuses(student, "midori7wave!x", "英大文字が含まれていません。");
        refuses(student, "MIDORI7WAVE!X", "英小文字が含まれていません。");
        refuses(student, "MidoriWave!x", "数字が含まれていません。");
        refuses(student, "Ｍｉｄｏｒｉ７Wave", "全角文字は使えません。");
        refuses(student, "Password123", "よく使われるパスワードのため設定できません。");
        refuses(student, student.student().userId().replace('t', 'T') + "aA1", "推測できるため設定できません。");
        refuses(student, UNIVERSITY, "大学のパスワードと同じものは設定できません。");
        student.types(SECOND_PASSWORD, Visitor.SECOND_PASSWORD);
        student.types(CONFIRMATION, NEW);
        student.presses(SET);
        student.isTold("第2パスワードが一致していません。");
        SetUp.chooseSecondPassword(student);
    }

    private static void refuses(Visitor student, String candidate, String message) {
        student.typesTwice(SECOND_PASSWORD, candidate, SET);
        student.isTold(message);
        assertThat(student.field(SECOND_PASSWORD)).hasValue("");
        assertThat(student.field(CONFIRMATION)).hasValue("");
    }

    @Test
    void interruptedSetUpGoesOnAtTheNextLogin(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.register(student);
        student.logsIn("");
        student.sees(SET_SCREEN);
        var later = visitors.student(student.student(), DESKTOP_EN);
        later.logsIn("typed although there is none yet");
        later.sees(SET_SCREEN);
        SetUp.chooseSecondPassword(later);
        student.typesTwice(SECOND_PASSWORD, NEW, SET);
        student.sees(LOGIN_SCREEN);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
    }

    @Test
    void backButtonAfterSetUpLeadsOn(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        student.page().goBack();
        student.sees(LOGIN_SCREEN);
    }

    @Test
    void clicksAtTheSameInstantSetItOnce(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.register(student);
        student.logsIn("");
        student.sees(SET_SCREEN);
        student.types(SECOND_PASSWORD, NEW);
        student.types(CONFIRMATION, NEW);
        var answers = SimultaneousClicks.send(student.page(), SET.in("ja"));
        assertTrue(answers.contains("/second-password/set-done.xhtml"), answers::toString);
        // Whoever comes after it is set is signed in no more: the login with all three follows.
        answers.forEach(answer -> assertTrue(answer.matches("/(second-password/set-done|login)\\.xhtml"), answer));
        student.logsIn(NEW);
        student.seesHome();
    }

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
        student.isTold("現在の第2パスワードと同じです。");
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
        var answers = SimultaneousClicks.send(student.page(), CHANGE.in("ja"));
        assertTrue(answers.contains("/second-password/changed.xhtml"), answers::toString);
        answers.forEach(answer -> assertFalse(answer.matches("(?s)50.*"), answer));
        student.logsIn(NEW);
        student.seesHome();
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.isToldOfAFault();
        assertEquals(1, Collections.frequency(student.mailbox(student.student().email()).topics(), Topic.SECOND_PASSWORD_CHANGED.in("ja")));
    }

    private static void change(Visitor student, String current, String candidate) {
        student.opens("/second-password/change.xhtml");
        student.sees(CHANGE_SECOND_PASSWORD);
        student.types(CURRENT_SECOND_PASSWORD, current);
        student.typesTwice(NEW_SECOND_PASSWORD, candidate, CHANGE);
    }
}
