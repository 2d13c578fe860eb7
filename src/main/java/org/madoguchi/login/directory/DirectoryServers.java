package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * The servers of the directory in the order of {@code madoguchi.ldap.urls}. A connection counts as made when TLS
 * stands, the host name fits the certificate and the search account is bound, each within the connect time-out;
 * so a server that accepts connections but does not answer is passed over for the next one.
 */
final class DirectoryServers {

    private static final Logger LOG = Logger.getLogger(DirectoryServers.class.getName());
    private static final String URLS = "madoguchi.ldap.urls";

    private final Settings settings;
    private final SSLContext tls;

    /** @throws InvalidSettingException when a setting is missing */
    DirectoryServers(Settings settings) {
        settings.required(URLS);
        this.settings = settings;
        this.tls = tls(settings);
    }

    static List<String> urls(Settings settings) {
        return settings.list(URLS);
    }

    static Duration connectTimeout(Settings settings) {
        return settings.duration("madoguchi.ldap.connect-timeout", Duration.ofSeconds(3));
    }

    static Duration readTimeout(Settings settings) {
        return settings.duration("madoguchi.ldap.read-timeout", Duration.ofSeconds(5));
    }

    /**
     * All of them, as one.
     *
     * @param failoverAge how long a connection to any but the first server may live
     * @throws InvalidSettingException when a setting cannot be used
     */
    ServerSet inTurn(Duration failoverAge) {
        var all = urls(settings).stream().map(this::server).toArray(ServerSet[]::new);
        var set = new FailoverServerSet(all);
        set.setMaxFailoverConnectionAgeMillis(failoverAge.toMillis());
        return set;
    }

    /** The URLs of those to which no connection comes about. */
    List<String> silent() {
        return urls(settings).stream().filter(url -> !answers(url)).toList();
    }

    private boolean answers(String url) {
        try {
            server(url).getConnection().close();
            return true;
        } catch (LDAPException e) {
            LOG.fine(e::getMessage);
            return false;
        }
    }

    private ServerSet server(String text) {
        var url = parse(text);
        var secure = url.getScheme().equals("ldaps");
        var connect = (int) connectTimeout(settings).toMillis();
        var sockets = secure ? tls.getSocketFactory() : SocketFactory.getDefault();
        return new SingleServerSet(
                url.getHost(),
                url.getPort(),
                new TimedSocketFactory(sockets, connect),
                options(settings),
                searchAccount(settings),
                secure ? null : startTls());
    }

    private static LDAPURL parse(String text) {
        try {
            var url = new LDAPURL(text);
            if (url.hostProvided()
                    && (url.getScheme().equals("ldap") || url.getScheme().equals("ldaps"))) {
                return url;
            }
        } catch (LDAPException e) {
            throw unusable(text);
        }
        throw unusable(text);
    }

    private static InvalidSettingException unusable(String text) {
        return new InvalidSettingException(
                URLS, "\"" + text + "\" cannot be used", "ldaps://ldap1.example.ac.jp,ldaps://ldap2.example.ac.jp");
    }

    /** Of every connection: to this very host, and to no other that it names. */
    static LDAPConnectionOptions options(Settings settings) {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) connectTimeout(settings).toMillis());
        options.setResponseTimeoutMillis(readTimeout(settings).toMillis());
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        return options;
    }

    /** Without an account this is an anonymous bind (RFC 4513, 5.1.1). */
    static SimpleBindRequest searchAccount(Settings settings, Control... controls) {
        var request = new SimpleBindRequest(
                settings.string("madoguchi.ldap.bind-dn", ""),
                settings.string("madoguchi.ldap.bind-password", ""),
                controls);
        request.setResponseTimeoutMillis(connectTimeout(settings).toMillis());
        return request;
    }

    private PostConnectProcessor startTls() {
        return settings.bool("madoguchi.ldap.starttls", false) ? new StartTLSPostConnectProcessor(tls) : null;
    }

    private static SSLContext tls(Settings settings) {
        try {
            return settings.find("madoguchi.ldap.truststore")
                    .map(file -> new SSLUtil(new TrustStoreTrustManager(
                            file,
                            settings.string("madoguchi.ldap.truststore-password", "")
                                    .toCharArray(),
                            "PKCS12",
                            true)))
                    .orElseGet(SSLUtil::new)
                    .createSSLContext();
        } catch (GeneralSecurityException e) {
            throw new DirectoryUnavailableException("TLS cannot be set up", e);
        }
    }
}
