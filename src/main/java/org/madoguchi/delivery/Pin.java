package org.madoguchi.delivery;

import java.security.SecureRandom;
import org.madoguchi.client.Secret;
import org.madoguchi.text.Typed;

/** 暗証番号 / PIN: eight digits that go in a mail of their own. */
record Pin(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 8;
    private static final int HALF = 4;

    static Pin random() {
        var digits = new StringBuilder();
        while (digits.length() < LENGTH) {
            digits.append(RANDOM.nextInt(10));
        }
        return new Pin(digits.toString());
    }

    /** What was typed: in full width too, with what people put between the digits. */
    static Pin typed(String text) {
        return new Pin(Typed.code(text));
    }

    /** Of it and the link's secret: without that, which is stored nowhere, nobody can try the few PINs there are. */
    String hash(String token) {
        return Secret.hash("DELIVERY_PIN", token + ":" + digits);
    }

    /** As it is read and typed: in two halves. */
    String grouped() {
        return digits.substring(0, HALF) + " " + digits.substring(HALF);
    }
}
