package org.madoguchi.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the keys and certificates of a {@link DemoAuthority} (RFC 5280). */
final class DemoKeys {

    /** As long as any demo runs, and begun before any clock that a test has. */
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("2049-12-31T00:00:00Z");
    private static final Duration LIST_VALID = Duration.ofDays(30);
    private static final int SERIAL_BITS = 120;
    private static final int SIGNS = KeyUsage.digitalSignature;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyStore store;
    private final KeyPair root = ellipticCurve();
    private final X509Certificate rootCertificate;

    private DemoKeys() throws GeneralSecurityException, IOException {
        store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var builder = builder(DemoAuthority.ROOT, root.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | SIGNS));
        rootCertificate = signed(builder);
        put(DemoAuthority.ROOT, root.getPrivate(), rootCertificate);
    }

    static KeyStore make() throws GeneralSecurityException, IOException {
        var keys = new DemoKeys();
        keys.add(DemoAuthority.SEAL, rsa(3072), SIGNS | KeyUsage.nonRepudiation, false);
        keys.add(DemoAuthority.CREDENTIALS, rsa(2048), SIGNS, false);
        keys.add(DemoAuthority.TIMESTAMPS, ellipticCurve(), SIGNS, true);
        return keys.store;
    }

    private void add(String name, KeyPair pair, int usage, boolean timestamps)
            throws GeneralSecurityException, IOException {
        var builder = builder(name, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (timestamps) {
            var purpose = new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
            builder.addExtension(Extension.extendedKeyUsage, true, purpose);
        }
        put(name, pair.getPrivate(), signed(builder), rootCertificate);
    }

    private X509v3CertificateBuilder builder(String name, PublicKey key) throws GeneralSecurityException, IOException {
        var serial = new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS);
        var builder = new JcaX509v3CertificateBuilder(
                subject(DemoAuthority.ROOT), serial, Date.from(BEGIN), Date.from(END), subject(name), key);
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(root.getPublic()));
        return builder;
    }

    private static X500Principal subject(String name) {
        return new X500Principal("CN=" + SealKey.NOT_TRUSTED + " demo " + name + ",O=" + SealKey.NOT_TRUSTED);
    }

    private X509Certificate signed(X509v3CertificateBuilder builder) throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(root.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private void put(String name, PrivateKey key, Certificate... chain) throws GeneralSecurityException {
        store.setKeyEntry(name, key, DemoAuthority.PASSWORD, chain);
    }

    static byte[] revocations(SealKey root, Instant now) {
        try {
            var list = new JcaX509v2CRLBuilder(root.certificate(), Date.from(now));
            list.setNextUpdate(Date.from(now.plus(LIST_VALID)));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.publicKey()));
            var signer = new JcaContentSignerBuilder(root.algorithm()).build(root.privateKey());
            return list.build(signer).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("the key has signed its own certificate", e);
        }
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static KeyPair ellipticCurve() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
