package org.madoguchi.email;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.COMPLETE;
import static org.madoguchi.testing.Word.CONFIRM;
import static org.madoguchi.testing.Word.CONFIRMATION;
import static org.madoguchi.testing.Word.CORRECT;
import static org.madoguchi.testing.Word.CORRECT_AND_SEND;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.OTHER_LANGUAGE;
import static org.madoguchi.testing.Word.REGISTERED;
import static org.madoguchi.testing.Word.REGISTRATION;
import static org.madoguchi.testing.Word.SEND_AGAIN;
import static org.madoguchi.testing.Word.SEND_AS_IT_IS;
import static org.madoguchi.testing.Word.UNUSABLE;
import static org.madoguchi.testing.Word.WAITING;

import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student registers an address and is interrupted in every way (manual, 2.1). */
@Tag("server")
@BrowserTest
class RegistrationFlowIT {

    @Test
    void whoeverComesBackLaterFindsTheWaitingPage(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var later = visitors.student(student.student(), PHONE_JA);
        later.logsIn("");
        later.sees(WAITING);
        later.reads(student.student().email());
        later.reads("有効期限");
    }

    @Test
    void whoeverComesBackTooLateIsTold(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        database.expireLinks(student.student());
        student.logsIn("");
        student.sees(WAITING);
        student.reads("URLの有効期限が切れました。");
        student.presses(SEND_AGAIN);
        student.reads("確認メールをもう一度送信しました。");
        assertThat(student.page().locator(".message")).hasCount(1);
        student.opens(student.receives(Topic.REGISTRATION, 2).link());
        student.presses(COMPLETE);
        student.sees(REGISTERED);
    }

