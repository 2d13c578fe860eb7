package org.madoguchi.payment.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.madoguchi.client.Secret;

/**
 * Signs notices as payment services do: HMAC-SHA-256 over a time and the body's very bytes, good for five minutes, so
 * that a notice cannot be sent again by somebody who has read it.
 */
record NoticeSignature(String secret) {

    /** In lower case, as names of headers are compared. */
    static final String HEADER = "x-simulator-signature";

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    String of(byte[] body, Instant now) {
        return "t=" + now.getEpochSecond() + ",v1=" + mac(now.getEpochSecond(), body);
    }

    boolean isOf(String said, byte[] body, Instant now) {
        var parts = FORM.matcher(said);
        if (!parts.matches()) {
            return false;
        }
        var at = Long.parseLong(parts.group(1));
        var recent = Math.abs(now.getEpochSecond() - at) <= WINDOW.toSeconds();
        return recent && isSame(mac(at, body), parts.group(2));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** By bytes: as ISO-8859-1 each of them is a character, and the other way round. */
    private String mac(long at, byte[] body) {
        return Secret.fingerprint(secret, at + "." + new String(body, StandardCharsets.ISO_8859_1));
    }
}
