package org.madoguchi.admin.memo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A clerk notes what a student said on the telephone; colleagues read it, and it can be removed. */
@BrowserTest
class MemoFlowIT {

    @ParameterizedTest
    @MethodSource("screens")
    void memoIsWrittenReadAndRemoved(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        var page = "/desk/memo.xhtml?id=" + student.userId();
        clerk.opens("/desk/student.xhtml?id=" + student.userId());
        clerk.page().locator("a[href*='memo.xhtml']").first().click();
        clerk.page().waitForURL("**/desk/memo.xhtml?id=" + student.userId() + "*");
        look(clerk, visitors, "empty");
        clerk.page().locator("#add").click();
        clerk.isToldOfAFault();
        look(clerk, visitors, "wrong");
        clerk.page().locator("#memoWords").fill("電話で相談あり。\n「<新しい>携帯電話」とのこと。");
        clerk.page().locator("#ticket").fill("T-123");
        clerk.page().locator("#add").click();
        told(clerk, screen, "memo.done.written");
        assertThat(clerk.page().locator(".memos")).containsText("「<新しい>携帯電話」");
        assertThat(clerk.page().locator(".memos")).containsText("T-123");
        look(clerk, visitors, "written");
        var auditor = Staff.atTheDesk(visitors, campus, database, screen, AUDITOR);
        auditor.opens(page);
        assertThat(auditor.page().locator(".memos")).containsText("電話で相談あり。");
        assertThat(auditor.page().locator("#memoWords")).hasCount(0);
        assertThat(auditor.page().locator("button[name=memo]")).hasCount(0);
        look(auditor, visitors, "read");
        clerk.page().locator("button[name=memo]").click();
        told(clerk, screen, "memo.done.removed");
        assertThat(clerk.page().locator(".memos")).hasCount(0);
        assertEquals(
                2,
                database.count("select count(*) from audit_event where kind in ('MEMO_WRITTEN', 'MEMO_REMOVED')"
                        + " and actor = '" + clerk.student().userId() + "'"));
    }

    @Test
    void ofTwoWhoRemoveItAtOnceOneDoes(Campus campus, Portal portal, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var admins = Stream.generate(() -> Staff.enrol(campus, database, ADMIN))
                .limit(2)
                .map(person -> {
                    var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
                    visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
                    return visitor;
                })
                .toList();
        admins.get(0).submit("/desk/memo.xhtml", Map.of("id", student.userId(), "memoWords", "誤記"));
        var memo = String.valueOf(database.count("select max(id) from student_memo where account_id ="
                + " (select id from account where user_id = '" + student.userId() + "')"));
        var answers = admins.stream()
                .map(admin -> CompletableFuture.supplyAsync(
                        () -> admin.submit("/desk/memo.xhtml", Map.of("id", student.userId(), "memo", memo))
                                        .statusCode()
                                / 100))
                .toList();
        assertEquals(
                List.of(2, 3),
                answers.stream().map(CompletableFuture::join).sorted().toList());
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'MEMO_REMOVED' and person = '"
                        + student.userId() + "'"));
    }

    private static void told(Visitor visitor, Screen screen, String key) {
        assertThat(visitor.page().getByRole(AriaRole.STATUS).first())
                .containsText(screen.words("desk").getString(key));
    }

    private static void look(Visitor visitor, Visitors visitors, String name) {
        Accessibility.check(visitor.page());
        assertTrue(
                (Boolean) visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"),
                "too wide: " + name);
        visitors.picture(visitor.page(), name + "-" + visitor.page().viewportSize().width);
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }
}
