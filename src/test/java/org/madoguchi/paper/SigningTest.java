package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class SigningTest {

    private static final Instant AT = Instant.parse("2026-11-27T15:30:00Z");
    private static final SignerText WHO = new SignerText("例示大学", "証明書の発行", "東京", "");

    private final byte[] paper = Papers.print(Papers.content("degree", Language.JA));

    @Test
    void theSignatureCoversAllButItself() throws IOException {
        var covered = new AtomicReference<byte[]>();
        var signed = sign(content -> {
            covered.set(content.readAllBytes());
            return new byte[] {1, 2, 3};
        });
        assertArrayEquals(paper, Arrays.copyOf(signed, paper.length), "what was there stays");
        try (var document = Loader.loadPDF(signed)) {
            var signature = document.getSignatureDictionaries().get(0);
            var range = signature.getByteRange();
            assertEquals(signed.length, range[2] + range[3]);
            assertArrayEquals(covered.get(), signature.getSignedContent(signed));
            assertEquals("ETSI.CAdES.detached", signature.getSubFilter());
            assertEquals("D:20261128003000+09'00'", signature.getCOSObject().getString(COSName.M));
            var form = document.getDocumentCatalog().getAcroForm(null);
            assertEquals(1, form.getFields().size());
            assertFalse(form.getCOSObject().containsKey(COSName.DR), "no font that no paper uses");
            var reference = (COSDictionary) signature
                    .getCOSObject()
                    .getCOSArray(COSName.getPDFName("Reference"))
                    .getObject(0);
            assertEquals("DocMDP", reference.getNameAsString("TransformMethod"));
            assertEquals(
                    1,
                    reference
                            .getCOSDictionary(COSName.getPDFName("TransformParams"))
                            .getInt(COSName.P));
            var permissions =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("Perms"));
            assertTrue(permissions.containsKey("DocMDP"));
        }
    }

    @Test
    void aSignatureThatDoesNotFitSaysWhatItNeeds() {
        var thrown = assertThrows(SignatureTooLargeException.class, () -> sign(content -> new byte[2001]));
        assertEquals("The signature has 2001 bytes, 2000 were reserved for it", thrown.getMessage());
    }

    @Test
    void aDocumentWithoutTheFieldIsRefused() throws IOException {
        var signed = sign(content -> new byte[] {1});
        assertThrows(
                IllegalArgumentException.class,
                () -> Signing.sign(signed, AT, Papers.TOKYO, WHO, content -> new byte[] {1}, 2000));
    }

    private byte[] sign(DetachedSigner signer) throws IOException {
        return Signing.sign(paper, AT, Papers.TOKYO, WHO, signer, 2000);
    }
}
