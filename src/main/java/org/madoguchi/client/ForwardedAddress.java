package org.madoguchi.client;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.network.AddressRange;
import org.madoguchi.network.ClientAddress;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * Finds the address a request really came from. Headers are looked at only when the peer is a configured proxy; then
 * they are read from the right, where the nearest proxy has written, until an address that is no proxy. What stands
 * left of it was sent by the client and may be invented (RFC 7239, 8.1).
 *
 * <p>{@code X-Forwarded-For} goes before {@code Forwarded}: a proxy that writes one of them passes the other through as
 * the client sent it, and nearly all write the first. A proxy that writes {@code Forwarded} only has to remove
 * {@code X-Forwarded-For}.
 */
final class ForwardedAddress {

    private static final String KEY = "madoguchi.trusted-proxies";
    private static final Pattern FOR = Pattern.compile("(?:^|;)\\s*for\\s*=\\s*\"?([^;\"]*)", Pattern.CASE_INSENSITIVE);

    private final List<AddressRange> proxies;

    private ForwardedAddress(List<AddressRange> proxies) {
        this.proxies = proxies;
    }

    /**
     * With the proxies in {@code madoguchi.trusted-proxies}: addresses or ranges, comma-separated, none by default.
     *
     * @throws InvalidSettingException when one of them is neither
     */
    public static ForwardedAddress configured(Settings settings) {
        return new ForwardedAddress(
                settings.list(KEY).stream().map(ForwardedAddress::range).toList());
    }

    private static AddressRange range(String text) {
        return AddressRange.parse(text)
                .orElseThrow(() -> new InvalidSettingException(
                        KEY, "\"" + text + "\" is neither an address nor a range", "127.0.0.1,10.0.0.0/8,fd00::/8"));
    }

    /**
     * The address of the client.
     *
     * @param peer the other end of the connection
     * @param xForwardedFor the lines of that header, in order
     * @param forwarded the lines of that header, in order
     */
    public String find(String peer, List<String> xForwardedFor, List<String> forwarded) {
        return ClientAddress.parse(peer)
                .map(address ->
                        nearest(address, xForwardedFor.isEmpty() ? hops(forwarded, true) : hops(xForwardedFor, false)))
                .map(ClientAddress::toString)
                .orElse(peer);
    }

    /** Whether the last proxy says where the request came from; by the same headers as {@link #find}. */
    boolean isSaid(List<String> xForwardedFor, List<String> forwarded) {
        var hops = xForwardedFor.isEmpty() ? hops(forwarded, true) : hops(xForwardedFor, false);
        return !hops.isEmpty() && ClientAddress.parse(hops.get(hops.size() - 1)).isPresent();
    }

    /** Whether this other end of a connection is a configured proxy. */
    boolean isProxy(String peer) {
        return ClientAddress.parse(peer).filter(this::isProxy).isPresent();
    }

    /** An entry that is no address ends the search at the proxy that wrote it. */
    private ClientAddress nearest(ClientAddress peer, List<String> hops) {
        var found = peer;
        for (var i = hops.size() - 1; i >= 0 && isProxy(found); i--) {
            var hop = ClientAddress.parse(hops.get(i));
            if (hop.isEmpty()) {
                return found;
            }
            found = hop.get();
        }
        return found;
    }

    private boolean isProxy(ClientAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * Commas part entries even in quotes: no address has one, and a client cannot swallow what a proxy adds. Empty
     * entries count for nothing (RFC 9110, 5.6.1.2).
     */
    private static List<String> hops(List<String> lines, boolean forwarded) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> forwarded ? node(entry).orElse("") : unquoted(entry))
                .toList();
    }

    private static String unquoted(String entry) {
        return entry.length() > 1 && entry.startsWith("\"") && entry.endsWith("\"")
                ? entry.substring(1, entry.length() - 1)
                : entry;
    }

    private static Optional<String> node(String entry) {
        var matcher = FOR.matcher(entry);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
