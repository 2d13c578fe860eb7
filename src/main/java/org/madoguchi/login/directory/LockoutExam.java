package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/**
 * Compares how many wrong passwords the directory takes before it locks an account with how many binds of one person
 * the service sends ({@code madoguchi.throttle.binds}). Read are {@code pwdMaxFailure} (draft-behera-ldap-password-
 * policy, 5.2.11) and Active Directory's {@code lockoutThreshold}; many directories show neither to a search account.
 */
final class LockoutExam {

    private static final Logger LOG = Logger.getLogger(LockoutExam.class.getName());

    private final Settings settings;
    private final LDAPConnection connection;

    LockoutExam(Settings settings, LDAPConnection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    Finding examine(String url) {
        var budget = settings.integer("madoguchi.throttle.binds", 3);
        var limit = limit();
        if (limit.isEmpty()) {
            return Finding.ok("ldap.lockout_unknown", url, budget);
        }
        var failures = limit.getAsInt();
        if (failures == 0) {
            return Finding.ok("ldap.lockout_none", url);
        }
        return budget < failures
                ? Finding.ok("ldap.lockout", url, failures, budget)
                : Finding.fault("ldap.lockout_burns", url, failures, budget);
    }

    /** The strictest policy there is; 0 where none locks. */
    private OptionalInt limit() {
        try {
            var root = Optional.ofNullable(connection.getRootDSE());
            var contexts = root.map(dse -> dse.getNamingContextDNs()).orElse(new String[0]);
            var limits = Stream.of(contexts).flatMap(this::policies).mapToInt(LockoutExam::limit);
            return limits.reduce((one, other) -> one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other));
        } catch (LDAPException e) {
            LOG.fine(e::getMessage);
            return OptionalInt.empty();
        }
    }

    private Stream<? extends Entry> policies(String context) {
        try {
            var behera = new SearchRequest(
                    context, SearchScope.SUB, "(objectClass=pwdPolicy)", "pwdMaxFailure", "pwdLockout");
            behera.setSizeLimit(10);
            var microsoft = new SearchRequest(context, SearchScope.BASE, "(lockoutThreshold=*)", "lockoutThreshold");
            return Stream.concat(
                    DirectoryExam.find(connection, behera).stream(),
                    DirectoryExam.find(connection, microsoft).stream());
        } catch (LDAPException e) {
            LOG.fine(e::getMessage);
            return Stream.empty();
        }
    }

    private static int limit(Entry policy) {
        if ("FALSE".equalsIgnoreCase(policy.getAttributeValue("pwdLockout"))) {
            return 0;
        }
        return Stream.of("pwdMaxFailure", "lockoutThreshold")
                .map(policy::getAttributeValueAsInteger)
                .filter(value -> value != null)
                .findFirst()
                .orElse(0);
    }
}
