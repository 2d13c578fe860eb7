package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>{BIRTHDAY}</text>|line 3: <text> has unknown field BIRTHDAY",
                "<text if='BIRTHDAY'>x</text>|line 3: <text> has unknown field BIRTHDAY",
                "<text>{NAME</text>|line 3: <text> has a brace that is not one of a pair",
                "<text size='4'>x</text>|line 3: <text> has size=\"4\", which is not between 6.5 and 72.0",
                "<text size='NaN'>x</text>|line 3: <text> has size=\"NaN\", which is not between 6.5 and 72.0",
                "<text top='270'>x</text>|line 3: <text> begins below what the frame keeps for it",
                "<text left='150' width='80'>x</text>|line 3: <text> goes off the page on its right",
                "<text colour='red'>x</text>|line 3: <text> has unknown attribute colour",
                "<text align='JUSTIFY'>x</text>|line 3: <text> has unknown align JUSTIFY",
                "<text><b>x</b></text>|line 3: <b> is unknown here",
                "<picture/>|line 3: <picture> is unknown",
                "<items/>|line 3: <items> has no <item>",
                "<items><item>{NAME}</item></items>|line 3: <item> has no attribute label",
                "<items width='90' labels='100'><item label='x'>x</item></items>|leaves no place beside its labels",
                "<courses/>|line 3: <courses> has no <column>",
                "<courses><column field='ROOM' width='9'/></courses>|line 3: <column> has unknown field ROOM",
                "<courses><column field='NAME' width='200'/></courses>|has columns wider than itself",
                "<text>x|line 4: is no well-formed XML",
                "<text>&xxe;</text>|is no well-formed XML"
            })
    void faultsAreNamedWithTheirLine(String tag, String message) throws IOException {
        write("enrolment.ja.xml", "<paper title='x'>\n<title>x</title>\n" + tag + "\n</paper>");
        var thrown = assertThrows(InvalidPaperException.class, this::open);
        assertTrue(thrown.getMessage().startsWith("enrolment.ja.xml, "), thrown.getMessage());
        assertTrue(thrown.getMessage().endsWith(message), thrown.getMessage());
    }

    @Test
    void aPaperNeedsAHeading() throws IOException {
        write("enrolment.ja.xml", "<paper title='x'><text>x</text></paper>");
        assertEquals(
                "enrolment.ja.xml, line 1: <paper> has no <title>",
                assertThrows(InvalidPaperException.class, this::open).getMessage());
    }

    @Test
    void aFrameThatLacksAPartIsRefused() throws IOException {
        write("frame.en.xml", "<frame><sheet/></frame>");
        var message = assertThrows(InvalidPaperException.class, this::open).getMessage();
        assertTrue(message.startsWith("frame.en.xml, line 1: <frame> has no <"), message);
    }

    @Test
    void aFileWithNoTemplatesNameIsRefused() throws IOException {
        write("enrollment.ja.xml", "<paper/>");
        var message = assertThrows(InvalidPaperException.class, this::open).getMessage();
        assertTrue(message.contains("enrollment.ja.xml has no template's name"), message);
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        var none = folder.resolve("none");
        var message = assertThrows(InvalidPaperException.class, () -> new Templates(Optional.of(none)))
                .getMessage();
        assertTrue(message.endsWith("none is no folder that can be read"), message);
    }

    @Test
    void theFoldersTemplateComesBeforeTheBundledOne() throws Exception {
        write("enrolment.ja.xml", "<paper title='在学証明'><title>在学証明</title><text>{NAME}</text></paper>");
        var press = open();
        assertNotEquals(
                Papers.PRESS.templateVersion("enrolment", Language.JA),
                press.templateVersion("enrolment", Language.JA));
        assertEquals(Papers.PRESS.templateVersion("degree", Language.JA), press.templateVersion("degree", Language.JA));
        var content = Papers.content("enrolment", Language.JA);
        var pdf = press.print(content, Papers.letterhead(Language.JA), Papers.marks(false), Face.SCREEN, List.of());
        assertTrue(Papers.text(pdf).contains(Papers.NAME));
    }

    @Test
    void noFrameTakesTheWordOffASpecimen() throws Exception {
        var bundled =
                new String(Papers.resource("/org/madoguchi/paper/templates/frame.ja.xml"), StandardCharsets.UTF_8);
        var own = bundled.replaceAll("(?s)<no-certificate.*</specimen>", "<specimen> </specimen>");
        assertNotEquals(bundled, own);
        write("frame.ja.xml", own);
        var content = Papers.content("degree", Language.JA);
        var pdf = open().print(content, Papers.letterhead(Language.JA), Papers.marks(true), Face.SCREEN, List.of());
        assertTrue(Papers.text(pdf).contains("見本（証明書としての効力はありません。）"));
        assertEquals(3, Papers.text(pdf).split("見本").length);
    }

    private Press open() {
        return Press.open(Optional.of(folder), Optional.empty(), Optional.empty(), Papers.TOKYO);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
