package org.madoguchi.client;

import org.madoguchi.network.ClientAddress;
import org.madoguchi.text.SingleLine;

/**
 * Where a request came from.
 *
 * @param address IPv4 or IPv6 address in one spelling, at most 45 characters
 * @param userAgent what the browser calls itself, at most 300 characters; it proves nothing
 */
public record Client(String address, String userAgent) {

    /** Work in the background, which nobody's request asked for. */
    public static final Client SYSTEM = new Client("system", "");

    private static final int ADDRESS_LENGTH = 45;
    private static final int USER_AGENT_LENGTH = 300;

    /** Cuts and cleans both; {@code null} becomes empty. */
    public Client {
        address = SingleLine.of(address, ADDRESS_LENGTH);
        userAgent = SingleLine.of(userAgent, USER_AGENT_LENGTH);
    }

    /**
     * What throttling counts by: the IPv4 address, or the /64 that an IPv6 address lies in, since one subscriber has at
     * least so many (RFC 6177).
     */
    public String network() {
        return ClientAddress.parse(address).map(ClientAddress::network).orElse(address);
    }
}
