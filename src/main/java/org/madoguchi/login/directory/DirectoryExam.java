package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.settings.Settings;

/**
 * Examines one server of the directory with the service's own settings, step by step; what cannot be reached hides what
 * comes after it. Binds as the search account only, so that nobody's failures are counted.
 */
public final class DirectoryExam {

    private final Settings settings;
    private final Clock clock;
    private final Optional<String> sampleId;

    /** @param sampleId of somebody whose entry is to be found, if one was given */
    public DirectoryExam(Settings settings, Clock clock, Optional<String> sampleId) {
        this.settings = settings;
        this.clock = clock;
        this.sampleId = sampleId;
    }

    /** What there is to say about the server of this URL, in the order of the steps. */
    public List<Finding> examine(String url) {
        var findings = new ArrayList<Finding>();
        var contact = new DirectoryContact(settings, clock, url);
        try (var connection = contact.connection()) {
            if (contact.connect(connection, findings) && bind(connection, url, findings)) {
                entries(connection, url, findings);
            }
        } catch (IOException | GeneralSecurityException e) {
            findings.add(Finding.fault("ldap.truststore", e.getMessage()));
        }
        return findings;
    }

    private boolean bind(LDAPConnection connection, String url, List<Finding> findings) {
        var account = new SearchAccountExam(settings).examine(connection, url);
        findings.add(account);
        return account.level() == Level.OK;
    }

    private void entries(LDAPConnection connection, String url, List<Finding> findings) {
        try {
            var base = base(connection, url);
            findings.add(base);
            if (base.key().equals("ldap.base")) {
                findings.addAll(new SamplePersonExam(settings, connection).examine(url, sampleId));
                new ReferralExam(settings, connection).examine(url).ifPresent(findings::add);
            }
            findings.addAll(new DirectoryGroupExam(settings, connection).examine(url));
            findings.add(new LockoutExam(settings, connection).examine(url));
        } catch (LDAPException e) {
            findings.add(DirectoryContact.silence(settings, url, e)
                    .orElseGet(() -> Finding.fault("ldap.search_refused", url, DirectoryContact.reason(e))));
        }
    }

    private Finding base(LDAPConnection connection, String url) throws LDAPException {
        var base = settings.required("madoguchi.ldap.base-dn");
        var found = find(connection, new SearchRequest(base, SearchScope.BASE, "(objectClass=*)", "1.1"));
        if (!found.isEmpty()) {
            return Finding.ok("ldap.base", url, base);
        }
        var key = settings.find("madoguchi.ldap.bind-dn").isPresent() ? "ldap.base_missing" : "ldap.base_hidden";
        return Finding.fault(key, url, base);
    }

    /** What there is, up to the request's limit; an entry that is not there has nothing. */
    static List<? extends Entry> find(LDAPConnection connection, SearchRequest request) throws LDAPException {
        try {
            return connection.search(request).getSearchEntries();
        } catch (LDAPSearchException e) {
            if (e.getResultCode() == ResultCode.NO_SUCH_OBJECT) {
                return List.of();
            }
            if (e.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED) {
                return e.getSearchEntries();
            }
            throw e;
        }
    }

    /** All values of these attributes. */
    static Stream<String> values(Entry entry, String... attributes) {
        return Stream.of(attributes)
                .map(entry::getAttributeValues)
                .filter(found -> found != null)
                .flatMap(Stream::of);
    }
}