    /** As keyboards of phones begin a line. */
    @Test
    void addressWithACapitalIsTheSameAsWithout(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        student.logsIn("");
        student.sees(REGISTRATION);
        var address = student.student().email();
        student.types(EMAIL, address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1));
        student.types(CONFIRMATION, address);
        student.presses(CONFIRM);
        student.sees(WAITING);
    }

    @Test
    void switchOfTheLanguageKeepsTheAddress(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        student.logsIn("");
        student.sees(REGISTRATION);
        student.types(EMAIL, student.student().email());
        student.presses(OTHER_LANGUAGE);
        assertThat(student.page().locator("#email")).hasValue(student.student().email());
    }

    @Test
    void waitingPageNoticesCompletionElsewhere(Visitors visitors) {
        var student = visitors.newStudent(DESKTOP_EN);
        SetUp.askForMail(student);
        assertThat(student.page().locator(".facts"))
                .containsText(Pattern.compile("\\w{3} \\d{1,2} \\w{3}( \\d{4})?, \\d{1,2}:\\d{2}"));
        var elsewhere = visitors.student(student.student(), PHONE_JA);
        elsewhere.opens(student.receives(Topic.REGISTRATION).link());
        elsewhere.presses(COMPLETE);
        student.sees(REGISTERED);
    }

    @Test
    void withoutJavaScriptTheWaitingPageSaysWhatToDo(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA.withoutScripts());
        SetUp.askForMail(student);
        student.reads("この画面を読み込み直すと先へ進みます。");
        var elsewhere = visitors.student(student.student(), DESKTOP_EN);
        elsewhere.opens(student.receives(Topic.REGISTRATION).link());
        elsewhere.presses(COMPLETE);
        elsewhere.sees(REGISTERED);
        student.page().reload();
        student.sees(REGISTERED);
    }

    @Test
    void mailThatCameBackIsToldOnTheWaitingPage(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        student.receives(Topic.REGISTRATION);
        database.execute("update outgoing_mail set state = 'RETURNED', last_reply = '550 5.1.1 unknown' where "
                + "recipient = '" + student.student().email() + "'");
        student.opens("/registration/waiting.xhtml");
        student.reads("確認メールが届きませんでした。");
        assertThat(student.page().locator(".message.good")).hasCount(0);
        student.follows(CORRECT);
        student.sees(REGISTRATION);
    }

    @Test
    void waitingPageSaysWhatCarriersHaveToLetThrough(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var carriers = student.page().locator("details:not(.menu)");
        carriers.locator("summary").click();
        assertThat(carriers).containsText("受信リスト設定");
        assertThat(carriers).containsText("楽天モバイル");
        assertThat(carriers.locator("b")).hasText(Pattern.compile(".+@.+"));
        var sender = carriers.locator("b").innerText();
        student.opens("/manual/trouble.xhtml");
        student.reads("携帯電話会社のメールに届かない");
        student.reads(sender);
    }

    @Test
    void addressCanBeCorrected(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var mistyped = student.receives(Topic.REGISTRATION).link();
        student.follows(CORRECT);
        student.sees(REGISTRATION);
        assertThat(student.field(EMAIL)).hasValue(student.student().email());
        student.typesTwice(EMAIL, student.student().otherEmail(), CONFIRM);
        student.sees(WAITING);
        student.reads(student.student().otherEmail());
        student.opens(mistyped);
        student.sees(UNUSABLE);
        student.opens(student.receivesAt(student.student().otherEmail(), Topic.REGISTRATION)
                .link());
        student.presses(COMPLETE);
        student.sees(REGISTERED);
    }

    @Test
    void beyondTheLimitThePageSaysFromWhenOnAndACorrectionStillArrives(Visitors visitors) {
        sendTooMany(visitors.newStudent(PHONE_JA), "送信回数の上限に達しました。", "以降に再送信できます。");
    }

    @Test
    void beyondTheLimitThePageSaysSoInEnglish(Visitors visitors) {
        sendTooMany(visitors.newStudent(DESKTOP_EN), "You have asked for too many emails.", "You can send again after");
    }

    private static void sendTooMany(Visitor student, String reached, String until) {
        SetUp.askForMail(student);
        student.presses(SEND_AGAIN);
        assertThat(student.page().locator("#submit")).isEnabled();
        student.presses(SEND_AGAIN);
        assertThat(student.page().locator("#submit")).isDisabled();
        assertThat(student.page().locator("#wait")).containsText(reached);
        assertThat(student.page().locator("#wait")).containsText(until);
        student.follows(CORRECT);
        student.typesTwice(EMAIL, student.student().otherEmail(), CONFIRM);
        student.sees(WAITING);
        student.reads(student.student().otherEmail());
        assertThat(student.page().locator("#submit")).isDisabled();
        student.receivesAt(student.student().otherEmail(), Topic.REGISTRATION);
    }

    @Test
    void domainThatLooksMistypedIsAskedAboutAndCorrected(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        var meant = student.student().userId() + "@gmail.com";
        asksAbout(student, meant.replace("gmail", "gmial"));
        student.isTold("もしかして " + meant + " ではありませんか。");
        student.presses(CORRECT_AND_SEND);
        student.sees(WAITING);
        assertThat(student.page().locator(".facts")).containsText(meant);
        student.receivesAt(meant, Topic.REGISTRATION);
    }

    @Test
    void domainThatLooksMistypedIsTakenWhenThePersonWantsIt(Visitors visitors) {
        var student = visitors.newStudent(DESKTOP_EN);
        var typed = student.student().userId() + "@gmail.con";
        asksAbout(student, typed);
        student.isTold("Did you mean");
        student.presses(SEND_AS_IT_IS);
        student.sees(WAITING);
        assertThat(student.page().locator(".facts")).containsText(typed);
        student.receivesAt(typed, Topic.REGISTRATION);
    }

    @Test
    void addressTypedAnewAfterTheQuestionIsTakenWhicheverButtonSendsIt(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA.withoutScripts());
        asksAbout(student, "taro@docmo.ne.jp");
        student.isTold("もしかして taro@docomo.ne.jp ではありませんか。");
        student.typesTwice(EMAIL, student.student().email(), CORRECT_AND_SEND);
        student.sees(WAITING);
        student.reads(student.student().email());
    }

    private static void asksAbout(Visitor student, String typed) {
        student.logsIn("");
        student.sees(REGISTRATION);
        student.typesTwice(EMAIL, typed, CONFIRM);
    }

    @Test
    void addressesThatCannotBeMeantAreRefusedAndKept(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        student.logsIn("");
        student.sees(REGISTRATION);
        student.typesTwice(EMAIL, "taro.example.com", CONFIRM);
        student.isTold("メールアドレスの形式が正しくありません。");
        assertThat(student.field(EMAIL)).hasValue("taro.example.com");
        student.types(EMAIL, "taro@mail.example.com");
        student.presses(CONFIRM);
        student.isTold("メールアドレスが一致していません。");
        assertThat(student.field(EMAIL)).hasValue("taro@mail.example.com");
    }

    @Test
    void addressOfAnotherAccountLooksTheSameAndItsOwnerIsTold(Visitors visitors) {
        var owner = visitors.newStudent(PHONE_JA);
        SetUp.register(owner);
        var asker = visitors.newStudent(PHONE_JA);
        asker.logsIn("");
        asker.typesTwice(EMAIL, owner.student().email(), CONFIRM);
        asker.sees(WAITING);
        asker.reads("確認メールを送信しました。");
        owner.receives(Topic.ADDRESS_TAKEN);
        assertEquals(
                1,
                Collections.frequency(owner.mailbox(owner.student().email()).topics(), Topic.REGISTRATION.in("ja")),
                "the owner's own");
    }

    @Test
    void typedAddressOutlivesTheSignIn(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        student.logsIn("");
        student.sees(REGISTRATION);
        database.expireSignIns(student.student());
        student.typesTwice(EMAIL, student.student().email(), CONFIRM);
        student.reads("しばらく操作がなかったため、ログアウトしました。");
        student.logsIn("");
        student.sees(REGISTRATION);
        assertThat(student.field(EMAIL)).hasValue(student.student().email());
    }

    @Test
    void secondPasswordTypedTooSoonIsIgnored(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.sees(REGISTRATION);
    }
}
