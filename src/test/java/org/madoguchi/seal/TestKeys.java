package org.madoguchi.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys with certificates of any kind, as a university might get them, or never should. */
final class TestKeys {

    static final String PASSWORD = "s3cret";
    static final int SIGNS = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    static final KeyPair RSA = pair("RSA", 2048);
    static final KeyPair OTHER_RSA = pair("RSA", 2048);
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2028-01-01T00:00:00Z");

    private TestKeys() {}

    static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key whose certificate is signed by an authority's. */
    static SealKey key(KeyPair pair) {
        return key(pair, 2, SIGNS);
    }

    /** @param length how many certificates, the root's included */
    static SealKey key(KeyPair pair, int length, int usage) {
        return new SealKey(pair.getPrivate(), chain(pair, length, usage, BEGIN, END));
    }

    static List<X509Certificate> chain(KeyPair pair, int length, int usage, Instant from, Instant until) {
        var chain = new ArrayList<X509Certificate>();
        var subject = "CN=Seal,O=Example University";
        for (var i = 0; i < length; i++) {
            var issuer = i == length - 1 ? subject : "CN=Authority " + "x".repeat(40) + i + ",O=Example Trust";
            var signer = i == length - 1 && length == 1 ? pair : OTHER_RSA;
            chain.add(
                    certificate(subject, i == 0 ? pair : OTHER_RSA, issuer, signer, i == 0 ? usage : -1, from, until));
            subject = issuer;
        }
        return chain;
    }

    private static X509Certificate certificate(
            String subject, KeyPair pair, String issuer, KeyPair signer, int usage, Instant from, Instant until) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Principal(issuer),
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(from),
                    Date.from(until),
                    new X500Principal(subject),
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(usage < 0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage < 0 ? KeyUsage.keyCertSign : usage));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyStore store() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyStore put(KeyStore store, String alias, SealKey key) {
        return put(store, alias, key, PASSWORD);
    }

    static KeyStore put(KeyStore store, String alias, SealKey key, String password) {
        try {
            store.setKeyEntry(
                    alias, key.privateKey(), password.toCharArray(), key.chain().toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path write(KeyStore store, Path file) {
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
