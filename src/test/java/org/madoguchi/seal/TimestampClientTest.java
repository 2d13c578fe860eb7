package org.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimestampClientTest {

    private static final byte[] BYTES = "signature".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-29T01:02:03Z");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private static Path folder;

    private static DemoTimestamps authority;
    private TestTimestampServer server;

    @BeforeAll
    static void makeAuthority() {
        authority = DemoAuthority.open(folder).timestamps(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void start() {
        server = TestTimestampServer.start(authority);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TimestampClient client(Duration timeout) {
        return new TimestampClient(new HttpTimestampChannel(server.url(), timeout, Optional.empty()));
    }

    @Test
    void aTokenIsForTheseBytesAtTheServersTime() {
        var info = client(LONG).stamp(BYTES).getTimeStampInfo();

        assertEquals(NOW, info.getGenTime().toInstant());
        assertEquals(NISTObjectIdentifiers.id_sha256, info.getMessageImprintAlgOID());
        assertEquals(Digests.hex(BYTES), HexFormat.of().formatHex(info.getMessageImprintDigest()));
        assertEquals(null, server.authorization());
    }

    @Test
    void anAccountIsNamedToAServerThatWantsIt() {
        var account = new TimestampAccount("大学", "pass:word");
        new TimestampClient(new HttpTimestampChannel(server.url(), LONG, Optional.of(account))).stamp(BYTES);

        assertEquals("Basic 5aSn5a2mOnBhc3M6d29yZA==", server.authorization());
        assertFalse(account.toString().contains("word"));
    }

    @Test
    void nobodyThereIsUnreachable() {
        server.close();
        assertFault(SealFault.TIMESTAMP_UNREACHABLE, client(LONG));
        var nowhere = new HttpTimestampChannel(URI.create("http://nowhere.invalid/"), LONG, Optional.empty());
        assertFault(SealFault.TIMESTAMP_UNREACHABLE, new TimestampClient(nowhere));
    }

    @Test
    void anErrorIsToldWithItsNumberAndARedirectIsNotFollowed() {
        for (var status : List.of(401, 500, 503, 302)) {
            server.answersStatus(status);
            var failure = assertFault(SealFault.TIMESTAMP_HTTP_STATUS, client(LONG));
            assertTrue(failure.getMessage().contains(String.valueOf(status)), failure.getMessage());
        }
    }

    @Test
    void whoNeverAnswersOrNeverEndsIsLeft() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            server.isSilent();
            assertFault(SealFault.TIMESTAMP_TIMED_OUT, client(SHORT));
            server.stalls();
            assertFault(SealFault.TIMESTAMP_TIMED_OUT, client(SHORT));
        });
    }

    @Test
    void somethingElseThanAnAnswerIsUnreadable() {
        for (var body : List.of("<html>Log in to the hotel's network</html>", "0", "\u0030\u0003\u0002\u0001\u0000")) {
            server.answers(request -> body.getBytes(StandardCharsets.ISO_8859_1));
            assertFault(SealFault.TIMESTAMP_UNREADABLE, client(LONG));
        }
        server.answers(request -> new byte[HttpTimestampChannel.LARGEST + 1]);
        assertFault(SealFault.TIMESTAMP_UNREADABLE, client(LONG));
    }

    @Test
    void aRefusalIsToldInTheServersWords() {
        server.answers(request -> ForeignTokens.refusal("no money left"));
        var failure = assertFault(SealFault.TIMESTAMP_REFUSED, client(LONG));
        assertTrue(failure.getMessage().contains("no money left"), failure.getMessage());
    }

    @Test
    void anAnswerToAnotherQuestionIsForeign() throws IOException {
        var old = authority.exchange(request(BYTES, BigInteger.ONE)); // the same bytes, another nonce
        server.answers(request -> old);
        assertFault(SealFault.TIMESTAMP_FOREIGN, client(LONG));

        server.answers(request -> authority.exchange(request(new byte[] {1}, ForeignTokens.nonce(request))));
        assertFault(SealFault.TIMESTAMP_FOREIGN, client(LONG));
    }

    /** Everything about the token is right, but its certificate is for signing files. */
    @Test
    void whoHasNoCertificateForTimestampsIsNotBelieved() {
        server.answers(request -> ForeignTokens.signedBy(demo("seal"), authority.exchange(request)));
        assertFault(SealFault.TIMESTAMP_UNTRUSTED, client(LONG));
    }

    @Test
    void aTokenThatSomebodyChangedIsNotBelieved() {
        server.answers(request -> {
            var answer = authority.exchange(request);
            answer[answer.length - 5] ^= 1; // inside the signature
            return answer;
        });
        assertFault(SealFault.TIMESTAMP_UNTRUSTED, client(LONG));
    }

    @Test
    void theLargestTokenSoFarIsLeftRoomFor() throws IOException {
        var client = client(LONG);
        var usual = client.size();
        client.stamp(BYTES);
        assertEquals(usual, client.size());

        server.answers(longChain(folder));
        var token = client.stamp(BYTES).getEncoded().length;
        assertTrue(token > usual, () -> token + " bytes");
        assertEquals(token, client.size());
    }

    private static SealKey demo(String alias) {
        return SealKey.open(folder.resolve("not-trusted.p12"), DemoAuthority.PASSWORD, alias);
    }

    static DemoTimestamps longChain(Path folder) {
        var key = SealKey.open(folder.resolve("not-trusted.p12"), DemoAuthority.PASSWORD, "timestamps");
        var chain = new ArrayList<>(key.chain());
        chain.addAll(TestKeys.chain(TestKeys.RSA, 9, TestKeys.SIGNS, TestKeys.BEGIN, TestKeys.END));
        return new DemoTimestamps(new SealKey(key.privateKey(), chain), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static byte[] request(byte[] bytes, BigInteger nonce) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            return generator
                    .generate(NISTObjectIdentifiers.id_sha256, Digests.sha256(bytes), nonce)
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SealFailedException assertFault(SealFault fault, TimestampClient client) {
        var failure = assertThrows(SealFailedException.class, () -> client.stamp(BYTES));
        assertEquals(fault, failure.fault(), failure::getMessage);
        return failure;
    }
}
