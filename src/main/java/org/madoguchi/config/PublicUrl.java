package org.madoguchi.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.settings.Settings;

/**
 * Where people reach this service: {@code madoguchi.public-url}. Mailed links are built from it, never from a request,
 * and requests for other hosts are refused.
 */
@ApplicationScoped
public class PublicUrl {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private URI base;
    private String origin;
    private Set<String> hosts;

    /** For the proxy. */
    protected PublicUrl() {}

    /** @throws org.madoguchi.settings.InvalidSettingException when it is missing */
    @Inject
    public PublicUrl(Settings settings) {
        base = URI.create(settings.required("madoguchi.public-url"));
        origin = origin(base);
        hosts = Stream.concat(Stream.of(base.getHost()), settings.list("madoguchi.hosts").stream())
                .map(PublicUrl::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String origin(URI base) {
        var usual = base.getPort() == (isSecure(base) ? HTTPS_PORT : HTTP_PORT);
        var port = base.getPort() < 0 || usual ? "" : ":" + base.getPort();
        return (base.getScheme() + "://" + base.getHost() + port).toLowerCase(Locale.ROOT);
    }

    private static boolean isSecure(URI base) {
        return "https".equalsIgnoreCase(base.getScheme());
    }

    /** A page's full address, with a one-time token in its query. */
    public String link(String path, String token) {
        return page(path) + "?token=" + token;
    }

    /** A page's full address; the path begins with a slash. */
    public String page(String path) {
        var address = base.toString();
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path;
    }

    /** Where the applicant sees an application. */
    public String application(String number) {
        return page("/application.xhtml?number=" + number);
    }

    /** Where the applicant pays for an application. */
    public String payment(String number) {
        return page("/pay.xhtml?application=" + number);
    }

    /** Whether people reach the service by https. */
    public boolean isSecure() {
        return isSecure(base);
    }

    /**
     * Scheme, host and port, as browsers send it in {@code Origin}: without the scheme's usual port (RFC 6454, 6.2).
     */
    public String origin() {
        return origin;
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return base.getScheme().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a request names the service by a name of its own: the public one, or one of {@code madoguchi.hosts}; with
     * a port or without, and with or without the dot that ends a full name (RFC 3986, 3.2.2).
     */
    public boolean isCalled(String host) {
        return hosts.contains(bare(host));
    }

    private static String bare(String host) {
        return host.replaceFirst(":[0-9]*$", "").replaceFirst("(?<=.)\\.$", "").toLowerCase(Locale.ROOT);
    }
}
