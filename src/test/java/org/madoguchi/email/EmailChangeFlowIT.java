package org.madoguchi.email;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.CANCEL_CHANGE;
import static org.madoguchi.testing.Word.CHANGE_EMAIL;
import static org.madoguchi.testing.Word.COMPLETE;
import static org.madoguchi.testing.Word.CONFIRM;
import static org.madoguchi.testing.Word.CORRECT;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.EMAIL_CHANGED;
import static org.madoguchi.testing.Word.KEEP_ADDRESS;
import static org.madoguchi.testing.Word.LINK_SCREEN;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.NEW_EMAIL;
import static org.madoguchi.testing.Word.NEXT;
import static org.madoguchi.testing.Word.OK;
import static org.madoguchi.testing.Word.PASSWORD;
import static org.madoguchi.testing.Word.PROOF;
import static org.madoguchi.testing.Word.REGISTERED;
import static org.madoguchi.testing.Word.REGISTRATION;
import static org.madoguchi.testing.Word.SECOND_PASSWORD;
import static org.madoguchi.testing.Word.SEND_AGAIN;
import static org.madoguchi.testing.Word.UNUSABLE;
import static org.madoguchi.testing.Word.WAITING;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.SimultaneousClicks;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student changes the address (manual, 2.4 a). */
@Tag("server")
@BrowserTest
class EmailChangeFlowIT {

    private static final String IN_FORCE = "現在のメールアドレス： ";

    @Test
    void oldAddressIsInForceUntilTheNewOneIsProvedAndBothAreTold(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        var newAddress = student.student().otherEmail();
        ask(student, newAddress);
        student.reads(student.student().otherEmail());
        student.receives(Topic.CHANGE_REQUESTED);
        student.opens("/email/change.xhtml");
        student.reads(IN_FORCE + student.student().email());
        student.reads("新しいメールアドレスの確認を待っています。");
        student.opens(student.receivesAt(newAddress, Topic.CHANGE).link());
        student.sees(LINK_SCREEN);
        student.opens("/email/change.xhtml");
        student.reads(IN_FORCE + student.student().email());
        student.opens(student.receivesAt(newAddress, Topic.CHANGE).link());
        student.presses(COMPLETE);
        student.sees(EMAIL_CHANGED);
        student.receives(Topic.CHANGED_FROM_HERE);
        student.receivesAt(newAddress, Topic.CHANGED);
        student.opens("/email/change.xhtml");
        student.reads(IN_FORCE + student.student().otherEmail());
        student.presses(CONFIRM);
        student.isTold("新しいメールアドレス：入力してください。");
    }

