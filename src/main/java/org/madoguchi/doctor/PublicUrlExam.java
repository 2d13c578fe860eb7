package org.madoguchi.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.exam.CertificateWatch;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/** Examines the address that people see: https, the certificate, whether the service answers behind it. */
final class PublicUrlExam {

    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int HTTPS_PORT = 443;
    /** A proxy's own words for a service that does not run (RFC 9110, 15.6.3 and 15.6.5). */
    private static final Set<Integer> BEHIND = Set.of(502, 504);
    /** To another address (RFC 9110, 15.4). */
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Settings settings;
    private final Clock clock;

    PublicUrlExam(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> examine() {
        var url = URI.create(settings.required("madoguchi.public-url"));
        var findings = new ArrayList<Finding>();
        var isHttps = "https".equalsIgnoreCase(url.getScheme());
        if (isHttps) {
            findings.addAll(certificate(url));
            if (settings.list("madoguchi.trusted-proxies").isEmpty()) {
                findings.add(Finding.warning("url.no_proxy"));
            }
        } else {
            findings.add(isHere(url) ? Finding.warning("url.http_here", url) : Finding.fault("url.http", url));
        }
        answer(url, isHttps).ifPresent(findings::add);
        return findings;
    }

    private static boolean isHere(URI url) {
        try {
            return InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private List<Finding> certificate(URI url) {
        try {
            var watch = CertificateWatch.over(Optional.empty());
            return watch.findings("url", url.toString(), handshake(url, watch), clock);
        } catch (GeneralSecurityException e) {
            return List.of(Finding.fault("url.tls", url, e.getMessage()));
        }
    }

    private static Optional<String> handshake(URI url, CertificateWatch watch) throws GeneralSecurityException {
        var port = url.getPort() < 0 ? HTTPS_PORT : url.getPort();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(url.getHost(), port), (int) LONGEST.toMillis());
            plain.setSoTimeout((int) LONGEST.toMillis());
            watch.encrypt(plain, url.getHost());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The login page, as students ask for it; before the first start nobody answers. A proxy that has TLS sends on who
     * comes without it, which says no more than that the URL is not https.
     */
    private static Optional<Finding> answer(URI url, boolean isHttps) {
        var page = URI.create(url.toString().replaceFirst("/+$", "") + "/login.xhtml");
        var client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
        try {
            var request = HttpRequest.newBuilder(page).timeout(LONGEST).build();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            return isHttps || !REDIRECTS.contains(status) ? Optional.of(answer(page, status)) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Finding.warning("url.silent", page, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Finding.warning("url.silent", page, e));
        }
    }

    private static Finding answer(URI page, int status) {
        if (BEHIND.contains(status)) {
            return Finding.warning("url.nobody_behind", page, status);
        }
        return status == 200 ? Finding.ok("url.answers", page) : Finding.fault("url.strange", page, status);
    }
}
