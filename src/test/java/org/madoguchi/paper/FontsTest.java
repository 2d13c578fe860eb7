package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

    private static final String BUNDLED = "/org/madoguchi/paper/font/BIZUDPMincho-Regular.ttf";

    private static final FontFile FONT = new Fonts(Optional.empty(), Optional.empty()).main();

    @TempDir
    Path folder;

    /** Adobe-Japan1: E0101 of 葛 is what the font has for the character alone (JIS X 0213), E0100 is what was before. */
    @Test
    void aVariationIsThatVeryGlyph() {
        var plain = id("葛");
        assertEquals(plain, id("葛\uDB40\uDD01"));
        assertNotEquals(plain, id("葛\uDB40\uDD00"));
        assertNotEquals(id("辻"), id("辻\uDB40\uDD00"));
        assertNotEquals(id("神"), id("神\uFE00"));
        assertEquals(Optional.empty(), FONT.glyph("葛\uDB40\uDD02"));
        assertEquals(Optional.empty(), FONT.glyph("葛\uDB40\uDD00\uDB40\uDD01"));
    }

    @Test
    void anAccentIsDrawnWithItsLetterAndKeptApart() {
        var glyph = FONT.glyph("e\u0301").orElseThrow();
        assertEquals(id("\u00e9"), glyph.id());
        assertEquals("e\u0301", glyph.text());
    }

    @Test
    void textIsCutWhereAReaderWouldCutIt() {
        assertEquals(List.of("葛\uDB40\uDD01", "e\u0301", "𠮷", "a"), Clusters.of("葛\uDB40\uDD01e\u0301𠮷a"));
    }

    /** The first font is the bundled one without the variations of its cmap: what it lacks is theirs. */
    @Test
    void theSecondFontIsAskedForWhatTheFirstLacks() throws Exception {
        var poor = Papers.resource(BUNDLED);
        FontTables.hideVariations(FontTables.read("font", poor).cmap());
        var first = Files.write(folder.resolve("first.ttf"), poor);
        var second = Files.write(folder.resolve("names.ttf"), Papers.resource(BUNDLED));
        var fonts = new Fonts(Optional.of(first), Optional.of(second));
        var missing = new ArrayList<String>();
        assertEquals(fonts.main(), fonts.shape("葛城", missing::add).get(0).font());
        var name = fonts.shape("葛\uDB40\uDD00城", missing::add);
        assertNotEquals(fonts.main(), name.get(0).font());
        assertEquals(name.get(0).font(), name.get(1).font(), "a name has one face");
        assertEquals(id("葛\uDB40\uDD00"), name.get(0).id());
        assertEquals(List.of(), missing);
        fonts.shape("𠮷", missing::add);
        assertEquals(List.of("𠮷"), missing);
    }

    /**
     * 𠮷, which the bundled font lacks, is beyond the first 65,536 characters. The second font is the bundled one, which
     * takes its glyph of 𠮟 for it: another one that may be had here has none.
     */
    @Test
    void aNameBeyondTheFirstPlaneIsPrintedByTheFontThatHasIt() throws Exception {
        var other = Papers.resource(BUNDLED);
        rename(FontTables.read("font", other).cmap(), "𠮟".codePointAt(0), "𠮷".codePointAt(0));
        var second = Files.write(folder.resolve("names.ttf"), other);
        var press = Press.open(Optional.empty(), Optional.empty(), Optional.of(second), Papers.TOKYO);
        var content = Papers.enrolmentOf(Field.NAME, "𠮷田 辻\uDB40\uDD00子");
        var letterhead = Papers.letterhead(Language.JA);
        assertEquals(
                List.of(), press.proof(content, letterhead, Papers.marks(false)).faults());
        var text = Papers.text(press.print(content, letterhead, Papers.marks(false), Face.SCREEN, List.of()));
        assertTrue(text.contains("𠮷田 辻\uDB40\uDD00子"), text);
        var fonts = new Fonts(Optional.empty(), Optional.of(second));
        assertEquals(id("𠮟"), fonts.shape("𠮷田", missing -> {}).get(0).id(), "that very glyph");
    }

    /** In the groups of a cmap of format 12 (OpenType, cmap). */
    private static void rename(ByteBuffer cmap, int from, int to) {
        for (var at = 0; at + 12 <= cmap.limit(); at += 2) {
            if (cmap.getInt(at) == from && cmap.getInt(at + 4) == from) {
                cmap.putInt(at, to).putInt(at + 4, to);
            }
        }
    }

    /** By it is known with what a paper was drawn, and no paper reads the font anew. */
    @Test
    void checksumIsOfTheFontAsItWasRead() throws Exception {
        var content = Papers.resource(BUNDLED);
        var file = Files.write(folder.resolve("font.ttf"), content);
        var fonts = new Fonts(Optional.of(file), Optional.empty());
        Files.delete(file);
        assertEquals(Checksum.of(content), fonts.checksum());
        assertEquals(Checksum.of(content), new Fonts(Optional.empty(), Optional.empty()).checksum());
    }

    @Test
    void aFileThatIsNoFontIsToldAtOnce() throws Exception {
        assertRefused("%PDF-1.7 no font at all".getBytes(), "is no TrueType font");
        assertRefused(new byte[0], "is no TrueType font");
        assertRefused("OTTO0000000000000".getBytes(), "CFF");
        assertRefused(Arrays.copyOf(Papers.resource(BUNDLED), 100_000), "lies beyond its end");
        var restricted = Papers.resource(BUNDLED);
        var place = FontTables.read("font", restricted).places().get("OS/2")[0];
        restricted[place + 9] = 2;
        assertRefused(restricted, "forbids");
        assertThrows(
                InvalidPaperException.class, () -> new Fonts(Optional.of(folder.resolve("none")), Optional.empty()));
    }

    private void assertRefused(byte[] content, String message) throws Exception {
        var file = Files.write(folder.resolve("font.ttf"), content);
        var thrown = assertThrows(
                InvalidPaperException.class,
                () -> Press.open(Optional.empty(), Optional.empty(), Optional.of(file), Papers.TOKYO));
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("font.ttf"), thrown.getMessage());
    }

    private static int id(String cluster) {
        return FONT.glyph(cluster).orElseThrow().id();
    }
}
