package org.madoguchi.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** From "I need one" to holding it, on a phone and without script. */
@Tag("server")
@BrowserTest
class ApplicationFlowIT {

    /** Issuing, signing and registering take some seconds, on a busy machine more. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void studentAppliesPaysAndPrintsAtTheMachine(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        var page = student.page();
        link(page, "証明書の発行").click();
        assertThat(page.locator("#hint-STORE")).containsText("1ページ60円");
        looks(visitors, page, "method");
        page.getByLabel("コンビニ発行").check();
        button(page, "進む").click();
        assertThat(page.getByText("卒業した方の証明書です。").or(page.getByText("発行できません")).first())
                .isVisible();
        looks(visitors, page, "certificates");
        var type = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("在学証明書"));
        type.getByLabel("言語").selectOption("JA");
        type.getByLabel("通数").selectOption("1");
        button(page, "進む").click();
        looks(visitors, page, "recipient");
        page.getByLabel("利用目的").fill("就職活動");
        button(page, "進む").click();
        assertThat(page.locator("main")).containsText("60円（1ページ60円）");
        looks(visitors, page, "confirm");
        var secondTab = page.context().newPage();
        secondTab.navigate("apply/confirm.xhtml");
        List.of(page, secondTab).forEach(tab -> {
            tab.getByLabel("提出先が受け付けることを確認した").check();
            tab.getByLabel("支払い後の取消・返金ができないことを確認した").check();
        });
        button(page, "申請する").click();
        assertThat(heading(page)).hasText("申請完了");
        looks(visitors, page, "done");
        var number = page.locator(".number b").textContent();

        button(secondTab, "申請する").click();
        assertThat(heading(secondTab)).hasText("申請完了");
        assertThat(secondTab.locator(".number b")).hasText(number);
        assertEquals(1, applications(database, student), "the second tab found it done");
        secondTab.close();

        link(page, "支払いへ進む").click();
        page.getByLabel("クレジットカード").check();
        button(page, "支払う").click();
        if (page.url().contains("/pay.xhtml")) {
            link(page, "支払う").click();
        }
        button(page, "支払う").click();
        var machine = numberAtTheMachine(page, number);
        looks(visitors, page, "printable");
        page.navigate("simulation/machine.xhtml?number=" + machine);
        assertThat(page.locator("img.paper").first()).isVisible();
        button(page, "料金を入れて印刷する").click();
        waitFor(page, number, "印刷済");
        looks(visitors, page, "printed");
        var receipt = page.request().get(link(page, "領収書").getAttribute("href"));
        assertTrue(receipt.headers().get("content-type").startsWith("application/pdf"));
        assertEquals(200, receipt.status());
    }

    /** The number comes later: the page says so until then. */
    private static String numberAtTheMachine(Page page, String number) {
        Await.until(
                () -> {
                    page.navigate("application.xhtml?number=" + number);
                    return page.locator(".number b").count() > 0;
                },
                "the number at the machine",
                PATIENCE);
        return page.locator(".number b").first().textContent();
    }

    private static void waitFor(Page page, String number, String state) {
        Await.until(
                () -> {
                    page.navigate("application.xhtml?number=" + number);
                    return page.locator(".message b").first().textContent().equals(state);
                },
                state,
                PATIENCE);
    }

    @Test
    void whoIsOnLeaveIsToldWhyNotAndWhatInstead(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ON_LEAVE");
        var page = student.page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("コンビニ発行").check();
        button(page, "進む").click();
        var row = page.locator(".kind")
                .filter(new Locator.FilterOptions().setHasText("休学中"))
                .first();
        assertThat(row).containsText("在学証明書");
        assertThat(row).containsText("在籍期間証明書");
        visitors.picture(page, "on-leave");
    }

