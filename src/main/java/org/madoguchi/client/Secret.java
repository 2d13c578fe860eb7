package org.madoguchi.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random secrets of 256 bits that are handed out once and kept only as a hash (OWASP ASVS 5.0, 7.2.3). A fast hash
 * does: nobody guesses 256 bits.
 */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secret() {}

    /** A new secret in base64url, 43 characters. */
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text that came with a request has the form of a secret. */
    public static boolean wellFormed(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** SHA-256 over purpose and secret, in hex: a secret of one purpose is nothing for another. */
    public static String hash(String purpose, String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HMAC-SHA-256 of a text keyed with a secret, in hex. */
    public static String fingerprint(String secret, String text) {
        return HexFormat.of().formatHex(mac(secret, text));
    }

    /**
     * One secret hidden by another, and what was hidden so brought back. Sound as long as under one purpose a secret
     * hides no more than one other.
     */
    public static String mask(String purpose, String secret, String other) {
        var hidden = Base64.getUrlDecoder().decode(other);
        var pad = mac(secret, purpose);
        for (var i = 0; i < hidden.length; i++) {
            hidden[i] ^= pad[i];
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hidden);
    }

    private static byte[] mac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
