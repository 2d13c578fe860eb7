package org.madoguchi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.CHANGE;
import static org.madoguchi.testing.Word.CONFIRMATION;
import static org.madoguchi.testing.Word.CURRENT_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.NEW_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.OK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** What the small script of the pages adds, in a real browser and under the real policy. */
@BrowserTest
class PageScriptFlowIT {

    @Test
    void buttonBackBringsNoSecretBack(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        student.opens("/second-password/change.xhtml");
        student.types(CURRENT_SECOND_PASSWORD, Visitor.SECOND_PASSWORD);
        student.typesTwice(NEW_SECOND_PASSWORD, "Aoi9Harbor?y", CHANGE);
        student.offers(OK);
        student.page().goBack();
        for (var field : List.of(CURRENT_SECOND_PASSWORD, NEW_SECOND_PASSWORD, CONFIRMATION)) {
            assertThat(student.field(field)).hasValue("");
        }
    }

    @Test
    void rulesAreTickedWhileOneTypes(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        student.opens("/second-password/change.xhtml");
        var met = student.page().locator("#secondPassword-rules .met");
        assertThat(met).hasCount(0);
        student.types(NEW_SECOND_PASSWORD, "Abc");
        assertThat(met).hasText(List.of("英大文字を1文字以上", "英小文字を1文字以上").toArray(String[]::new));
        student.types(NEW_SECOND_PASSWORD, "Aoi9Harbor?y");
        assertThat(met).hasCount(4);
        student.types(NEW_SECOND_PASSWORD, "");
        assertThat(met).hasCount(0);
        assertThat(student.page().locator("input[autocomplete='section-second username']"))
                .hasValue(student.student().userId());
    }

    @Test
    void menuClosesByEscapeAndByAClickElsewhere(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        var menu = student.page().locator(".menu");
        menu.locator("summary").click();
        assertThat(menu).hasAttribute("open", "");
        student.page().keyboard().press("Escape");
        assertThat(menu.locator("ul")).isHidden();
        assertThat(menu.locator("summary")).isFocused();
        menu.locator("summary").click();
        student.page().mouse().click(5, PHONE_JA.height() - 5);
        assertThat(menu.locator("ul")).isHidden();
    }
}
