package org.madoguchi.seal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** The public half of a key for credentials, as others read it (RFC 7517). */
record JsonWebKey(String modulus, String exponent) {

    static JsonWebKey of(SealKey key) {
        var rsa = (RSAPublicKey) key.publicKey();
        return new JsonWebKey(number(rsa.getModulus()), number(rsa.getPublicExponent()));
    }

    /** Its thumbprint (RFC 7638), the same for the same key for ever. */
    String id() {
        var canonical = "{\"e\":\"" + exponent + "\",\"kty\":\"RSA\",\"n\":\"" + modulus + "\"}";
        return Jws.base64url(Digests.sha256(canonical.getBytes(StandardCharsets.US_ASCII)));
    }

    /** @param kid by what name credentials call for it */
    JsonObject json(String kid) {
        return Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("n", modulus)
                .add("e", exponent)
                .add("alg", "RS256")
                .add("use", "sig")
                .add("kid", kid)
                .build();
    }

    /** Without the byte that Java puts before a number whose first bit is set (RFC 7518, 2). */
    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var start = bytes[0] == 0 ? 1 : 0;
        return Jws.base64url(Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