    /** 外務省 wants paper; a carrier's address that no standard knows is one all the same. */
    @Test
    void recipientThatWantsPaperIsToldAndCarriersAddressIsTaken(Visitors visitors, PortalDatabase database) {
        var page = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED")
                .page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("オンライン送付").check();
        button(page, "進む").click();
        var sample = page.context()
                .request()
                .get(page.url().replaceFirst("certificates[.]xhtml.*", "sample.pdf?template=enrolment&language=ja"));
        assertEquals(200, sample.status());
        assertTrue(new String(sample.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertThat(link(page, "見本")).hasCount(6);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("在学証明書"))
                .getByLabel("通数")
                .selectOption("1");
        button(page, "進む").click();
        page.getByLabel("提出先", new Page.GetByLabelOptions().setExact(true)).fill("外務省 領事局");
        page.getByLabel("提出先のメールアドレス").fill("a..b@docomo.ne.jp");
        page.getByLabel("確認", new Page.GetByLabelOptions().setExact(true)).fill("a..b@docomo.ne.jp");
        page.getByLabel("利用目的").fill("公印確認");
        button(page, "進む").click();
        assertThat(page.locator("main")).containsText("a..b@docomo.ne.jp");
        assertThat(page.locator("main")).containsText("紙の証明書の原本が必要です");
        looks(visitors, page, "legalising");
    }

    /** Paid in cash, made ready, and handed over: two people, each at the own screen. */
    @Test
    void clerkReceivesCashAndHandsOver(Visitors visitors, PortalDatabase database, Campus campus, Portal portal) {
        var student = enrolled(visitors, database, DESKTOP_EN, "ENROLLED");
        var page = student.page();
        link(page, "Apply for a certificate").click();
        page.getByLabel("Counter pick-up").check();
        inspect(visitors, page, "method-en");
        button(page, "Next").click();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Certificate of enrollment"))
                .getByLabel("Number of copies")
                .selectOption("2");
        inspect(visitors, page, "certificates-en");
        button(page, "Next").click();
        inspect(visitors, page, "recipient-en");
        button(page, "Next").click();
        inspect(visitors, page, "confirm-en");
        button(page, "Apply").click();
        assertThat(page.locator(".pick .error")).hasCount(2);
        page.getByLabel("I have made sure that the recipient accepts it").check();
        page.getByLabel("I understand that it cannot be cancelled or refunded after payment")
                .check();
        button(page, "Apply").click();
        assertThat(heading(page)).hasText("Application completed");
        inspect(visitors, page, "done-en");
        var number = page.locator(".number b").textContent();

        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, StaffRole.CLERK)
                .page();
        clerk.navigate("desk/applications.xhtml?words=" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        button(clerk, "現金を受領した").click();
        assertThat(clerk.getByText("入力してください。").first()).isVisible();
        clerk.getByLabel("領収書番号").fill("R-123");
        button(clerk, "現金を受領した").click();
        assertThat(clerk.getByRole(AriaRole.STATUS).first()).containsText("記録しました");
        Await.until(
                () -> {
                    clerk.reload();
                    return button(clerk, "受渡し").count() > 0;
                },
                "ready to be collected",
                PATIENCE);
        Accessibility.check(clerk);
        visitors.picture(clerk, "desk-application");
        clerk.getByLabel("本人確認書類").selectOption("STUDENT_CARD");
        button(clerk, "受渡し").click();
        assertThat(clerk.getByRole(AriaRole.STATUS).first()).containsText("受渡しを記録しました");
        clerk.navigate("desk/applications.xhtml?state=ALL");
        Accessibility.check(clerk);
        visitors.picture(clerk, "desk-applications");
        waitFor(page, number, "Collected");
        inspect(visitors, page, "collected-en");
    }

    /** Given back with a reason, mended under its number, allowed, paid and posted; the next ones end at the desk. */
    @Test
    void returnedOneIsMendedAllowedAndPosted(Visitors visitors, PortalDatabase database, Campus campus) {
        var student = enrolled(visitors, database, PHONE_JA, "ENROLLED");
        database.execute("update student_record set expected_on = current_date + 100 where student_number = '"
                + student.student().userId() + "'");
        var page = student.page();
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, StaffRole.CLERK)
                .page();
        var number = posted(page, "EXPECTED_GRADUATION");
        opens(clerk, number);
        inspect(visitors, clerk, "desk-review");
        does(clerk, "RETURN", "#reason", "部署名を記入してください。");
        page.navigate("application.xhtml?number=" + number);
        assertThat(page.locator("main")).containsText("部署名を記入してください。");
        inspect(visitors, page, "returned");
        button(page, "修正して申請する").click();
        button(page, "進む").click();
        button(page, "進む").click();
        page.getByLabel("部署・担当者").fill("人事部");
        button(page, "進む").click();
        inspect(visitors, page, "mended");
        assertEquals(number, applies(page), "it keeps its number");
        opens(clerk, number);
        assertThat(clerk.locator("main")).containsText("人事部");
        does(clerk, "APPROVE", null, null);
        does(clerk, "CASH", "#receipt", "R-7");
        Await.until(
                () -> {
                    clerk.reload();
                    return clerk.locator("#tracking").count() > 0;
                },
                "ready to be posted",
                PATIENCE);
        does(clerk, "POST", "#tracking", "1234-5678-9012");
        inspect(visitors, clerk, "desk-posted");
        page.navigate("application.xhtml?number=" + number);
        assertThat(page.locator("main")).containsText("1234-5678-9012");
        inspect(visitors, page, "posted");
        button(page, "もう一度申請する").click();
        assertThat(page.getByLabel("郵送")).isChecked();

        var refused = posted(page, "EXPECTED_GRADUATION");
        opens(clerk, refused);
        does(clerk, "REFUSE", "#reason", "卒業見込を確認できません。");
        page.navigate("application.xhtml?number=" + refused);
        assertThat(page.locator("main")).containsText("卒業見込を確認できません。");
        inspect(visitors, page, "refused");
        var over = posted(page, "ENROLMENT");
        opens(clerk, over);
        does(clerk, "CALL_OFF", "#reason", "重複した申請です。");
        page.navigate("application.xhtml?number=" + over);
        assertThat(page.locator(".message b").first()).hasText("取消");
        assertThat(page.locator("main")).containsText("重複した申請です。");
        inspect(visitors, page, "called-off");
    }

