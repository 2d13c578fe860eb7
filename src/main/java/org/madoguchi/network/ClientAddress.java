package org.madoguchi.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An IP address read from a connection or a header. An IPv4 address written as IPv6 ({@code ::ffff:192.0.2.1}) is the
 * IPv4 address; a zone ({@code %eth0}) is left out. No name is ever looked up.
 */
public final class ClientAddress {

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\d{1,5})?|([\\d.]+):\\d{1,5}");
    private static final Pattern ZONE = Pattern.compile("%[^%]{0,60}$");
    private static final Pattern OCTET = Pattern.compile("0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");
    private static final Pattern ZEROS = Pattern.compile("\\b0(?::0)+\\b");
    private static final int NETWORK_BYTES = 8;

    private final InetAddress address;

    private ClientAddress(InetAddress address) {
        this.address = address;
    }

    /** Reads an address alone, in brackets, or with a port; empty when it is none. */
    public static Optional<ClientAddress> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var bare = withoutPort(text.strip());
        return bare.contains(":") ? ipv6(bare) : ipv4(bare);
    }

    private static String withoutPort(String text) {
        var port = WITH_PORT.matcher(text);
        if (!port.matches()) {
            return text;
        }
        return port.group(1) == null ? port.group(2) : port.group(1);
    }

    private static Optional<ClientAddress> ipv4(String text) {
        var octets = text.split("\\.", -1);
        if (octets.length != 4
                || !Arrays.stream(octets).allMatch(octet -> OCTET.matcher(octet).matches())) {
            return Optional.empty();
        }
        return literal(text);
    }

    private static Optional<ClientAddress> ipv6(String text) {
        var bare = ZONE.matcher(text).replaceFirst("");
        return IPV6.matcher(bare).matches() ? literal(bare) : Optional.empty();
    }

    /** Only called with digits, dots and colons: then there is no name that could be looked up. */
    private static Optional<ClientAddress> literal(String text) {
        try {
            return Optional.of(new ClientAddress(InetAddress.getByName(text)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** 4 or 16 bytes, in network order. */
    byte[] bytes() {
        return address.getAddress();
    }

    /** The IPv4 address itself, or the /64 of an IPv6 address, such as {@code 2001:db8:1:2::/64}. */
    public String network() {
        var bytes = bytes();
        if (bytes.length == 4) {
            return toString();
        }
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return of(bytes) + "/64";
    }

    private static ClientAddress of(byte[] bytes) {
        try {
            return new ClientAddress(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // thrown for a wrong length only
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientAddress that && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    /** One spelling for one address: lower case, the longest run of zeros left out (RFC 5952). */
    @Override
    public String toString() {
        var text = address.getHostAddress();
        if (bytes().length == 4) {
            return text;
        }
        return ZEROS.matcher(text)
                .results()
                .max(Comparator.comparingInt(run -> run.end() - run.start()))
                .map(run -> without(text, run))
                .orElse(text);
    }

    private static String without(String text, MatchResult run) {
        var before = text.substring(0, Math.max(0, run.start() - 1));
        var after = text.substring(Math.min(text.length(), run.end() + 1));
        return before + "::" + after;
    }
}
