package org.madoguchi.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.client.Secret;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Visitors;

/** An employer opens what was sent, by link and PIN, and has no account here. */
@Tag("server")
@BrowserTest
class ReceiveFlowIT {

    private static final AtomicInteger NEXT = new AtomicInteger(800_000);
    private static final Pin PIN = new Pin("01234567");

    private final String token = Secret.random();
    private final LedgerLine line = LedgerLine.enrolment(LocalDate.of(2026, 4, 1));

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }

    private void sent(Visitors visitors, PortalDatabase database) {
        var sender = visitors.newStudent(PHONE_JA);
        SetUp.finish(sender);
        line.sql().forEach(database::execute);
        database.execute("update document set content = decode('"
                + HexFormat.of().formatHex(line.file())
                + "', 'hex') where sha256 in (select d.sha256 from document d join "
                + "certificate c on c.id = d.certificate_id where c.issue_number = '" + line.number() + "')");
        var id = NEXT.incrementAndGet();
        database.execute("insert into delivery (id, subject, account_id, sender_name, language, email, recipient, "
                + "recipient_reference, purpose, state, token_hash, pin_hash, sent_at, expires_at) select " + id
                + ", 'A26-" + id + "', id, '試験 太郎', 'ja', 'jinji@example.com', '例示商事株式会社', '2026-7', '就職', "
                + "'SENT', '" + DeliveryKey.hash(token) + "', '" + PIN.hash(token) + "', now(), "
                + "now() + interval '90' day from account where user_id = '"
                + sender.student().userId() + "'");
        database.execute("insert into delivery_certificate (delivery_id, certificate_id) select " + id
                + ", id from certificate where issue_number = '" + line.number() + "'");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void employerOpensAndSaves(Screen screen, Visitors visitors, PortalDatabase database) throws Exception {
        sent(visitors, database);
        var japanese = screen.equals(PHONE_JA);
        var page = visitors.arrive(screen);
        page.navigate("receive.xhtml?token=" + token);
        inspect(page, visitors, "ask");
        page.getByLabel(japanese ? "暗証番号" : "PIN").fill("11111111");
        button(page, japanese ? "開く" : "Open").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("4");
        inspect(page, visitors, "wrong");
        page.getByLabel(japanese ? "暗証番号" : "PIN").fill("０１２３ ４５６７");
        button(page, japanese ? "開く" : "Open").click();
        assertThat(page.locator("main")).containsText("試験 太郎");
        assertThat(page.locator("main")).containsText("例示商事株式会社");
        inspect(page, visitors, "opened");
        var file = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(japanese ? "ダウンロード" : "Download")
                                .setExact(true))
                .click());
        assertEquals(line.number() + ".pdf", file.suggestedFilename());
        try (var saved = file.createReadStream()) {
            assertEquals(
                    new String(line.file(), StandardCharsets.US_ASCII),
                    new String(saved.readAllBytes(), StandardCharsets.US_ASCII));
        }
        assertEquals(0, page.locator("script").count());
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(japanese ? "真正性確認" : "Check authenticity"))
                .click();
        assertTrue(page.url().contains("/verify.xhtml"));
    }

    @Test
    void unusableLinksAreAllTheSame(Visitors visitors, PortalDatabase database) {
        sent(visitors, database);
        var page = visitors.arrive(DESKTOP_EN.withoutScripts());
        page.navigate("receive.xhtml?token=" + token);
        for (var time = 0; time < 5; time++) {
            page.getByLabel("PIN").fill("1");
            button(page, "Open").click();
        }
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be used");
        var dead = page.locator("main").innerHTML();
        for (var other : new String[] {token, Secret.random(), "x", "", "%00"}) {
            assertEquals(200, page.navigate("receive.xhtml?token=" + other).status());
            assertEquals(dead, page.locator("main").innerHTML(), other);
        }
        assertEquals(404, page.navigate("receive/file?ticket=x&number=1").status());
    }

    private static void inspect(Page page, Visitors visitors, String name) {
        Accessibility.check(page);
        Accessibility.checkTargets(page);
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), name);
        visitors.picture(page, name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
