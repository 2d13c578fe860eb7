package org.madoguchi.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.network.AddressRange;
import org.madoguchi.network.ClientAddress;
import org.madoguchi.settings.Settings;

/** Whom the numbers are open to: nobody, unless a setting says so. */
@ApplicationScoped
class MetricsGate {

    private static final String BEARER = "Bearer ";

    @Inject
    private Settings settings;

    @Inject
    private CurrentClient client;

    boolean isOpenTo(HttpServletRequest request) {
        return isToken(settings, request.getHeader("Authorization"))
                || !isForwardedUnseen(request)
                        && isAddress(settings, client.get().address());
    }

    /** RFC 6750, 2.1; how long the comparison takes says nothing of how much of it is right. */
    static boolean isToken(Settings settings, String header) {
        var sent = header == null || !header.startsWith(BEARER) ? "" : header.substring(BEARER.length());
        return settings.find("madoguchi.metrics.token")
                .filter(token -> MessageDigest.isEqual(bytes(token), bytes(sent)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean isAddress(Settings settings, String address) {
        var asking = ClientAddress.parse(address);
        return settings.list("madoguchi.metrics.addresses").stream()
                .map(AddressRange::parse)
                .flatMap(Optional::stream)
                .anyMatch(range -> asking.filter(range::contains).isPresent());
    }

    /** Through a proxy that nobody has named here, everybody comes from its address. */
    private boolean isForwardedUnseen(HttpServletRequest request) {
        var isForwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return isForwarded
                && ClientAddress.parse(request.getRemoteAddr())
                        .map(ClientAddress::toString)
                        .filter(client.get().address()::equals)
                        .isPresent();
    }
}
