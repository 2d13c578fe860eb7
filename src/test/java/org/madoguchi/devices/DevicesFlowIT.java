package org.madoguchi.devices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.DEVICES;
import static org.madoguchi.testing.Word.END_DEVICE;
import static org.madoguchi.testing.Word.END_OTHERS;
import static org.madoguchi.testing.Word.HISTORY;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student looks at the own sign-ins and the own history, and ends sign-ins. */
@Tag("server")
@BrowserTest
class DevicesFlowIT {

    @Test
    void oneSignInCanBeEnded(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        var pc = another(visitors, student);
        student.choosesFromMenu(DEVICES);
        student.sees(DEVICES);
        assertThat(devices(student)).hasCount(2);
        assertThat(devices(student).filter(new Locator.FilterOptions().setHasText("この端末")))
                .hasCount(1);
        assertThat(buttons(student)).hasCount(1);
        student.presses(END_DEVICE);
        assertThat(buttons(student)).hasCount(0);
        assertThat(devices(student)).hasCount(1);
        pc.opens("/home.xhtml");
        pc.sees(LOGIN_SCREEN);
        assertThat(pc.page().locator("main")).not().containsText("inactivity");
        student.opens("/home.xhtml");
        student.seesHome();
    }

    @Test
    void allOtherSignInsCanBeEnded(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        var pc = another(visitors, student);
        var library = another(visitors, student);
        student.choosesFromMenu(DEVICES);
        student.sees(DEVICES);
        assertThat(devices(student)).hasCount(3);
        student.presses(END_OTHERS);
        assertThat(devices(student)).hasCount(1);
        for (var ended : new Visitor[] {pc, library}) {
            ended.opens("/devices.xhtml");
            ended.sees(LOGIN_SCREEN);
        }
        student.opens("/home.xhtml");
        student.seesHome();
    }

    @Test
    void othersSignInsAreNobodysBusiness(Visitors visitors) {
        var owner = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(owner);
        var pc = another(visitors, owner);
        owner.choosesFromMenu(DEVICES);
        var id = buttons(owner).getAttribute("value");
        var forger = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(forger);
        another(visitors, forger);
        forger.choosesFromMenu(DEVICES);
        forger.sees(DEVICES);
        buttons(forger).evaluate("(button, id) => { button.value = id; }", id);
        forger.presses(END_DEVICE);
        forger.sees(DEVICES);
        pc.opens("/home.xhtml");
        pc.seesHome();
        assertThat(buttons(forger)).hasCount(1);
    }

    @Test
    void linkFromElsewhereEndsNothing(Visitors visitors) {
        var owner = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(owner);
        var pc = another(visitors, owner);
        owner.choosesFromMenu(DEVICES);
        owner.opens("/devices.xhtml?end=" + buttons(owner).getAttribute("value"));
        owner.sees(DEVICES);
        pc.opens("/home.xhtml");
        pc.seesHome();
    }

    @Test
    void historyTellsWhatHappened(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.walk(student);
        student.logsIn("Chigau-99");
        student.isToldOfAFault();
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.choosesFromMenu(HISTORY);
        student.sees(HISTORY);
        student.reads("メールアドレスの登録の申込み");
        student.reads("メールアドレスの登録を完了");
        student.reads("第2パスワードを設定");
        student.reads("第2パスワードが正しくありませんでした");
    }

    private static Visitor another(Visitors visitors, Visitor student) {
        var device = visitors.student(student.student(), DESKTOP_EN);
        device.logsIn(Visitor.SECOND_PASSWORD);
        device.seesHome();
        return device;
    }

    private static Locator devices(Visitor student) {
        return student.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
    }

    private static Locator buttons(Visitor student) {
        return student.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(END_DEVICE.in("ja")).setExact(true));
    }
}
