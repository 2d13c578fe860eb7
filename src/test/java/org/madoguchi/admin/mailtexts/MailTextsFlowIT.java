package org.madoguchi.admin.mailtexts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.demo.Campus;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailWording;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A clerk changes what a mail says: told of a wrong placeholder, shown a sample, sent a test mail, and back again. */
@BrowserTest
class MailTextsFlowIT {

    private static final String BODY = "{name} さん\n\n{university}です。\n\n{details}\n\n※お心当たりのない場合は、ご連絡ください。";

    @ParameterizedTest
    @MethodSource("screens")
    void textIsWrittenTriedUsedAndPutBack(Screen screen, Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = Staff.atTheDesk(visitors, campus, database, screen, CLERK);
        try {
            clerk.opens("/desk/mail-texts.xhtml");
            look(clerk, visitors, "mail-texts");
            clerk.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(screen.words("mail").getString("mail_email_confirmed.subject")))
                    .click();
            clerk.page().waitForURL("**/desk/mail-text.xhtml?kind=EMAIL_CONFIRMED");
            clerk.page().locator("#bodyJa").fill(BODY.replace("{name}", "{nane}"));
            clerk.page().locator("#save").click();
            clerk.isToldOfAFault();
            assertThat(clerk.page().locator("#bodyJa-error")).containsText("{nane}");
            assertThat(clerk.page().locator("#bodyJa")).hasValue(BODY.replace("{name}", "{nane}"));
            look(clerk, visitors, "mail-text-wrong");
            clerk.page().locator("#bodyJa").fill(BODY + "\n\n詳しくは https://www.example.net/ へ");
            clerk.page().locator("#save").click();
            assertThat(clerk.page().locator("#bodyJa-error")).containsText("https://www.example.net/");
            clerk.page().locator("#bodyJa").fill(BODY);
            clerk.page().locator("#subjectJa").fill("設定が済んだことのお知らせ");
            clerk.page().locator("#look").click();
            assertThat(clerk.page().locator("#preview .seen").first()).containsText("山田 太郎 さん");
            var safety = MailWording.safety(MailKind.EMAIL_CONFIRMED, Locale.JAPANESE)
                    .get(0);
            assertThat(clerk.page().locator("section[aria-labelledby=part-safety]"))
                    .containsText(safety);
            assertThat(clerk.page().locator("#preview .seen").first()).containsText(safety);
            look(clerk, visitors, "mail-text-preview");
            clerk.page().locator("#testJa").click();
            told(clerk, screen, "tested");
            Await.until(() -> clerk.mailbox().topics().contains("（テスト）設定が済んだことのお知らせ"), "the test mail");
            clerk.page().locator("#save").click();
            told(clerk, screen, "saved");
            assertThat(clerk.page().locator("#subjectJa")).hasValue("設定が済んだことのお知らせ");
            look(clerk, visitors, "mail-text-saved");
            clerk.page().locator("button[name=back]").click();
            told(clerk, screen, "back");
            assertEquals(
                    4,
                    database.count("select count(*) from audit_event where kind like 'MAIL_TEXT_%' and actor = '"
                            + clerk.student().userId() + "'"));
            clerk.opens("/desk/mail-text.xhtml?kind=HELP_STOP_LINK");
            clerk.reads(screen.words("desk").getString("mail_texts.gone"));
        } finally {
            database.execute("delete from mail_text");
            database.execute("update mail_text_board set changes = changes + 1");
        }
    }

    private static void told(Visitor visitor, Screen screen, String what) {
        assertThat(visitor.page().getByRole(AriaRole.STATUS).first())
                .containsText(screen.words("desk").getString("mail_texts.done." + what));
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
