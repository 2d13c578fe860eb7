package org.madoguchi.seal;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A private key with its certificates, the first of which is its own and each of which is signed by the next. It comes
 * out of a {@code KeyStore}, so that a token can take a file's place.
 */
public final class SealKey {

    /** Words in a subject by which everybody sees that nothing signed with it is to be believed. */
    public static final String NOT_TRUSTED = "NOT TRUSTED";

    private final PrivateKey privateKey;
    private final List<X509Certificate> chain;

    SealKey(PrivateKey privateKey, List<X509Certificate> chain) {
        this.privateKey = privateKey;
        this.chain = List.copyOf(chain);
    }

    /**
     * The key in a PKCS#12 file.
     *
     * @param alias its name there, or empty when the file holds one key only
     * @throws UnusableKeyException that says which of the three is wrong, and how; whether its time has come or gone is
     *     for {@link #isValid} to say
     */
    public static SealKey open(Path file, char[] password, String alias) {
        return of(KeyFile.open(file, password), password, alias);
    }

    /** The same out of a store that is open. @throws UnusableKeyException as above */
    public static SealKey of(KeyStore store, char[] password, String alias) {
        return new KeyFile(store, password).key(alias);
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    PublicKey publicKey() {
        return certificate().getPublicKey();
    }

    /** Its own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Its own certificate and those that vouch for it, as far as the file holds them. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** Whose it is, as RFC 4514 writes it. */
    public String subject() {
        return certificate().getSubjectX500Principal().getName();
    }

    /** The SHA-256 of its certificate in hexadecimal, by which rows name it. */
    public String id() {
        return Digests.hex(encoded(certificate()));
    }

    public Instant notAfter() {
        return certificate().getNotAfter().toInstant();
    }

    public Instant notBefore() {
        return certificate().getNotBefore().toInstant();
    }

    public boolean isValid(Instant now) {
        return !now.isBefore(notBefore()) && now.isBefore(notAfter());
    }

    /** Whether it will have ended by then, although it is valid now. */
    public boolean endsWithin(Duration duration, Instant now) {
        return isValid(now) && !notAfter().isAfter(now.plus(duration));
    }

    /** Whether it is a demo's, whose subject says so. */
    public boolean isDemo() {
        return chain.stream()
                .anyMatch(one -> one.getSubjectX500Principal().getName().contains(NOT_TRUSTED));
    }

    public boolean isRsa() {
        return publicKey() instanceof RSAPublicKey;
    }

    /** As {@code java.security.Signature} names it: the digest is as strong as the key (NIST SP 800-57, table 3). */
    String algorithm() {
        if (publicKey() instanceof ECPublicKey key) {
            var bits = key.getParams().getOrder().bitLength();
            return bits > 384 ? "SHA512withECDSA" : bits > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
        }
        return "SHA256withRSA";
    }

    /** Bytes of all certificates as they stand in a signature. */
    int chainSize() {
        return chain.stream().mapToInt(one -> encoded(one).length).sum();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it has been decoded before", e);
        }
    }
}
