package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import org.madoguchi.exam.CertificateWatch;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/** The first step of a {@link DirectoryExam}: one connection to one server, and TLS upon it. */
final class DirectoryContact {

    private static final String AREA = "ldap";
    private static final Pattern CAUSE = Pattern.compile("Exception\\((?!resultCode=)([^()']+)");

    private final Settings settings;
    private final Clock clock;
    private final String text;

    DirectoryContact(Settings settings, Clock clock, String url) {
        this.settings = settings;
        this.clock = clock;
        this.text = url;
    }

    /** One that is not connected yet. */
    LDAPConnection connection() {
        var options = DirectoryServers.options(settings);
        options.setResponseTimeoutMillis(connectMillis());
        return new LDAPConnection(options);
    }

    private int connectMillis() {
        return (int) DirectoryServers.connectTimeout(settings).toMillis();
    }

    /**
     * Whether the connection came about.
     *
     * @throws IOException when the file of trusted certificates cannot be read
     * @throws GeneralSecurityException when there are none in it
     */
    boolean connect(LDAPConnection connection, List<Finding> findings) throws IOException, GeneralSecurityException {
        var watch = watch();
        var tls = new SSLUtil(watch).createSSLContext();
        var starttls = settings.bool("madoguchi.ldap.starttls", false);
        var isReached = false;
        try {
            var url = new LDAPURL(text);
            var isSecure = url.getScheme().equals("ldaps");
            connection.setSocketFactory(new TimedSocketFactory(
                    isSecure ? tls.getSocketFactory() : SocketFactory.getDefault(), connectMillis()));
            connection.connect(url.getHost(), url.getPort());
            isReached = true;
            if (starttls && !isSecure) {
                require(connection.processExtendedOperation(new StartTLSExtendedRequest(tls)));
            }
            findings.add(Finding.ok("ldap.reach", text));
            findings.addAll(
                    isSecure || starttls
                            ? watch.findings(AREA, text, Optional.empty(), clock)
                            : List.of(Finding.warning("ldap.plain", text)));
            return true;
        } catch (LDAPException e) {
            findings.addAll(notConnected(watch, isReached, e));
            return false;
        }
    }

    private static void require(LDAPResult answer) throws LDAPException {
        if (answer.getResultCode() != ResultCode.SUCCESS) {
            throw new LDAPException(answer);
        }
    }

    private List<Finding> notConnected(CertificateWatch watch, boolean isReached, LDAPException e) {
        var seen = watch.findings(AREA, text, Optional.of(reason(e)), clock);
        var isOfTls = isReached || !seen.get(0).key().equals("ldap.tls");
        return isOfTls ? seen : List.of(Finding.fault("ldap.unreachable", text, reason(e)));
    }

    private CertificateWatch watch() throws IOException, GeneralSecurityException {
        var file = settings.find("madoguchi.ldap.truststore");
        if (file.isEmpty()) {
            return CertificateWatch.over(Optional.empty());
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(Path.of(file.get()))) {
            store.load(
                    in,
                    settings.string("madoguchi.ldap.truststore-password", "").toCharArray());
        }
        return CertificateWatch.over(Optional.of(store));
    }

    /** What there is to say where no answer came in time. */
    static Optional<Finding> silence(Settings settings, String url, LDAPException e) {
        var seconds = DirectoryServers.connectTimeout(settings).toSeconds();
        return e.getResultCode() == ResultCode.TIMEOUT
                ? Optional.of(Finding.fault("ldap.silent", url, Math.max(1, seconds)))
                : Optional.empty();
    }

    /** The library wraps what the socket or the server said in a report of several lines. */
    static String reason(LDAPException e) {
        return CAUSE.matcher(e.getMessage())
                .results()
                .map(found -> found.group(1))
                .reduce((outer, inner) -> inner)
                .orElse(e.getMessage());
    }
}
