package org.madoguchi.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.madoguchi.exam.Finding;
import org.madoguchi.network.ClientAddress;
import org.madoguchi.settings.Settings;

/** Examines by which way a request came: whether it passed a proxy, and whether what that says is believed. */
public final class ProxyExam {

    private final Settings settings;
    private final ForwardedAddress addresses;

    /** With the proxies that this service trusts. */
    public ProxyExam(Settings settings) {
        this.settings = settings;
        this.addresses = ForwardedAddress.configured(settings);
    }

    /** What the request that is being answered says of it. */
    public List<Finding> examine(HttpServletRequest request) {
        return List.of(
                finding(request.getRemoteAddr(), lines(request, "X-Forwarded-For"), lines(request, "Forwarded")));
    }

    /** Servers write IPv6 in more than one way. */
    private static String plain(String address) {
        return ClientAddress.parse(address).map(ClientAddress::toString).orElse(address);
    }

    private static List<String> lines(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }

    Finding finding(String remoteAddress, List<String> xForwardedFor, List<String> forwarded) {
        var peer = plain(remoteAddress);
        var isForwarded = !xForwardedFor.isEmpty() || !forwarded.isEmpty();
        if (!addresses.isProxy(peer)) {
            return isForwarded ? Finding.fault("proxy.untrusted", peer) : direct(peer);
        }
        if (!isForwarded) {
            return Finding.fault("proxy.silent", peer);
        }
        return addresses.isSaid(xForwardedFor, forwarded)
                ? Finding.ok("proxy.believed", peer, addresses.find(peer, xForwardedFor, forwarded))
                : Finding.fault("proxy.garbled", peer);
    }

    /** As on a trial; where a proxy is meant to stand, whoever gets past it is not held by its limits. */
    private Finding direct(String peer) {
        return settings.list("madoguchi.trusted-proxies").isEmpty()
                ? Finding.ok("proxy.none", peer)
                : Finding.warning("proxy.passed_by", peer);
    }
}
