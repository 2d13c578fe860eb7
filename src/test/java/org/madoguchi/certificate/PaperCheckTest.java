package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.paper.Press;
import org.madoguchi.paper.Unprintable;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** What cannot be printed stops the start by the name of its setting, and keeps no certificate waiting. */
class PaperCheckTest {

    private static final String FONT = "madoguchi.certificates.font";
    private static final String NAMES_FONT = "madoguchi.certificates.font.names";
    private static final String TEMPLATES = "madoguchi.certificates.templates";

    @TempDir
    Path folder;

    private final Map<String, String> values = new HashMap<>(Map.of(
            "madoguchi.certificates", "true",
            "madoguchi.public-url", "https://certs.example.ac.jp",
            "madoguchi.certificates.issuer.ja", "例示大学",
            "madoguchi.certificates.address.ja", "東京都例示区例示町1-1",
            "madoguchi.certificates.president.ja", "髙﨑 一郎",
            "madoguchi.certificates.president.en", "TAKASAKI Ichiro",
            "madoguchi.university.name.en", "Example University"));

    private byte[] font;

    @BeforeEach
    void readFont() throws IOException {
        try (var stream = Press.class.getResourceAsStream("font/BIZUDPMincho-Regular.ttf")) {
            font = stream.readAllBytes();
        }
    }

    @Test
    void whatIsRightIsNotToldOf() throws IOException {
        values.put(FONT, write("main.ttf", font));
        values.put(NAMES_FONT, write("names.ttf", font));
        check();
    }

    @ParameterizedTest
    @ValueSource(strings = {FONT, NAMES_FONT})
    void fontThatCannotBeUsedIsToldByItsOwnSetting(String key) throws IOException {
        assertTold(key, "OTTO0000000000000".getBytes(StandardCharsets.US_ASCII), "CFF");
        assertTold(key, Arrays.copyOf(font, font.length / 2), "lies beyond its end");
        var closed = font.clone();
        closed[table(closed, "OS/2") + 9] = 2;
        assertTold(key, closed, "forbids that it is embedded");
        var damaged = font.clone();
        Arrays.fill(damaged, table(damaged, "cmap"), table(damaged, "cmap") + 64, (byte) 0xFF);
        assertTold(key, damaged, "is a damaged font");
    }

    /** The bundled font has no 𠮷. */
    @ParameterizedTest
    @CsvSource({
        "madoguchi.certificates.president.ja, 𠮷田 一郎",
        "madoguchi.certificates.president-title.ja, 例示大𠮷長",
        "madoguchi.certificates.address.ja, 東京都𠮷町",
        "madoguchi.certificates.issuer.ja, 𠮷大学",
        "madoguchi.certificates.president.en, 𠮷da Ichiro",
        "madoguchi.university.name.en, Y𠮷 University",
        "madoguchi.numbers.format, 𠮷{n:6}"
    })
    void characterThatNoFontHasIsToldByItsSetting(String key, String value) {
        values.put(key, value);
        assertTold(key, "has a character that no font has: U+20BB7");
    }

    @ParameterizedTest
    @CsvSource({
        "madoguchi.certificates.president.ja, 鬱",
        "madoguchi.certificates.president.en, W",
        "madoguchi.certificates.address.ja, 鬱",
        "madoguchi.numbers.format, W",
    })
    void whatIsTooLongIsToldByItsSetting(String key, String part) {
        values.put(key, part.repeat(200));
        assertTold(key, "is too long for the place of");
    }

    @Test
    void addressOfTheServiceThatDoesNotFitIsTold() {
        values.put("madoguchi.public-url", "https://certs.example.ac.jp/" + "a".repeat(200));
        assertTold("madoguchi.public-url", "is too long for the place of CHECK_ADDRESS");
    }

    @Test
    void templateThatAsksForWhatNobodyHasIsTold() throws IOException {
        values.put(TEMPLATES, folder.toString());
        write("enrolment.ja.xml", "<paper title='x'><title>x</title><text>{NAME} {GPA}</text></paper>");
        assertTold(TEMPLATES, "asks for GPA, which such a certificate does not have (enrolment.ja)");
        write("enrolment.ja.xml", "<paper");
        assertTold(TEMPLATES, "is no well-formed XML");
    }

    /** The university may give any type a last day, and take it away again. */
    @Test
    void lastDayMayBeThereOrNot() throws IOException {
        values.put(TEMPLATES, folder.toString());
        write("enrolment.ja.xml", "<paper title='x'><title>x</title><text>{NAME} {VALID_UNTIL}</text></paper>");
        assertTold(TEMPLATES, "asks for VALID_UNTIL, which such a certificate does not have (enrolment.ja)");
        write("enrolment.ja.xml", "<paper title='x'><title>x</title><text if='VALID_UNTIL'>{GPA}</text></paper>");
        assertTold(TEMPLATES, "asks for GPA, which such a certificate does not have (enrolment.ja)");
        write(
                "enrolment.ja.xml",
                "<paper title='x'><title>x</title><text if='VALID_UNTIL'>{VALID_UNTIL}</text></paper>");
        check();
    }

    @Test
    void lastDayThatIsMissingIsSeenBeforeAnythingIsIssued() throws IOException {
        values.put(TEMPLATES, folder.toString());
        write("enrolment.ja.xml", "<paper title='x'><title>x</title><text>{NAME} {VALID_UNTIL}</text></paper>");
        var press = press(Settings.of(values));
        assertEquals(List.of(), press.proof(Issues.content(), true).faults());
        assertEquals(
                List.of(new Unprintable("VALID_UNTIL", Unprintable.Reason.MISSING, "")),
                press.proof(Issues.content(), false).faults());
    }

    /** A day in September is longer than the first of January. */
    @Test
    void longestDayMustFit() throws IOException {
        values.put(TEMPLATES, folder.toString());
        write("enrolment.en.xml", """
                <paper title='x'><title>x</title>
                <items width='21' labels='10'><item label='x'>{ISSUED_ON}</item></items></paper>""");
        assertTold(TEMPLATES, "is too long for the place of ISSUED_ON (enrolment.en)");
    }

    /** Of every type and language, before anything has a number. */
    @Test
    void letterheadIsProvedWithEachContent() {
        values.put("madoguchi.certificates.president.ja", "𠮷田 一郎");
        var content = Issues.content();
        assertEquals(
                "U+20BB7",
                press(Settings.of(values)).proof(content, true).faults().get(0).codePoints());
    }

    private void assertTold(String key, byte[] content, String words) throws IOException {
        values.put(key, write("font.ttf", content));
        assertTold(key, words);
    }

    private void assertTold(String key, String words) {
        var told = assertThrows(InvalidSettingException.class, this::check).getMessage();
        assertTrue(told.startsWith(key + " "), told);
        assertTrue(told.contains(words), told);
    }

    private void check() {
        var settings = Settings.of(values);
        var check = new PaperCheck(settings, press(settings));
        check.files();
        check.papers();
    }

    private static CertificatePress press(Settings settings) {
        return new CertificatePress(settings, new PublicUrl(settings), ZoneId.of("Asia/Tokyo"));
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /** Where a table of a font begins. */
    private static int table(byte[] font, String tag) {
        var at = 12;
        while (!new String(font, at, 4, StandardCharsets.US_ASCII).equals(tag)) {
            at += 16;
        }
        return ByteBuffer.wrap(font).getInt(at + 8);
    }
}
