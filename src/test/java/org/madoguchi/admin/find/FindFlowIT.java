package org.madoguchi.admin.find;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A clerk finds a student: rows at once while typing, by keyboard alone, and without scripts by the button. */
@BrowserTest
class FindFlowIT {

    @Tag("server")
    @Tag("foreign")
    @ParameterizedTest
    @MethodSource("screens")
    void clerkFindsAStudent(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var japanese = screen.locale().startsWith("ja");
        var student = Staff.enrol(campus, database);
        var page = clerk(screen, visitors, campus, database);
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(japanese ? "学生検索" : "Find a student"))
                .click();
        inspect(page, screen);
        var field = page.getByRole(AriaRole.SEARCHBOX);
        field.fill(student.userId());
        if (!screen.scripts()) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(japanese ? "検索" : "Search")
                                    .setExact(true))
                    .click();
        }
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(student.userId()));
        assertThat(link).isVisible();
        assertThat(page.locator("tbody")).containsText(japanese ? "利用中" : "In use");
        assertThat(page).hasURL(Pattern.compile("find\\.xhtml\\?q=" + student.userId()));
        inspect(page, screen);
        if (screen.scripts()) {
            field.press("ArrowDown");
            assertThat(link).isFocused();
            page.keyboard().press("ArrowUp");
            assertThat(field).isFocused();
        }
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.COMBOBOX).first().selectOption("SUSPENDED");
        if (!screen.scripts()) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(japanese ? "検索" : "Search")
                                    .setExact(true))
                    .click();
        }
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(japanese ? "該当する学生はいません。" : "No student matches.");
        page.reload();
        assertThat(field).hasValue(student.userId());
    }

    /** The language changes, and the search stays. */
    @Test
    void searchOutlivesTheSwitchOfTheLanguage(Visitors visitors, Campus campus, PortalDatabase database) {
        var page = clerk(DESKTOP_EN, visitors, campus, database);
        page.navigate("desk/find.xhtml?q=%E5%B1%B1%E7%94%B0");
        page.getByRole(AriaRole.BANNER).locator("summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("日本語"))
                .click();
        assertThat(page).hasTitle(Pattern.compile("^学生検索"));
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("山田");
        assertThat(page.locator("tbody")).containsText("未利用");
    }

    @Tag("server")
    @Test
    void rowsAreAFileForASpreadsheet(Campus campus, Portal portal, PortalDatabase database) {
        var student = Staff.enrol(campus, database);
        var clerk = Staff.enrol(campus, database, StaffRole.CLERK);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(clerk.userId(), clerk.password(), Visitor.SECOND_PASSWORD);
        database.execute("update account set display_name = '=1+1' where user_id = '" + student.userId() + "'");
        var file = visitor.get("/desk/find.csv?q=" + student.userId());
        assertEquals(
                "text/csv;charset=utf-8",
                file.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", ""));
        assertTrue(file.body().startsWith("\uFEFF\"User ID\","), file.body());
        assertTrue(
                file.body().contains("\"" + student.userId() + "\",\"'=1+1\",\"\",\"\",\"\",\"In use\",\"\",\"\"\r\n"),
                file.body());
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'STUDENTS_EXPORTED' and actor = '"
                        + clerk.userId() + "'"));
    }

    /** Whatever is typed is answered with rows or none. */
    @Test
    void nothingTypedIsAnError(Campus campus, Portal portal, PortalDatabase database) {
        var clerk = Staff.enrol(campus, database, StaffRole.CLERK);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(clerk.userId(), clerk.password(), Visitor.SECOND_PASSWORD);
        for (var query : new String[] {
            "q=%25",
            "q=_",
            "q=%27%22*%5C",
            "q=%F0%9F%98%80",
            "q=%EF%BD%BB%EF%BE%84",
            "q=%00",
            "q=" + "x".repeat(10_000),
            "q=" + "%E6%A4%9C".repeat(10_000),
            "state=NONE",
            "after=w1.",
            "after=%00",
            "faculty=%00&year=%27",
            "q=%F4%8F%BF%BF",
            "q=a&q=b",
            "q=s&from=999999999&after=us",
            "from=-1"
        }) {
            assertEquals(200, visitor.get("/desk/find.xhtml?" + query).statusCode(), query);
            assertEquals(200, visitor.get("/desk/find.csv?" + query).statusCode(), query);
        }
    }

    private static Page clerk(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = visitors.student(Staff.enrol(campus, database, StaffRole.CLERK), screen);
        clerk.logsIn(Visitor.SECOND_PASSWORD);
        assertThat(clerk.page()).hasURL(Pattern.compile("/desk/work\\.xhtml$"));
        return clerk.page();
    }

    private static void inspect(Page page, Screen screen) {
        if (screen.scripts()) {
            Accessibility.check(page);
            assertEquals(
                    false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
        }
    }

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA.darkened(), DESKTOP_EN, DESKTOP_EN.in("ja-JP").withoutScripts());
    }
}
