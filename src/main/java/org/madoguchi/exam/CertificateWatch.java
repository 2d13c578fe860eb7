package org.madoguchi.exam;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes the certificates that another trust manager believes, and remembers the last one it was shown: a handshake
 * that fails says less than the certificate does.
 */
public final class CertificateWatch extends X509ExtendedTrustManager {

    private static final Duration SOON = Duration.ofDays(30);

    private final X509ExtendedTrustManager judge;
    private volatile X509Certificate seen;
    private volatile boolean believed;

    private CertificateWatch(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /**
     * Trusts what this store holds, or without one what the Java installation trusts.
     *
     * @throws GeneralSecurityException when the store cannot be used
     */
    public static CertificateWatch over(Optional<KeyStore> trusted) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted.orElse(null));
        return new CertificateWatch(Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow());
    }

    /**
     * The same connection from now on encrypted, for as long as it is open; the names of its certificate are compared
     * as RFC 6125 says.
     *
     * @param host whose certificate it has to be
     * @throws IOException when the handshake fails
     */
    public Socket encrypt(Socket plain, String host) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {this}, null);
        var tls = (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    /**
     * What is to be said about the certificate of a server, if it showed one.
     *
     * @param area the first part of the keys, such as {@code ldap}
     * @param failure why the connection did not come about, or empty when it did
     */
    public List<Finding> findings(String area, String server, Optional<String> failure, Clock clock) {
        if (seen == null) {
            return failure.map(reason -> Finding.fault(area + ".tls", server, reason)).stream()
                    .toList();
        }
        var end = seen.getNotAfter().toInstant();
        var days = Duration.between(clock.instant(), end).toDays();
        if (end.isBefore(clock.instant())) {
            return List.of(Finding.fault(area + ".certificate_expired", server, LocalDate.ofInstant(end, UTC)));
        }
        if (failure.isPresent()) {
            return List.of(
                    believed
                            ? Finding.fault(area + ".certificate_name", server, CertificateNames.of(seen))
                            : Finding.fault(
                                    area + ".certificate_untrusted",
                                    server,
                                    seen.getSubjectX500Principal(),
                                    failure.get(),
                                    seen.getIssuerX500Principal()));
        }
        return List.of(
                isSoon(end, clock.instant())
                        ? Finding.warning(area + ".certificate_soon", server, days)
                        : Finding.ok(area + ".certificate", server, days));
    }

    private static boolean isSoon(Instant end, Instant now) {
        return end.isBefore(now.plus(SOON));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        seen = chain[0];
        judge.checkServerTrusted(chain, authentication);
        believed = true;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication, Socket socket)
            throws CertificateException {
        seen = chain[0];
        judge.checkServerTrusted(chain, authentication); // first without the host's name
        believed = true;
        judge.checkServerTrusted(chain, authentication, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication, SSLEngine engine)
            throws CertificateException {
        seen = chain[0];
        judge.checkServerTrusted(chain, authentication);
        believed = true;
        judge.checkServerTrusted(chain, authentication, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        throw new CertificateException();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication, Socket socket)
            throws CertificateException {
        throw new CertificateException();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
