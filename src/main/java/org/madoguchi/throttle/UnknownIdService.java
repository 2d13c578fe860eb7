package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.client.Secret;

/**
 * Names of the counters of user IDs that the directory does not know. People type passwords into the wrong field, so
 * the text itself is not kept, but a hash of it under a random key. The key is in the database, where all nodes find
 * it: whoever takes the whole of it away can try guesses, but nobody reads a password there.
 */
@ApplicationScoped
public class UnknownIdService {

    private static final String MAC = "HmacSHA256";

    @PersistenceContext
    private EntityManager entityManager;

    private volatile SecretKeySpec key;

    /** The counter of failed logins with this text as user ID. */
    @Transactional
    public String subject(String typed) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key());
            return "unknown:" + HexFormat.of().formatHex(mac.doFinal(typed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            entityManager
                    .createNativeQuery("insert into service_key (name, secret) values ('unknown-id', ?1) "
                            + "on conflict do nothing")
                    .setParameter(1, Secret.random())
                    .executeUpdate();
            var kept = (String) entityManager
                    .createNativeQuery("select k.secret from service_key k where k.name = 'unknown-id'")
                    .getSingleResult();
            key = new SecretKeySpec(kept.getBytes(StandardCharsets.UTF_8), MAC);
        }
        return key;
    }
}
