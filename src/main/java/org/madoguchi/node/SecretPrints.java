package org.madoguchi.node;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.madoguchi.client.Secret;
import org.madoguchi.settings.Settings;

/**
 * Secrets as they may stand in the database: keyed with its password, which nodes of one database share and which is
 * not in there. Whoever reads the table, or a backup of it, has to guess that one and another at once, and pays for
 * each guess what a password costs (OWASP Password Storage: PBKDF2 with HMAC-SHA-512, 210,000 times).
 */
final class SecretPrints {

    /** Itself it is not compared: who has another one has no way to this table. */
    static final String KEY = "madoguchi.db.password";

    private static final int TIMES = 210_000;
    private static final int BITS = 256;
    private static final byte[] SALT = "madoguchi.service_node".getBytes(StandardCharsets.US_ASCII);

    private final String key;

    private SecretPrints(String password) {
        try {
            var made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, TIMES, BITS));
            key = HexFormat.of().formatHex(made.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Empty where there is nothing to key them with, such as with a data source of the server's own. */
    static Optional<SecretPrints> of(Settings settings) {
        return settings.find(KEY).map(SecretPrints::new);
    }

    /** The same secret in two settings does not show. */
    String of(String setting, String value) {
        return Secret.fingerprint(key, setting + "=" + value);
    }
}
