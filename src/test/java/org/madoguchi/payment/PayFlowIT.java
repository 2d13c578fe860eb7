package org.madoguchi.payment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student pays by the numbers of a convenience store, or by card, and nobody else sees it. */
@Tag("server")
@BrowserTest
class PayFlowIT {

    private static final AtomicInteger NEXT = new AtomicInteger(900_000);

    /** As the pages call them. */
    private record Words(
            String pay,
            String konbini,
            String slip,
            String customer,
            String paid,
            String take,
            String look,
            String change,
            String card) {

        static Words of(Screen screen) {
            return screen.locale().startsWith("ja")
                    ? new Words(
                            "支払う",
                            "コンビニエンスストア",
                            "払込票番号",
                            "お客様番号",
                            "お支払いを確認しました",
                            "受け付ける（速報）",
                            "支払状況を確認する",
                            "支払方法の変更",
                            "クレジットカード")
                    : new Words(
                            "Pay",
                            "Convenience store",
                            "Payment slip number",
                            "Customer number",
                            "Your payment has been received",
                            "Take the money",
                            "Check whether it is paid",
                            "Change payment method",
                            "Credit card");
        }
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }

    private static String owe(Visitor student, PortalDatabase database) {
        var subject = "A26-" + NEXT.incrementAndGet();
        database.execute("insert into payment (id, subject, account_id, amount, state, opened_at, due_at, changed_at, "
                + "version) select " + NEXT.get() + ", '" + subject + "', id, 1200, 'WAITING', now(), "
                + "now() + interval '3' day, now(), 0 from account where user_id = '"
                + student.student().userId() + "'");
        return subject;
    }

    @ParameterizedTest
    @MethodSource("screens")
    void numbersArePaidAtTheTill(Screen screen, Visitors visitors, PortalDatabase database) {
        var words = Words.of(screen);
        var student = visitors.newStudent(screen);
        SetUp.reachHome(student);
        var page = student.page();
        page.navigate("pay.xhtml?application=" + owe(student, database));
        inspect(page, visitors, "choose");
        button(page, words.pay()).click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.getByLabel(words.konbini()).check();
        button(page, words.pay()).click();
        assertThat(page.locator("main")).containsText(words.slip());
        assertThat(page.locator("main")).containsText(words.customer());
        inspect(page, visitors, "numbers");
        var address = page.url();
        page.navigate("simulation/till.xhtml?number="
                + page.locator(".number b").first().textContent());
        inspect(page, visitors, "till");
        button(page, words.take()).click();
        page.navigate(address);
        Await.until(
                () -> {
                    page.reload();
                    return page.locator("main").textContent().contains(words.paid());
                },
                "the payment");
        inspect(page, visitors, "paid");
    }

    @Test
    void cardIsChargedOnTheOtherPageWithoutScripts(Visitors visitors, PortalDatabase database) {
        var screen = PHONE_JA.withoutScripts();
        var words = Words.of(screen);
        var student = visitors.newStudent(screen);
        SetUp.reachHome(student);
        var page = student.page();
        page.navigate("pay.xhtml?application=" + owe(student, database));
        page.getByLabel(words.konbini()).check();
        button(page, words.pay()).click();
        button(page, words.change()).click();
        page.getByLabel(words.card()).check();
        button(page, words.pay()).click();
        assertThat(page.locator("main")).containsText("模擬");
        button(page, words.pay()).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(words.paid());
    }

    @Test
    void anothersPaymentIsNone(Visitors visitors, PortalDatabase database) {
        var owner = visitors.newStudent(PHONE_JA);
        SetUp.finish(owner);
        var subject = owe(owner, database);
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        for (var asked : new String[] {subject, "A26-0", "%00", "", "x".repeat(99)}) {
            assertEquals(
                    404,
                    student.page().navigate("pay.xhtml?application=" + asked).status(),
                    asked);
        }
    }

    private static void inspect(Page page, Visitors visitors, String name) {
        Accessibility.check(page);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), name);
        visitors.picture(page, name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
