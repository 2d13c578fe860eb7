package org.madoguchi.printing.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Visitors;

/** A number is typed at the machine, which shows the paper and prints it. */
@Tag("server")
@BrowserTest
class MachineFlowIT {

    private static final AtomicInteger NEXT = new AtomicInteger(700_000);

    private static Stream<Screen> screens() {
        return Stream.of(PHONE_JA, DESKTOP_EN);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void numberIsTypedAndPrinted(Screen screen, Visitors visitors, PortalDatabase database) throws IOException {
        var japanese = screen.equals(PHONE_JA);
        var id = NEXT.incrementAndGet();
        var number = "XY" + id;
        database.execute("insert into simulated_print (id, start_key, machine_number, ready_at, until_at) values (" + id
                + ", 'key" + id + "', '" + number + "', now(), now() + interval '7' day)");
        database.execute("insert into simulated_print_file (print_id, position, content) values (" + id
                + ", 0, decode('" + HexFormat.of().formatHex(paper()) + "', 'hex'))");
        var page = visitors.arrive(screen);
        page.navigate("simulation/machine.xhtml");
        page.getByLabel(japanese ? "プリント予約番号" : "Print reservation number").fill("x0000000");
        button(page, japanese ? "確認" : "Confirm").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        inspect(page, visitors, "none");
        page.getByLabel(japanese ? "プリント予約番号" : "Print reservation number").fill(" " + number.toLowerCase(Locale.ROOT));
        button(page, japanese ? "確認" : "Confirm").click();
        assertThat(page.locator("main")).containsText("60");
        page.waitForFunction("() => document.querySelector('img.paper').naturalWidth > 300");
        inspect(page, visitors, "paper");
        button(page, japanese ? "料金を入れて印刷する" : "Insert money and print").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        assertEquals(
                1,
                database.count(
                        "select count(*) from simulated_print where id = " + id + " and printed_at is not null"));
        assertEquals(
                404,
                page.navigate("simulation/paper.png?number=" + number + "&document=0&page=1")
                        .status());
        assertEquals(
                404, page.navigate("simulation/paper.pdf?number=%00&document=x").status());
    }

    private static byte[] paper() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
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
