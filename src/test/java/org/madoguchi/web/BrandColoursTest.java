package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.settings.Colour;

/** Whatever colour is accepted, all can be read: words need 4.5:1, signs and edges 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
class BrandColoursTest {

    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): ?(#[0-9a-f]+|var\\(--[a-z]+\\))");
    private static final List<String> GROUNDS =
            List.of("ground", "surface", "sunken", "bad-tint", "good-tint", "warn-tint");

    @ParameterizedTest
    @MethodSource("accepted")
    void everyAcceptedColourCanBeReadInTheLight(Colour colour) throws IOException {
        check(sheet(colour, false));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void everyAcceptedColourCanBeReadInTheDark(Colour colour) throws IOException {
        check(sheet(colour, true));
    }

    private static void check(Map<String, Colour> sheet) {
        GROUNDS.forEach(ground -> assertContrast(4.5, sheet, "link", ground));
        assertContrast(4.5, sheet, "brand", "surface");
        assertContrast(4.5, sheet, "on-brand", "brand");
        assertContrast(4.5, sheet, "on-brand", "brand-strong");
        assertContrast(4.5, sheet, "brand-strong", "bad-tint");
        assertContrast(4.5, sheet, "ink", "brand-tint");
        assertContrast(4.5, sheet, "muted", "brand-tint");
        assertContrast(3, sheet, "brand", "brand-tint");
    }

    private static void assertContrast(double least, Map<String, Colour> sheet, String word, String ground) {
        var contrast = sheet.get(word).contrast(sheet.get(ground));
        assertTrue(contrast >= least, () -> word + " on " + ground + ": " + contrast + " in " + sheet);
    }

    /** What the variables come to where the two sheets are one after the other. */
    private static Map<String, Colour> sheet(Colour colour, boolean dark) throws IOException {
        var values = new HashMap<String, String>();
        var own = Files.readString(Path.of("src/main/webapp/assets/look.css"))
                .split("@media \\(prefers-color-scheme: dark\\)|\\*, ::before", 3);
        var brand = BrandColours.rules(colour).split("@media\\(prefers-color-scheme:dark\\)", 2);
        var parts = dark ? List.of(own[0], own[1], brand[0], brand[1]) : List.of(own[0], brand[0]);
        for (var part : parts) {
            VARIABLE.matcher(part).results().forEach(result -> values.put(result.group(1), result.group(2)));
        }
        var colours = new HashMap<String, Colour>();
        values.forEach((name, value) -> colours.put(
                name, colour(value.startsWith("var") ? values.get(value.substring(6, value.length() - 1)) : value)));
        return colours;
    }

    private static Colour colour(String value) {
        return Colour.parse(value.length() == 4 ? value.replaceAll("([0-9a-f])", "$1$1") : value)
                .orElseThrow();
    }

    private static Stream<Colour> accepted() {
        return IntStream.rangeClosed(0, 9 * 9 * 9 - 1)
                .mapToObj(index -> new Colour(part(index / 81) << 16 | part(index / 9 % 9) << 8 | part(index % 9)))
                .filter(colour -> colour.contrast(Colour.WHITE) >= Colour.READABLE);
    }

    private static int part(int ninth) {
        return Math.min(255, ninth * 32);
    }
}
