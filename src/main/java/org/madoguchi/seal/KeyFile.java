package org.madoguchi.seal;

import static org.madoguchi.seal.UnusableKeyException.Part.ALIAS;
import static org.madoguchi.seal.UnusableKeyException.Part.FILE;
import static org.madoguchi.seal.UnusableKeyException.Part.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A store of keys and certificates, and what may be wrong with it. */
final class KeyFile {

    /** Bits; what CRYPTREC's and NIST's lists still allow (NIST SP 800-57, table 2: 112 bits of security). */
    private static final int LEAST_RSA = 2048;
    /** Bits; the smallest curve that viewers of PDF files know. */
    private static final int LEAST_EC = 256;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;

    private final KeyStore store;
    private final char[] password;

    KeyFile(KeyStore store, char[] password) {
        this.store = store;
        this.password = password.clone();
    }

    /** @throws UnusableKeyException when it is no such file, or has another password */
    static KeyStore open(Path file, char[] password) {
        try (var content = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            return store;
        } catch (IOException e) {
            throw fault(file, e);
        } catch (GeneralSecurityException e) {
            throw new UnusableKeyException(FILE, "is no PKCS#12 store that this Java can read", e);
        }
    }

    private static UnusableKeyException fault(Path file, IOException cause) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return new UnusableKeyException(FILE, "cannot be read", cause);
        }
        // as KeyStore.load promises
        return cause.getCause() instanceof UnrecoverableKeyException
                ? new UnusableKeyException(PASSWORD, "does not open the file", cause)
                : new UnusableKeyException(FILE, "is no PKCS#12 store", cause);
    }

    /** @throws UnusableKeyException when there is no such key, or none to sign with */
    SealKey key(String alias) {
        try {
            var name = alias.isEmpty() ? onlyName() : alias;
            if (!store.containsAlias(name)) {
                throw new UnusableKeyException(ALIAS, "is not in the file, which has " + String.join(", ", names()));
            }
            if (!(store.getKey(name, password) instanceof PrivateKey key)) {
                throw new UnusableKeyException(ALIAS, "names a certificate without its private key");
            }
            var found = new SealKey(key, chain(store.getCertificateChain(name)));
            check(found);
            return found;
        } catch (UnrecoverableKeyException e) {
            throw new UnusableKeyException(PASSWORD, "opens the file, but not the key in it", e);
        } catch (GeneralSecurityException e) {
            throw new UnusableKeyException(FILE, "holds a key that this Java cannot use", e);
        }
    }

    private List<String> names() throws KeyStoreException {
        return Collections.list(store.aliases());
    }

    /** Also every key of the file; certificates alone are left out. */
    List<String> keyNames() {
        try {
            var keys = new ArrayList<String>();
            for (var name : names()) {
                if (store.isKeyEntry(name)) {
                    keys.add(name);
                }
            }
            return keys;
        } catch (KeyStoreException e) {
            throw new IllegalStateException("it has been loaded", e);
        }
    }

    /** The key of this name, and after it the others of the file. @throws UnusableKeyException as above */
    List<SealKey> keys(String alias) {
        var first = key(alias);
        var others =
                keyNames().stream().map(this::key).filter(other -> !other.id().equals(first.id()));
        return Stream.concat(Stream.of(first), others).toList();
    }

    private String onlyName() {
        var keys = keyNames();
        if (keys.isEmpty()) {
            throw new UnusableKeyException(FILE, "holds no private key");
        }
        if (keys.size() > 1) {
            throw new UnusableKeyException(ALIAS, "is missing, the file has " + String.join(", ", keys));
        }
        return keys.get(0);
    }

    private static List<X509Certificate> chain(Certificate[] certificates) {
        return Stream.of(certificates).map(X509Certificate.class::cast).toList();
    }

    private static void check(SealKey key) {
        var strong = key.publicKey() instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength() >= LEAST_RSA
                : key.publicKey() instanceof ECPublicKey ec
                        && ec.getParams().getOrder().bitLength() >= LEAST_EC;
        if (!strong) {
            throw new UnusableKeyException(
                    ALIAS,
                    "names a key that is neither RSA of " + LEAST_RSA + " bits nor EC of " + LEAST_EC + ", but "
                            + key.publicKey().getAlgorithm());
        }
        var usage = key.certificate().getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[CONTENT_COMMITMENT]) {
            throw new UnusableKeyException(ALIAS, "names a certificate that is not for signatures");
        }
        checkPair(key);
        checkChain(key.chain());
    }

    /** A signature is made and looked at: the file may have put another's certificate beside the key. */
    private static void checkPair(SealKey key) {
        try {
            var signature = Signature.getInstance(key.algorithm());
            signature.initSign(key.privateKey());
            signature.update((byte) 0);
            var made = signature.sign();
            signature.initVerify(key.publicKey());
            signature.update((byte) 0);
            if (!signature.verify(made)) {
                throw new UnusableKeyException(ALIAS, "names a private key that is not its certificate's");
            }
        } catch (GeneralSecurityException e) {
            throw new UnusableKeyException(ALIAS, "names a key that does not sign", e);
        }
    }

    private static void checkChain(List<X509Certificate> chain) {
        for (var i = 1; i < chain.size(); i++) {
            try {
                chain.get(i - 1).verify(chain.get(i).getPublicKey());
            } catch (GeneralSecurityException e) {
                throw new UnusableKeyException(
                        FILE, "holds a chain whose certificate " + i + " the next has not signed", e);
            }
        }
    }
}
