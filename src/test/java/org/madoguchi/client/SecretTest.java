package org.madoguchi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are long, of one form, and good for one purpose. */
class SecretTest {

    private static final String SECRET = "Ab-_9".repeat(8) + "xyz";

    @Test
    void has256BitsInBase64url() {
        var secret = Secret.random();
        assertTrue(secret.matches("[A-Za-z0-9_-]{43}"), secret);
        assertEquals(32, Base64.getUrlDecoder().decode(secret).length);
        assertTrue(Secret.wellFormed(secret));
    }

    /** Each of the 256 bits comes out both ways; one that is fixed would be the same 1,000 times. */
    @Test
    void everyBitVaries() {
        var secrets = Stream.generate(Secret::random).limit(1000).collect(Collectors.toSet());
        assertEquals(1000, secrets.size());
        var seenSet = new byte[32];
        var seenClear = new byte[32];
        for (var secret : secrets) {
            var bytes = Base64.getUrlDecoder().decode(secret);
            for (var index = 0; index < 32; index++) {
                seenSet[index] |= bytes[index];
                seenClear[index] |= (byte) ~bytes[index];
            }
        }
        for (var index = 0; index < 32; index++) {
            assertEquals(-1, seenSet[index], "byte " + index);
            assertEquals(-1, seenClear[index], "byte " + index);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "short",
                "Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9xy",
                "Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9xyz0",
                "Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9xy=",
                "Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9xy+",
                "Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9xyz\n",
                "Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9Ab-_9xyｚ"
            })
    void otherFormsAreNoSecret(String text) {
        assertFalse(Secret.wellFormed(text));
    }

    /** Known answer, by another tool: printf 'SIGN_IN:...' | sha256sum. */
    @Test
    void hashIsSha256OverPurposeAndSecret() {
        assertEquals(
                "d2310bdcb041e84c35f3d10cc094e24243f2fd674c9debe7b7f007e24b9595f2", Secret.hash("SIGN_IN", SECRET));
    }

    @Test
    void hashOfOnePurposeIsNothingForAnother() {
        assertNotEquals(Secret.hash("REGISTRATION", SECRET), Secret.hash("RECOVERY", SECRET));
        assertNotEquals(Secret.hash("SIGN_IN", SECRET), Secret.hash("SIGN_IN", Secret.random()));
    }

    /** Known answer, by another tool: openssl dgst -sha256 -hmac. */
    @Test
    void fingerprintIsHmacKeyedWithTheSecret() {
        assertEquals(
                "e450f1f0b729a92cbf03db9662725c5bdc80fe12715f4086edaee092b8fe6b79",
                Secret.fingerprint(SECRET, "Sakura-1234"));
    }

    @Test
    void fingerprintDependsOnSecretAndText() {
        var fingerprint = Secret.fingerprint(SECRET, "Sakura-1234");
        assertNotEquals(fingerprint, Secret.fingerprint(SECRET, "Sakura-1235"));
        assertNotEquals(fingerprint, Secret.fingerprint(Secret.random(), "Sakura-1234"));
    }
}