    private static String posted(Page page, String type) {
        page.navigate("apply/method.xhtml");
        page.getByLabel("郵送").check();
        button(page, "進む").click();
        page.locator("select[name^=copies-]").all().forEach(copies -> copies.selectOption("0"));
        page.locator("[name=copies-" + type + "]").selectOption("1");
        button(page, "進む").click();
        page.locator("#recipient").fill("見本商事株式会社");
        page.locator("#address").fill("東京都千代田区1-1");
        page.locator("#purpose").fill("就職活動");
        button(page, "進む").click();
        return applies(page);
    }

    /** @return the number that it has got */
    private static String applies(Page page) {
        page.locator("#accepted").check();
        page.locator("#final").check();
        button(page, "申請する").click();
        assertThat(heading(page)).hasText("申請完了");
        return page.locator(".number b").textContent();
    }

    private static void opens(Page clerk, String number) {
        clerk.navigate("desk/applications.xhtml?words=" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
    }

    private static void does(Page clerk, String act, String field, String typed) {
        if (field != null) {
            clerk.locator(field).fill(typed);
        }
        clerk.locator("button[value=" + act + "]").click();
        assertThat(clerk.getByRole(AriaRole.STATUS).first()).isVisible();
    }

    @Test
    void anothersApplicationIsTheSameAsNone(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        var none = student.page().navigate("application.xhtml?number=A26-999999");
        var draft = student.page().navigate("application.xhtml");
        var receipt = student.page().navigate("application/receipt.pdf?number=A26-999999");
        assertEquals(404, receipt.status());
        assertEquals(404, none.status());
        assertEquals(404, draft.status());
    }

    private static Visitor enrolled(Visitors visitors, PortalDatabase database, Screen screen, String status) {
        var student = visitors.newStudent(screen);
        database.enrol(student.student(), status);
        SetUp.reachHome(student);
        return student;
    }

    private static long applications(PortalDatabase database, Visitor student) {
        return database.count("select count(*) from application a join account c on c.id = a.account_id "
                + "where c.user_key = '" + student.student().userId() + "'");
    }

    /** What axe finds needs scripts, which some here do without. */
    private static void inspect(Visitors visitors, Page page, String name) {
        looks(visitors, page, name);
        Accessibility.check(page);
    }

    private static void looks(Visitors visitors, Page page, String name) {
        visitors.picture(page, name);
        Accessibility.checkTargets(page);
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "too wide: " + name);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
