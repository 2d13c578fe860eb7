package org.madoguchi.secondpassword;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.CONFIRMATION;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.SECOND_PASSWORD;
import static org.madoguchi.testing.Word.SET;
import static org.madoguchi.testing.Word.SET_SCREEN;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.SimultaneousClicks;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student sets the second password for the first time (manual, 2.2). */
@Tag("server")
@BrowserTest
class SecondPasswordFlowIT {

    private static final String UNIVERSITY = "Umi4Lantern%q";
    private static final String NEW = "Aoi9Harbor?y";

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
        SetUp.walk(student);
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
        var answers = SimultaneousClicks.send(student, SET.in("ja"));
        assertTrue(answers.contains("/second-password/set-done.xhtml"), answers::toString);
        // Whoever comes after it is set is signed in no more: the login with all three follows.
        answers.forEach(answer -> assertTrue(answer.matches("/(second-password/set-done|login)\\.xhtml"), answer));
        student.logsIn(NEW);
        student.seesHome();
    }

    private static void refuses(Visitor student, String candidate, String message) {
        student.typesTwice(SECOND_PASSWORD, candidate, SET);
        student.isTold(message);
        assertThat(student.field(SECOND_PASSWORD)).hasValue("");
        assertThat(student.field(CONFIRMATION)).hasValue("");
    }
}
