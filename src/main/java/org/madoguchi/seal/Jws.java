package org.madoguchi.seal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/**
 * A signed JSON text in its compact form (RFC 7515, 7.1), by RS256, which is what every reader of Open Badges 3.0 must
 * know (8.2.3). So little of that standard is needed that a library for it would be the larger part.
 */
final class Jws {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private Jws() {}

    /** @param keyAddress where the public key is to be had: {@code kid} */
    static String sign(JsonObject payload, String keyAddress, SealKey key) {
        var header = Json.createObjectBuilder()
                .add("alg", "RS256")
                .add("kid", keyAddress)
                .add("typ", "JWT")
                .build();
        var signed = base64url(header) + "." + base64url(payload);
        return signed + "." + BASE64URL.encodeToString(signature(signed, key));
    }

    static String base64url(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    private static String base64url(JsonObject json) {
        return base64url(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signature(String text, SealKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.privateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SealFailedException(SealFault.KEY_FAILED, String.valueOf(e.getMessage()), e);
        }
    }
}
