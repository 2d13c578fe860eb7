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

    private final Settings settings;
    private final Clock clock;

    PublicUrlExam(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> examine() {
        var url = URI.create(settings.required("madoguchi.public-url"));
        var findings = new ArrayList<Finding>();
        if ("https".equalsIgnoreCase(url.getScheme())) {
            findings.addAll(certificate(url));
            if (settings.list("madoguchi.trusted-proxies").isEmpty()) {
                findings.add(Finding.warning("url.no_proxy"));
            }
        } else {
            findings.add(isHere(url) ? Finding.warning("url.http_here", url) : Finding.fault("url.http", url));
        }
        findings.add(answer(url));
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

    /** The login page, as students ask for it; before the first start nobody answers. */
    private static Finding answer(URI url) {
        var page = URI.create(url.toString().replaceFirst("/+$", "") + "/login.xhtml");
        var client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
        try {
            var request = HttpRequest.newBuilder(page).timeout(LONGEST).build();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (BEHIND.contains(status)) {
                return Finding.warning("url.nobody_behind", page, status);
            }
            return status == 200 ? Finding.ok("url.answers", page) : Finding.fault("url.strange", page, status);
        } catch (IOException e) {
            return Finding.warning("url.silent", page, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.warning("url.silent", page, e);
        }
    }
}
