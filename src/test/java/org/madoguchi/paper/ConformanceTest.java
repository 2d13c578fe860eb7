package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.paper.Papers.content;
import static org.madoguchi.paper.Papers.print;
import static org.madoguchi.paper.Papers.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What veraPDF says of the papers: PDF/A-3u and PDF/UA-1. */
class ConformanceTest {

    private static final Instant AT = Instant.parse("2026-11-28T00:00:00Z");

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> papers() {
        return Templates.NAMES.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void eachTypeInEachLanguageConforms(String template, Language language) throws Exception {
        assertConforms(print(content(template, language), Face.SCREEN, true));
        assertConforms(print(content(template, language), Face.PRINT, false));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTranscriptOfManyPagesConforms(Language language) throws Exception {
        assertConforms(print(transcript(language, 150)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReceiptConforms(Language language) throws Exception {
        var receipt = Papers.PRESS.print(Papers.receipt(language, "髙﨑 花 様"));
        assertConforms(receipt);
        var word = language == Language.JA ? "見本" : "SPECIMEN";
        assertTrue(Papers.text(receipt).contains(word), "no money was received in truth");
    }

    @Test
    void aSignedPaperConforms() throws Exception {
        var paper = print(transcript(Language.JA, 60));
        var who = new SignerText("例示大学", "発行", "", "");
        assertConforms(Signing.sign(paper, AT, Papers.TOKYO, who, content -> cms(content.readAllBytes()), 4096));
    }

    /** A signature that holds, by a key of its own. */
    private static byte[] cms(byte[] content) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            var name = new X500Name("CN=Test");
            var certificate = new JcaX509v3CertificateBuilder(
                            name, BigInteger.ONE, Date.from(AT), Date.from(AT.plusSeconds(60)), name, pair.getPublic())
                    .build(signer);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, certificate));
            generator.addCertificate(certificate);
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException(e);
        }
    }

    private static void assertConforms(byte[] pdf) throws Exception {
        var failures = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == Status.FAILED)
                        .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                        .distinct()
                        .forEach(failures::add);
            }
        }
        assertEquals(List.of(), failures);
    }
}
