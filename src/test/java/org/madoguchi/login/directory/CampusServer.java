package org.madoguchi.login.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A directory of its own from {@code campus.ldif} that counts what it is asked. */
final class CampusServer extends InMemoryOperationInterceptor implements AutoCloseable {

    static final String STORE_PASSWORD = "changeit";

    private final InMemoryDirectoryServer server;
    private final String scheme;
    private int port;
    /** Cuts every connection when the next person's bind comes in. */
    final AtomicBoolean breakDuringBind = new AtomicBoolean();
    /** Cuts every connection when the next search comes in. */
    final AtomicBoolean breakDuringSearch = new AtomicBoolean();

    /** How many entries it tells at once, page or not, as Active Directory tells 1,000; 0 for all. */
    final AtomicInteger mostAtOnce = new AtomicInteger();

    /** Tells entries by names that nobody can read, and that there are more than it tells. */
    final AtomicBoolean unreadable = new AtomicBoolean();

    /** What the search account is answered instead, if anything. */
    final AtomicReference<LDAPResult> answerToSearchAccount = new AtomicReference<>();

    final AtomicInteger searches = new AtomicInteger();
    final AtomicInteger binds = new AtomicInteger();

    private CampusServer(InMemoryListenerConfig listener, String scheme) throws LDAPException, IOException {
        this.scheme = scheme;
        var config = new InMemoryDirectoryServerConfig("dc=example");
        config.setSchema(null);
        config.setListenerConfigs(listener);
        config.addInMemoryOperationInterceptor(this);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        server = new InMemoryDirectoryServer(config);
        try (var ldif = new LDIFReader(CampusServer.class.getResourceAsStream("campus.ldif"))) {
            server.importFromLDIF(true, ldif);
        }
        start();
    }

    static CampusServer plain(int port) throws LDAPException, IOException {
        return new CampusServer(InMemoryListenerConfig.createLDAPConfig("ldap", port), "ldap");
    }

    static CampusServer startTls(Path store) throws LDAPException, IOException, GeneralSecurityException {
        return new CampusServer(
                InMemoryListenerConfig.createLDAPConfig(
                        "ldap", null, 0, tls(store).createSSLSocketFactory()),
                "ldap");
    }

    static CampusServer ldaps(Path store) throws LDAPException, IOException, GeneralSecurityException {
        return new CampusServer(
                InMemoryListenerConfig.createLDAPSConfig("ldaps", tls(store).createSSLServerSocketFactory()), "ldaps");
    }

    private static SSLUtil tls(Path store) throws GeneralSecurityException {
        return new SSLUtil(
                new KeyStoreKeyManager(store.toString(), STORE_PASSWORD.toCharArray(), "PKCS12", "campus"),
                new TrustAllTrustManager());
    }

    /** A key and its self-signed certificate for a host name, in PKCS#12. */
    static Path certificate(Path folder, String host) {
        var store = folder.resolve(host + ".p12");
        ManageCertificates.main(
                null,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "generate-self-signed-certificate",
                "--keystore",
                store.toString(),
                "--keystore-password",
                STORE_PASSWORD,
                "--keystore-type",
                "PKCS12",
                "--alias",
                "campus",
                "--subject-dn",
                "CN=" + host,
                "--subject-alternative-name-dns",
                host);
        return store;
    }

    /** Settings for this server, with more beside them as key, value, key, value. */
    Map<String, String> settings(String... more) {
        var settings = new HashMap<>(Map.of(
                "madoguchi.ldap.urls",
                url(),
                "madoguchi.ldap.base-dn",
                "dc=example",
                "madoguchi.ldap.bind-dn",
                "cn=search,dc=example",
                "madoguchi.ldap.bind-password",
                "Search1"));
        for (var i = 0; i < more.length; i += 2) {
            settings.put("madoguchi.ldap." + more[i], more[i + 1]);
        }
        return settings;
    }

    /** Has an entry that sends whoever searches for the people below it to another server. */
    void refer() throws LDAPException, LDIFException {
        server.add(
                "dn: ou=medicine,dc=example",
                "objectClass: referral",
                "objectClass: organizationalUnit",
                "ou: medicine",
                "ref: ldap://localhost:1/ou=medicine,dc=elsewhere");
    }

    /** Changes an entry, in the lines of LDIF. */
    void modify(String dn, String change, String value) throws LDAPException, LDIFException {
        server.modify(dn, "changetype: modify", change, value);
    }

    String url() {
        return scheme + "://localhost:" + port();
    }

    int port() {
        return port;
    }

    void rename(String dn, String displayName) throws LDAPException {
        server.modify(dn, new Modification(ModificationType.REPLACE, "displayName", displayName));
    }

    /** Lets every answer take its time, in milliseconds. */
    void delay(long milliseconds) {
        server.setProcessingDelayMillis(milliseconds);
    }

    /** Listens, after a {@link #stop} on the same port as before. */
    void start() throws LDAPException {
        server.startListening();
        port = server.getListenPort();
    }

    /** Drops every connection. */
    void stop() {
        server.shutDown(true);
    }

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
        searches.incrementAndGet();
        breakIf(breakDuringSearch);
        if (mostAtOnce.get() > 0) {
            request.setRequest(limited(request.getRequest().duplicate(), mostAtOnce.get()));
        }
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry entry) {
        if (unreadable.get()) {
            entry.setSearchEntry(new Entry("no name", entry.getSearchEntry().getAttributes()));
        }
    }

    @Override
    public void processSearchResult(InMemoryInterceptedSearchResult result) {
        if (unreadable.get()) {
            result.setResult(new LDAPResult(result.getMessageID(), ResultCode.SIZE_LIMIT_EXCEEDED));
        }
    }

    private static SearchRequest limited(SearchRequest request, int most) {
        var asked = request.getControl(SimplePagedResultsControl.PAGED_RESULTS_OID);
        if (asked == null) {
            request.setSizeLimit(most);
            return request;
        }
        try {
            var paged = new SimplePagedResultsControl(asked.getOID(), asked.isCritical(), asked.getValue());
            request.replaceControl(new SimplePagedResultsControl(Math.min(most, paged.getSize()), paged.getCookie()));
            return request;
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
        if (!request.getRequest().getBindDN().startsWith("cn=search")) {
            binds.incrementAndGet();
            breakIf(breakDuringBind);
        }
    }

    @Override
    public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult result) {
        var other = answerToSearchAccount.get();
        if (other != null && result.getRequest().getBindDN().startsWith("cn=search")) {
            result.setResult(new com.unboundid.ldap.sdk.BindResult(other));
        }
    }

    private void breakIf(AtomicBoolean wanted) {
        if (wanted.getAndSet(false)) {
            server.closeAllConnections(false);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
