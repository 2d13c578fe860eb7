package org.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.paper.SignatureTooLargeException;
import org.madoguchi.paper.SignerText;
import org.madoguchi.paper.Signing;

/** A sheet with its seal, judged by programs that know nothing of this one. */
class SealedPdfTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final SignerText WHO = new SignerText("Example University", "", "", "");

    @TempDir
    private static Path folder;

    private static DemoAuthority demo;
    private static CmsSigner signer;
    private static byte[] sealed;

    @BeforeAll
    static void seal() throws IOException {
        demo = DemoAuthority.open(folder);
        try (var server = TestTimestampServer.start(demo.timestamps(Clock.systemUTC()))) {
            var channel = new HttpTimestampChannel(server.url(), Duration.ofSeconds(60), Optional.empty());
            signer = new CmsSigner(demo.sealKey(), new TimestampClient(channel), Clock.systemUTC());
            sealed = sign(signer, signer.reserved());
        }
    }

    @Test
    void theValidatorOfTrustedListsBelievesIt() {
        assertEquals("PAdES-BASELINE-T TOTAL_PASSED", new DssJudge(demo).says(sealed));
    }

    @Test
    void aChangedByteIsFoundByBoth() throws IOException {
        var changed = sealed.clone();
        changed[500] ^= 1; // in the page, before the signature

        assertTrue(new DssJudge(demo).says(changed).endsWith("TOTAL_FAILED"), new DssJudge(demo).says(changed));
        assertTrue(pdfsig(changed).contains("Digest Mismatch"), pdfsig(changed));
    }

    @Test
    void popplerFindsTheWholeFileSigned() throws IOException {
        var said = pdfsig(sealed);

        assertTrue(said.contains("Signature is Valid"), said);
        assertTrue(said.contains("Total document signed"), said);
        assertTrue(said.contains("ETSI.CAdES.detached"), said);
        assertTrue(said.contains(SealKey.NOT_TRUSTED), said);
    }

    @Test
    void aLongChainHasItsRoom() throws IOException {
        var key = TestKeys.key(TestKeys.RSA, 12, TestKeys.SIGNS);
        var long12 = new CmsSigner(key, new TimestampClient(demo.timestamps(Clock.systemUTC())), clockOf(key));

        assertTrue(long12.reserved() > 16_384, () -> long12.reserved() + " bytes");
        assertTrue(pdfsig(sign(long12, long12.reserved())).contains("Total document signed"));
    }

    /** The first tells by how much; the second has learned from it. */
    @Test
    void aTimestampLargerThanUsualFitsTheSecondTime() throws IOException {
        var key = TestKeys.key(TestKeys.RSA);
        var timestamps = new TimestampClient(TimestampClientTest.longChain(folder));
        var signing = new CmsSigner(key, timestamps, clockOf(key));
        var before = signing.reserved();

        assertThrows(SignatureTooLargeException.class, () -> sign(signing, before));
        assertNotEquals(before, signing.reserved());
        sign(signing, signing.reserved());
    }

    private static Clock clockOf(SealKey key) {
        return Clock.fixed(key.notBefore().plusSeconds(1), TOKYO);
    }

    private static byte[] sign(CmsSigner signer, int reserved) throws IOException {
        return Signing.sign(sheet(), Clock.systemUTC().instant(), TOKYO, WHO, signer::sign, reserved);
    }

    /** A page with the field that the press prepares. */
    private static byte[] sheet() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            field.setPartialName("Signature");
            field.getWidgets().get(0).setPage(page);
            page.getAnnotations().add(field.getWidgets().get(0));
            form.getFields().add(field);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String pdfsig(byte[] pdf) throws IOException {
        return PdfSig.says(Files.write(folder.resolve("sealed.pdf"), pdf));
    }
}
