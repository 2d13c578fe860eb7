package org.madoguchi.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.CHANGE;
import static org.madoguchi.testing.Word.CONFIRMATION;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.FORGOTTEN;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.OK;
import static org.madoguchi.testing.Word.REGISTRATION;
import static org.madoguchi.testing.Word.RESET_SCREEN;
import static org.madoguchi.testing.Word.SECOND_PASSWORD;
import static org.madoguchi.testing.Word.SEND;
import static org.madoguchi.testing.Word.SET_SCREEN;
import static org.madoguchi.testing.Word.TO_LOGIN;
import static org.madoguchi.testing.Word.UNUSABLE;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.RawAnswer;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.SimultaneousClicks;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student has forgotten the second password (manual, 2.4 c). */
@Tag("server")
@BrowserTest
class RecoveryFlowIT {

    private static final String UNIVERSITY = "Umi4Lantern%q";
    private static final String NEW = "Kaze5Bridge#z";

    @Test
    void unknownAddressGetsTheSamePageAndNoMail(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        var unknown = student.student().otherEmail();
        ask(student, unknown);
        var answer = student.page().locator("main").innerHTML();
        ask(student, student.student().email());
        assertEquals(answer, student.page().locator("main").innerHTML());
        student.receives(Topic.RECOVERY);
        assertEquals(List.of(), student.mailbox(unknown).topics());
    }

    /** Its length would tell what is in it. */
    @Test
    void pageWithATokenIsNotCompressed(Portal portal) {
        assertTrue(isCompressed(portal, "/recovery/request.xhtml"));
        assertFalse(isCompressed(portal, "/recovery/reset.xhtml?token=" + "A".repeat(43)));
    }

    private static boolean isCompressed(Portal portal, String path) {
        var request = "GET " + portal.uri().getPath().replaceAll("/$", "") + path + " HTTP/1.1\r\nHost: localhost:"
                + portal.port() + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
        var answer = RawAnswer.to(portal.port(), request.getBytes(StandardCharsets.US_ASCII));
        assertEquals(200, answer.status());
        return answer.headers().contains("content-encoding: gzip");
    }

    @Test
    void whatIsNoAddressIsRefused(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        student.opens("/recovery/request.xhtml");
        student.types(EMAIL, "taro.example.com");
        student.presses(SEND);
        student.isTold("メールアドレスの形式が正しくありません。");
    }

    @Test
    void resetEndsAllSignInsAndAllOtherLinks(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        var stranger = visitors.student(student.student(), DESKTOP_EN);
        ask(stranger, student.student().email());
        ask(stranger, student.student().email());
        var first = student.receives(Topic.RECOVERY).link();
        var second = student.receives(Topic.RECOVERY, 2).link();
        stranger.opens(first);
        stranger.sees(RESET_SCREEN);
        stranger.opens(second);
        stranger.sees(RESET_SCREEN);
        assertEquals(
                "t***", stranger.page().locator("main dl dd").first().textContent(), "tells its owner whose it is");
        stranger.typesTwice(SECOND_PASSWORD, NEW, CHANGE);
        stranger.offers(OK);
        student.receives(Topic.SECOND_PASSWORD_RESET);
        for (var link : List.of(first, second)) {
            stranger.opens(link);
            stranger.sees(UNUSABLE);
        }
        student.opens("/home.xhtml");
        student.sees(LOGIN_SCREEN);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.isToldOfAFault();
        student.logsIn(NEW);
        student.seesHome();
    }

    @Test
    void askingAloneChangesNothing(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        ask(student, student.student().email());
        student.opens(student.receives(Topic.RECOVERY).link());
        student.sees(RESET_SCREEN);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
    }

    @Test
    void refusedPasswordLeavesTheLinkUsable(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        ask(student, student.student().email());
        student.opens(student.receives(Topic.RECOVERY).link());
        student.typesTwice(SECOND_PASSWORD, "Ab3!", CHANGE);
        student.isTold("8文字以上で入力してください。");
        student.typesTwice(SECOND_PASSWORD, NEW, CHANGE);
        student.offers(OK);
        student.logsIn(NEW);
        student.seesHome();
    }

    @Test
    void expiredLinkIsRefused(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        ask(student, student.student().email());
        student.opens(student.receives(Topic.RECOVERY).link());
        student.sees(RESET_SCREEN);
        database.expireLinks(student.student());
        student.typesTwice(SECOND_PASSWORD, NEW, CHANGE);
        student.sees(UNUSABLE);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
    }

    @Test
    void secondClickThatComesLaterSeesTheSamePage(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        ask(student, student.student().email());
        student.opens(student.receives(Topic.RECOVERY).link());
        types(student, "Yuki6Garden=w");
        var other = SimultaneousClicks.delayed(student, CHANGE.in("ja"));
        types(student, NEW);
        var same = SimultaneousClicks.delayed(student, CHANGE.in("ja"));
        student.presses(CHANGE);
        student.offers(OK);
        assertEquals("/recovery/done.xhtml", same.get());
        assertTrue(other.get().contains(UNUSABLE.in("ja")));
        student.logsIn(NEW);
        student.seesHome();
        student.receives(Topic.SECOND_PASSWORD_RESET);
        assertEquals(1, Collections.frequency(student.mailbox().topics(), Topic.SECOND_PASSWORD_RESET.in("ja")));
    }

    @Test
    void clicksAtTheSameInstantResetItOnce(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        ask(student, student.student().email());
        student.opens(student.receives(Topic.RECOVERY).link());
        types(student, NEW);
        var answers = SimultaneousClicks.send(student, CHANGE.in("ja"));
        assertEquals(Set.of("/recovery/done.xhtml"), Set.copyOf(answers));
        student.logsIn(NEW);
        student.seesHome();
        student.receives(Topic.SECOND_PASSWORD_RESET);
        assertEquals(1, Collections.frequency(student.mailbox().topics(), Topic.SECOND_PASSWORD_RESET.in("ja")));
    }

    @Test
    void whoeverHasNoSecondPasswordYetIsToldHowToGoOn(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.register(student);
        ask(student, student.student().email());
        assertFalse(student.receives(Topic.HOW_TO_GO_ON).text().contains("token="));
        student.logsIn("");
        student.sees(SET_SCREEN);
    }

    @Test
    void addressThatStaffWantProvedIsProvedByTheMailThatResets(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        database.execute("update account set email_proof_wanted_at = created_at where user_id = '"
                + student.student().userId() + "'");
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.sees(REGISTRATION);
        ask(student, student.student().email());
        student.opens(student.receives(Topic.RECOVERY).link());
        student.typesTwice(SECOND_PASSWORD, NEW, CHANGE);
        student.offers(OK);
        student.logsIn(NEW);
        student.seesHome();
    }

    @Test
    void universitysPasswordIsNoticedAtTheNextLogin(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA, UNIVERSITY);
        SetUp.finish(student);
        ask(student, student.student().email());
        student.opens(student.receives(Topic.RECOVERY).link());
        student.typesTwice(SECOND_PASSWORD, UNIVERSITY, CHANGE);
        student.offers(OK);
        student.logsIn(UNIVERSITY);
        student.sees(SET_SCREEN);
    }

    private static void types(Visitor visitor, String candidate) {
        visitor.types(SECOND_PASSWORD, candidate);
        visitor.types(CONFIRMATION, candidate);
    }

    private static void ask(Visitor visitor, String address) {
        visitor.opens("/recovery/request.xhtml");
        visitor.sees(FORGOTTEN);
        visitor.types(EMAIL, address);
        visitor.presses(SEND);
        visitor.offers(TO_LOGIN);
    }
}
