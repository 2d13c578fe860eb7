package org.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.testing.Node;

class CredentialSignerTest {

    private static final URI ISSUER = URI.create("https://certs.example.ac.jp/issuer");
    private static final URI LIST = URI.create("https://certs.example.ac.jp/status/1");
    private static final Instant ISSUED = Instant.parse("2026-11-29T01:02:03.456Z");
    private static final int PLACE = 42;
    /** With a variation selector. */
    private static final String NAME = "葛\uDB40\uDD00城 花子";

    private static final SealKey KEY = TestKeys.key(TestKeys.RSA);
    private static final CredentialSigner SIGNER =
            new CredentialSigner(ISSUER, List.of(KEY, TestKeys.key(TestKeys.OTHER_RSA)));

    @TempDir
    private Path folder;

    private static Credential credential(Optional<Instant> until) {
        return new Credential(
                URI.create("urn:uuid:6b1a3c1e-0000-4000-8000-000000000001"),
                "例示大学",
                List.of(new Credential.Identity(Credential.Identity.NAME, NAME)),
                new Credential.Achievement(
                        URI.create("urn:uuid:6b1a3c1e-0000-4000-8000-000000000002"),
                        "Membership",
                        "ja",
                        "在学証明書",
                        "在学していること",
                        "在学"),
                new Credential.Details(
                        Optional.of("2026-E-000001"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                ISSUED,
                until,
                new Credential.Status(LIST, PLACE));
    }

    @Test
    void independentLibrariesBelieveItAndSeeTheRevocation()
            throws IOException, InterruptedException, URISyntaxException {
        var said = independently(IntStream.of(PLACE));

        assertEquals(NAME, said.getString("name"));
        assertEquals(ISSUER + "/keys/" + SIGNER.publicKeys().get(0), said.getString("kid"));
        assertTrue(said.getBoolean("sameKid"));
        assertEquals("[\"alg\",\"kid\",\"typ\"]", said.get("headers").toString());
        assertEquals(StatusList.SMALLEST, said.getInt("length"));
        assertTrue(said.getBoolean("revoked"));
        assertEquals("[false,false]", said.get("neighbours").toString());
        assertEquals("ERR_JWS_SIGNATURE_VERIFICATION_FAILED", said.getString("otherKey"));
        assertEquals("ERR_JWS_SIGNATURE_VERIFICATION_FAILED", said.getString("forged"));
        assertFalse(
                independently(IntStream.of(0, 41, 43, StatusList.SMALLEST - 1)).getBoolean("revoked"));
    }

    private JsonObject independently(IntStream revoked) throws IOException, InterruptedException, URISyntaxException {
        var kid = SIGNER.publicKeys().get(0);
        var impostor = new CredentialSigner(ISSUER, List.of(TestKeys.key(TestKeys.OTHER_RSA)));
        var other = impostor.publicKey(impostor.publicKeys().get(0)).orElseThrow();
        var list = StatusList.of(StatusList.SMALLEST, revoked);
        Files.writeString(folder.resolve("credential.jwt"), SIGNER.sign(credential(Optional.empty())));
        Files.writeString(folder.resolve("status-list.jwt"), SIGNER.sign(LIST, list, ISSUED, Optional.empty()));
        Files.writeString(folder.resolve("key.json"), SIGNER.publicKey(kid).orElseThrow());
        Files.writeString(
                folder.resolve("other-key.json"),
                other.replace(impostor.publicKeys().get(0), kid));
        var script = Path.of(getClass().getResource("check-credentials.mjs").toURI());
        return json(Node.run(script, folder.toString()));
    }

    @Test
    void theClaimsOfTheTokenSayWhatTheCredentialSays() {
        var until = Instant.parse("2027-03-31T15:00:00Z");
        var payload = payload(SIGNER.sign(credential(Optional.of(until))));

        assertEquals(payload.getString("id"), payload.getString("jti"));
        assertEquals(payload.getJsonObject("issuer").getString("id"), payload.getString("iss"));
        assertEquals(payload.getJsonObject("credentialSubject").getString("id"), payload.getString("sub"));
        assertEquals("2026-11-29T01:02:03Z", payload.getString("validFrom"));
        assertEquals(ISSUED.getEpochSecond(), payload.getInt("nbf"));
        assertEquals(until.toString(), payload.getString("validUntil"));
        assertEquals(until.getEpochSecond(), payload.getInt("exp"));
        assertFalse(payload(SIGNER.sign(credential(Optional.empty()))).containsKey("exp"));
    }

    @Test
    void theIssuerNamesEachKeyAtItsAddressAndNoPrivatePart() {
        var document = json(SIGNER.issuerDocument("Example University", URI.create("https://www.example.ac.jp/")));
        var methods = document.getJsonArray("assertionMethod");

        assertEquals(2, methods.size());
        for (var i = 0; i < 2; i++) {
            var id = SIGNER.publicKeys().get(i);
            var method = methods.getJsonObject(i);
            var jwk = json(SIGNER.publicKey(id).orElseThrow());
            assertEquals(ISSUER + "/keys/" + id, method.getString("id"));
            assertEquals(jwk, method.getJsonObject("publicKeyJwk"));
            assertEquals(Set.of("kty", "n", "e", "alg", "use", "kid"), jwk.keySet());
        }
        assertEquals(Optional.empty(), SIGNER.publicKey("other"));
    }

    @Test
    void aKeysNameIsItsThumbprint() { // RFC 7638, 3.1
        var key = new JsonWebKey(
                "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPe"
                        + "bWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4Q"
                        + "yQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8"
                        + "KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQ"
                        + "Fh6WeZu0fM4lFd2NcRwr3XPksIN"
                        + "HaQ-G_x"
                        + "BniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
                "AQAB");
        assertEquals("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", key.id());
    }

    @Test
    void aStatusListHasItsLeastSizeAndNoOtherPlaces() {
        var list = StatusList.of(StatusList.SMALLEST, IntStream.of(0, 7, 8));

        assertTrue(list.isRevoked(0) && list.isRevoked(7) && list.isRevoked(8));
        assertFalse(list.isRevoked(1) || list.isRevoked(9));
        assertThrows(IllegalArgumentException.class, () -> StatusList.of(1024, IntStream.empty()));
        assertThrows(IllegalArgumentException.class, () -> StatusList.of(StatusList.SMALLEST, IntStream.of(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> StatusList.of(StatusList.SMALLEST, IntStream.of(StatusList.SMALLEST)));
        assertNotEquals(
                list.encoded(),
                StatusList.of(StatusList.SMALLEST, IntStream.of(0)).encoded());
    }

    @Test
    void credentialsNeedAnRsaKey() {
        var curve = List.of(TestKeys.key(TestKeys.pair("EC", 256)));
        assertThrows(IllegalArgumentException.class, () -> new CredentialSigner(ISSUER, curve));
    }

    private static JsonObject payload(String jwt) {
        return json(new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
