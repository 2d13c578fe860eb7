package org.madoguchi.settings.check;

import static org.madoguchi.settings.check.TextFormats.wrong;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.network.AddressRange;

/** What is wrong with a value that says where something is; empty when nothing is. No name is ever looked up. */
final class AddressFormats {

    private static final int HIGHEST_PORT = 65_535;
    private static final String NAME = "[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?\\.?";
    private static final Pattern HOST = Pattern.compile(NAME + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern CALLED_HOST = Pattern.compile(NAME + "|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern LDAP =
            Pattern.compile("(?i:ldaps?)://(" + NAME + "|\\[[0-9A-Fa-f:.]+])(:(?<port>[0-9]{1,5}))?/?");
    private static final Pattern JNDI_NAME = Pattern.compile("(java:/?)?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private static final Pattern DOMAIN_RULE =
            Pattern.compile("(\\*|[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+)\\s*=\\s*(allow|warn|deny)");

    private AddressFormats() {}

    /** An absolute address that paths can be added to. */
    static Optional<String> publicUrl(String value) {
        return webPage(value)
                .or(() -> value.contains("?") || value.contains("#")
                        ? wrong(value, "must not have a query or a fragment")
                        : Optional.empty());
    }

    /** An absolute http or https address (RFC 9110, 4.2). */
    static Optional<String> webPage(String value) {
        try {
            var url = new URI(value);
            if (url.getRawUserInfo() != null) {
                return Optional.of("must not hold a user's name");
            }
            if (url.getScheme() == null || !url.getScheme().matches("(?i)https?")) {
                return wrong(value, "does not begin with https:// or http://");
            }
            return url.getHost() == null || url.getPort() > HIGHEST_PORT
                    ? wrong(value, "names no host, or no port that there is")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return wrong(value, "is no address of a web site");
        }
    }

    static Optional<String> ldapUrl(String value) {
        var url = LDAP.matcher(value);
        if (!url.matches()) {
            return value.contains("@")
                    ? Optional.of("must not hold a user's name")
                    : wrong(value, "is not like ldap://host:port or ldaps://host:port");
        }
        return url.group("port") == null || isPort(url.group("port"))
                ? Optional.empty()
                : wrong(value, "names no port that there is");
    }

    /** A name, or an address without brackets. */
    static Optional<String> host(String value) {
        return HOST.matcher(value).matches() ? Optional.empty() : wrong(value, "is no host name");
    }

    /** A host as browsers name it, without its port. */
    static Optional<String> calledHost(String value) {
        return CALLED_HOST.matcher(value).matches() ? Optional.empty() : wrong(value, "is no host name without port");
    }

    /** An address or a range of them (RFC 4632). */
    static Optional<String> addressRange(String value) {
        return AddressRange.parse(value).isPresent()
                ? Optional.empty()
                : wrong(value, "is neither an address nor a range");
    }

    /** One mailbox without a name before it (RFC 5322, 3.4.1). */
    static Optional<String> mailbox(String value) {
        return MAILBOX.matcher(value).matches() ? Optional.empty() : wrong(value, "is no email address");
    }

    /** A mail domain, or a star for all, and what becomes of addresses there. */
    static Optional<String> domainRule(String value) {
        return DOMAIN_RULE.matcher(value).matches()
                ? Optional.empty()
                : wrong(value, "is no domain with =allow, =warn or =deny");
    }

    /** A JDBC URL that one of the two drivers takes; not repeated, since it may hold a password. */
    static Optional<String> databaseUrl(String value) {
        var taken = value.startsWith("jdbc:h2:")
                ? value.length() > "jdbc:h2:".length()
                : new org.postgresql.Driver().acceptsURL(value);
        return taken
                ? Optional.empty()
                : Optional.of("begins neither with jdbc:postgresql: nor with jdbc:h2:, or cannot be understood");
    }

    /** A name in the server's own tree, never a URL that would be looked up elsewhere. */
    static Optional<String> jndiName(String value) {
        return JNDI_NAME.matcher(value).matches()
                ? Optional.empty()
                : wrong(value, "is no name of a server's data source");
    }

    private static boolean isPort(String digits) {
        var port = Integer.parseInt(digits);
        return port > 0 && port <= HIGHEST_PORT;
    }
}
