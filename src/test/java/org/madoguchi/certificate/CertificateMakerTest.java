package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;
import org.madoguchi.seal.CredentialSigner;
import org.madoguchi.seal.DssJudge;
import org.madoguchi.seal.PdfSig;
import org.madoguchi.seal.Seal;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.ChangedPdf;
import org.madoguchi.testing.Node;
import org.madoguchi.testing.VeraPdf;

/**
 * Every type in every language is drawn and signed as the settings have it, and believed by programs that know nothing
 * of this one.
 */
class CertificateMakerTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final URI LIST = URI.create("https://certs.example.ac.jp/status/1");
    private static final Map<String, Made> MADE = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private static CertificatePress press;
    private static CertificateMaker maker;
    private static CredentialSigner credentials;
    private static DssJudge dss;

    /** One of each, and the order it was made by. */
    private record Made(SigningTask task, SignedFiles files) {}

    @BeforeAll
    static void issueEach() throws IOException {
        var settings = Settings.of(Map.of(
                "madoguchi.certificates", "true",
                "madoguchi.simulation", "true",
                "madoguchi.certificates.seal-image", "src/demo/resources/org/madoguchi/demo/seal.png",
                "madoguchi.public-url", "https://certs.example.ac.jp",
                "madoguchi.university.name.ja", "例示大学",
                "madoguchi.university.name.en", "Example University",
                "madoguchi.data-dir", folder.toString()));
        var url = new PublicUrl(settings);
        var seal = new Seal(settings, CLOCK, url);
        press = new CertificatePress(settings, url, TOKYO);
        maker = new CertificateMaker(press, seal, url, TOKYO, CLOCK);
        credentials = seal.credentials();
        dss = DssJudge.ofDemo(folder);
        for (var template : SampleContents.templates()) {
            for (var language : Language.values()) {
                var task = task(SampleContents.find(template, language).orElseThrow(), MADE.size());
                MADE.put(template + "-" + language, new Made(task, maker.make(task)));
            }
        }
    }

    private static Stream<String> each() {
        return SampleContents.templates().stream()
                .flatMap(template -> Arrays.stream(Language.values()).map(language -> template + "-" + language));
    }

    @ParameterizedTest
    @MethodSource("each")
    void facesAreDrawn(String name) {
        var made = MADE.get(name);
        var content = made.task().content();
        assertEquals(List.of(), press.proof(content, false).faults());
        assertEquals(content, ContentJson.read(ContentJson.write(content)));
        assertTrue(new String(made.files().print(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals("B-T", made.files().signed().getLevel());
        assertEquals(64, made.files().signed().getFontSha256().length());
    }

    @ParameterizedTest
    @MethodSource("each")
    void sealIsBelievedByPopplerAndByTheValidatorOfTrustedLists(String name) throws IOException {
        var pdf = MADE.get(name).files().pdf();
        var poppler = pdfsig(pdf);
        assertTrue(poppler.contains("Signature is Valid"), poppler);
        assertTrue(poppler.contains("Total document signed"), poppler);
        assertTrue(poppler.contains("ETSI.CAdES.detached"), poppler);
        assertEquals("PAdES-BASELINE-T TOTAL_PASSED", dss.says(pdf));
    }

    /** The longest and the shortest; before it is signed, each is judged where it is drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"transcript-JA", "degree-EN"})
    void sealKeepsAPaperConforming(String name) throws Exception {
        assertEquals(List.of(), VeraPdf.faults(MADE.get(name).files().pdf()));
    }

    @Test
    void byteThatIsChangedAnywhereIsFoundByBoth() throws Exception {
        for (var one :
                new ChangedPdf(MADE.get("transcript-JA").files().pdf()).each().entrySet()) {
            var poppler = pdfsig(one.getValue());
            assertTrue(!poppler.contains("Signature is Valid"), one.getKey() + ": " + poppler);
            var said = dss.says(one.getValue());
            assertTrue(said.endsWith("TOTAL_FAILED"), one.getKey() + ": " + said);
        }
    }

    @Test
    void credentialsAreBelievedByIndependentLibrariesAndNoneOfThemChanged() throws Exception {
        var revoked = "transcript-JA";
        var said = independently(MADE.get(revoked).task().place().getIndex());
        assertEquals(MADE.keySet(), said.keySet());
        MADE.forEach((name, made) -> {
            var one = said.getJsonObject(name);
            var content = made.task().content();
            var paper = Stream.of(Field.NAME, Field.NAME_ROMAN)
                    .flatMap(field -> content.value(field).stream())
                    .toList();
            assertEquals(Json.createArrayBuilder(paper).build(), one.getJsonArray("holder"), name);
            assertEquals(made.task().number(), one.getString("number"), name);
            assertEquals(content.language().tag(), one.getString("language"), name);
            assertTrue(!one.getString("title").isBlank(), name);
            assertTrue(one.getBoolean("list"), name);
            assertEquals(name.equals(revoked), one.getBoolean("revoked"), name);
            assertEquals("ERR_JWT_CLAIM_VALIDATION_FAILED", one.getString("tooEarly"), name);
            assertEquals("ERR_JWT_EXPIRED", one.getString("tooLate"), name);
            assertEquals("ERR_JWS_SIGNATURE_VERIFICATION_FAILED", one.getString("changed"), name);
        });
    }

    private static JsonObject independently(int revoked) throws Exception {
        var handed = Files.createDirectory(folder.resolve("credentials"));
        for (var one : MADE.entrySet()) {
            Files.write(
                    handed.resolve(one.getKey() + ".credential.jwt"),
                    one.getValue().files().credential());
        }
        var places = org.madoguchi.seal.StatusList.SMALLEST;
        var list = org.madoguchi.seal.StatusList.of(places, IntStream.of(revoked));
        var until = Optional.of(CLOCK.instant().plus(Duration.ofDays(7)));
        Files.writeString(handed.resolve("status-list.jwt"), credentials.sign(LIST, list, CLOCK.instant(), until));
        var key = credentials.publicKeys().get(0);
        Files.writeString(handed.resolve("key.json"), credentials.publicKey(key).orElseThrow());
        var script = Path.of(Seal.class.getResource("check-issued.mjs").toURI());
        try (var reader = Json.createReader(new StringReader(Node.run(script, handed.toString())))) {
            return reader.readObject();
        }
    }

    @Test
    void sampleIsNotSigned() {
        var sample = maker.sample(SampleContents.find("degree", Language.EN).orElseThrow(), Face.SCREEN);
        var pdf = new String(sample, StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"));
        assertTrue(!pdf.contains("ETSI.CAdES.detached"), "it could be taken for a certificate");
    }

    private static String pdfsig(byte[] pdf) throws IOException {
        return PdfSig.says(Files.write(folder.resolve("made.pdf"), pdf));
    }

    private static SigningTask task(Content content, int before) {
        var type = Arrays.stream(CertificateType.values())
                .filter(one -> one.getTemplates().contains(content.template()))
                .findFirst()
                .orElseThrow();
        return new SigningTask(
                1,
                1,
                "2026-" + type.getSeries() + "-" + "%06d".formatted(before),
                type,
                VerificationCode.random(),
                LocalDate.of(2026, 4, 1),
                Optional.of(LocalDate.of(2026, 9, 30)),
                new StatusPlace(1, 77 + before),
                Optional.of(ContentJson.write(content)));
    }
}
