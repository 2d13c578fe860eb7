package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.Visitors;

/** What anybody may open is accessible in both languages, light and dark, small and large, and leaves no trace. */
@BrowserTest
class PublicPagesFlowIT {

    private static final Path MANUAL = Path.of("src/main/webapp/manual");

    @ParameterizedTest
    @MethodSource("publicPages")
    void pageIsAccessibleInJapanese(String path, Visitors visitors) {
        inspect(visitors, PHONE_JA, path, "ja");
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void pageIsAccessibleInEnglish(String path, Visitors visitors) {
        inspect(visitors, DESKTOP_EN, path, "en");
    }

    private static void inspect(Visitors visitors, Screen screen, String path, String language) {
        var page = visitors.arrive(screen);
        assertEquals(200, page.navigate(path.substring(1)).status());
        assertEquals(language, page.locator("html").getAttribute("lang"));
        for (var width : List.of(PHONE_JA, DESKTOP_EN)) {
            page.setViewportSize(width.width(), width.height());
            for (var colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
                Accessibility.check(page);
                Accessibility.checkTargets(page);
                assertEquals(
                        false,
                        page.evaluate("document.documentElement.scrollWidth > innerWidth"),
                        "wider than the screen");
            }
        }
        assertEquals(List.of(), page.context().cookies());
    }

    private static Stream<String> publicPages() {
        try (var files = Files.list(MANUAL)) {
            var manual =
                    files.map(file -> "/manual/" + file.getFileName()).sorted().toList();
            return Stream.concat(
                    Stream.of("/login.xhtml", "/recovery/request.xhtml", "/contact.xhtml", "/verify.xhtml"),
                    manual.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
