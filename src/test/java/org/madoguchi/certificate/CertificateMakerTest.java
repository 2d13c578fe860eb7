package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.Language;
import org.madoguchi.seal.Seal;
import org.madoguchi.settings.Settings;

/** Every type in every language is drawn and signed as the settings have it. */
class CertificateMakerTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private static CertificatePress press;
    private static CertificateMaker maker;

    @BeforeAll
    static void open() {
        var settings = Settings.of(Map.of(
                "madoguchi.certificates", "true",
                "madoguchi.simulation", "true",
                "madoguchi.public-url", "https://certs.example.ac.jp",
                "madoguchi.university.name.ja", "例示大学",
                "madoguchi.university.name.en", "Example University",
                "madoguchi.data-dir", folder.toString()));
        var url = new PublicUrl(settings);
        press = new CertificatePress(settings, url, TOKYO);
        maker = new CertificateMaker(press, new Seal(settings, CLOCK, url), url, TOKYO, CLOCK);
    }

    private static Stream<Arguments> all() {
        return SampleContents.templates().stream().flatMap(template -> Arrays.stream(Language.values())
                .map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void facesAreDrawnAndSigned(String template, Language language) throws IOException {
        var content = SampleContents.find(template, language).orElseThrow();
        assertEquals(List.of(), press.proof(content).faults());
        assertEquals(content, ContentJson.read(ContentJson.write(content)));
        var files = maker.make(task(content));
        var pdf = new String(files.pdf(), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"));
        assertTrue(pdf.contains("ETSI.CAdES.detached"), "no signature");
        assertTrue(new String(files.print(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals(3, new String(files.credential(), StandardCharsets.US_ASCII).split("\\.").length);
        assertEquals("B-T", files.signed().getLevel());
        assertEquals(64, files.signed().getFontSha256().length());
    }

    @Test
    void sampleIsNotSigned() {
        var sample = maker.sample(SampleContents.find("degree", Language.EN).orElseThrow(), Face.SCREEN);
        var pdf = new String(sample, StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"));
        assertTrue(!pdf.contains("ETSI.CAdES.detached"), "it could be taken for a certificate");
    }

    private static SigningTask task(Content content) {
        var type = Arrays.stream(CertificateType.values())
                .filter(one -> one.getTemplates().contains(content.template()))
                .findFirst()
                .orElseThrow();
        return new SigningTask(
                1,
                1,
                "2026-" + type.getSeries() + "-000001",
                type,
                VerificationCode.random(),
                LocalDate.of(2026, 4, 1),
                Optional.of(LocalDate.of(2026, 9, 30)),
                new StatusPlace(1, 77),
                Optional.of(ContentJson.write(content)));
    }
}