    @Test
    void afterAMailCameBackTheHomePageAsksUntilTheStudentAnswers(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        mailComesBack(student, database);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
        student.reads("メールが届きませんでした。");
        student.reads(student.student().email());
        student.presses(KEEP_ADDRESS);
        student.seesHome();
        student.reads("登録されているメールアドレスを引き続き利用します。");
        assertThat(student.page().locator("#keep")).hasCount(0);
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'EMAIL_KEPT' and person = '"
                        + student.student().userId() + "'"));
        student.opens("/home.xhtml");
        assertThat(student.page().locator("#keep")).hasCount(0);
    }

    @Test
    void afterAMailCameBackAnotherAddressIsTheOtherAnswer(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(DESKTOP_EN);
        SetUp.finish(student);
        mailComesBack(student, database);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
        student.page().locator("#returned a").click();
        student.typesTwice(NEW_EMAIL, student.student().otherEmail(), CONFIRM);
        student.offers(OK);
        student.opens(
                student.receivesAt(student.student().otherEmail(), Topic.CHANGE).link());
        student.presses(COMPLETE);
        student.sees(EMAIL_CHANGED);
        student.opens("/home.xhtml");
        student.seesHome();
        assertThat(student.page().locator("#keep")).hasCount(0);
    }

    @Test
    void addressThatStaffWantProvedIsProvedOrChangedBeforeAnythingElse(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        database.execute("update account set email_proof_wanted_at = created_at where user_id = '"
                + student.student().userId() + "'");
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.sees(REGISTRATION);
        assertThat(student.field(EMAIL)).hasValue(student.student().email());
        student.typesTwice(EMAIL, student.student().email(), CONFIRM);
        student.sees(WAITING);
        var proof = student.receives(Topic.PROOF_WANTED).link();
        database.execute("update sign_in set proved_at = created_at - interval '1' hour where account_id in"
                + " (select id from account where user_id = '"
                + student.student().userId() + "')");
        student.follows(CORRECT);
        student.typesTwice(EMAIL, student.student().otherEmail(), CONFIRM);
        student.isTold("安全のため、いったんログアウトし、もう一度ログインしてから、別のメールアドレスを入力してください。");
        student.opens(proof);
        student.presses(COMPLETE);
        student.sees(REGISTERED);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
    }

    private static void mailComesBack(Visitor student, PortalDatabase database) {
        database.execute("update account set email_returned_at = created_at where user_id = '"
                + student.student().userId() + "'");
    }

    @Test
    void proofInAMailAppEndsTheOtherSignIns(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        ask(student, student.student().otherEmail());
        var mailApp = visitors.student(student.student(), DESKTOP_EN);
        mailApp.opens(
                student.receivesAt(student.student().otherEmail(), Topic.CHANGE).link());
        mailApp.presses(COMPLETE);
        mailApp.sees(EMAIL_CHANGED);
        student.opens("/home.xhtml");
        student.sees(LOGIN_SCREEN);
    }

    @Test
    void changeCanBeCancelled(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        ask(student, student.student().otherEmail());
        var link =
                student.receivesAt(student.student().otherEmail(), Topic.CHANGE).link();
        student.presses(CANCEL_CHANGE);
        student.seesHome();
        student.reads("メールアドレスの変更を取り消しました。");
        student.opens(link);
        student.sees(UNUSABLE);
        student.opens("/email/sent.xhtml");
        student.seesHome();
        student.opens("/email/change.xhtml");
        student.reads(IN_FORCE + student.student().email());
    }

    @Test
    void beyondTheMailBudgetThePageSaysThatNothingWasSent(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        var newAddress = student.student().otherEmail();
        for (var mail = 1; mail <= 4; mail++) {
            ask(student, newAddress);
            student.presses(CANCEL_CHANGE);
            student.seesHome();
        }
        student.receives(Topic.CHANGE_REQUESTED, 3);
        ask(student, newAddress);
        student.reads("確認メールを送信していません。");
        assertThat(student.page().locator("#submit")).isDisabled();
        student.receivesAt(newAddress, Topic.CHANGE, 3);
        assertEquals(3, Collections.frequency(student.mailbox(newAddress).topics(), Topic.CHANGE.in("ja")));
    }

    @Test
    void mailIsSentAgainInBothLanguages(Visitors visitors) {
        for (var browser : List.of(PHONE_JA, DESKTOP_EN)) {
            var student = visitors.newStudent(browser);
            ask(student, student.student().otherEmail());
            var older = student.receivesAt(student.student().otherEmail(), Topic.CHANGE)
                    .link();
            student.presses(SEND_AGAIN);
            student.receivesAt(student.student().otherEmail(), Topic.CHANGE, 2);
            student.reads(student.student().otherEmail());
            student.opens(older);
            student.sees(UNUSABLE);
        }
    }

    @Test
    void presentAddressIsToldApart(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        student.opens("/email/change.xhtml");
        student.typesTwice(NEW_EMAIL, student.student().email(), CONFIRM);
        student.isTold("現在登録されているメールアドレスです。");
    }

    @Test
    void addressOfAnotherAccountLooksTheSameAndOnlyItsOwnerIsTold(Visitors visitors) {
        var owner = visitors.newStudent(PHONE_JA);
        SetUp.register(owner);
        var taken = owner.student().email();
        var asker = visitors.newStudent(PHONE_JA);
        ask(asker, taken);
        asker.reads("新しいメールアドレスに確認メールを送信しました。");
        var told = asker.receives(Topic.CHANGE_REQUESTED).text();
        assertFalse(told.contains(taken));
        assertTrue(told.contains("端末："), told);
        var hint = owner.receives(Topic.ADDRESS_TAKEN).text();
        assertFalse(hint.contains(asker.student().userId()));
        assertEquals(0, Collections.frequency(owner.mailbox(taken).topics(), Topic.CHANGE.in("ja")));
        asker.opens("/email/change.xhtml");
        asker.reads(IN_FORCE + asker.student().email());
    }

    @Test
    void clicksAtTheSameInstantSucceedOnce(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        var newAddress = student.student().otherEmail();
        ask(student, newAddress);
        student.opens(student.receivesAt(newAddress, Topic.CHANGE).link());
        student.sees(LINK_SCREEN);
        for (var answer : SimultaneousClicks.send(student, COMPLETE.in("ja"))) {
            assertEquals("/email/changed.xhtml", answer);
        }
        ask(student, student.student().email());
        student.receivesAt(newAddress, Topic.CHANGE_REQUESTED);
        assertEquals(1, Collections.frequency(student.mailbox(newAddress).topics(), Topic.CHANGED.in("ja")));
    }

    @Test
    void oldSignInProvesBothPasswordsAgain(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        database.forgetFreshProof(student.student());
        student.choosesFromMenu(CHANGE_EMAIL);
        student.sees(PROOF);
        prove(student, "Chigau-99");
        student.isToldOfAFault();
        prove(student, Visitor.SECOND_PASSWORD);
        student.sees(CHANGE_EMAIL);
    }

    @Test
    void addressTypedMeanwhileIsKept(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        student.choosesFromMenu(CHANGE_EMAIL);
        student.sees(CHANGE_EMAIL);
        database.forgetFreshProof(student.student());
        student.typesTwice(NEW_EMAIL, student.student().otherEmail(), CONFIRM);
        student.sees(PROOF);
        prove(student, Visitor.SECOND_PASSWORD);
        student.sees(CHANGE_EMAIL);
        assertThat(student.field(NEW_EMAIL)).hasValue(student.student().otherEmail());
    }

    private static void prove(Visitor student, String secondPassword) {
        student.types(PASSWORD, student.student().password());
        student.types(SECOND_PASSWORD, secondPassword);
        student.presses(NEXT);
    }

    /** From home, which is reached first if need be. */
    private static void ask(Visitor student, String newAddress) {
        if (student.page().url().equals("about:blank")) {
            SetUp.reachHome(student);
        }
        student.opens("/email/change.xhtml");
        student.typesTwice(NEW_EMAIL, newAddress, CONFIRM);
        student.offers(OK);
    }
}
