package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPoolHealthCheck;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;

/**
 * Asks idle connections a question in the background, so that a firewall neither forgets them nor, having forgotten
 * them, lets a person's sign-in be the first to notice.
 */
final class KeepAlive extends LDAPConnectionPoolHealthCheck {

    @Override
    public void ensureConnectionValidForContinuedUse(LDAPConnection connection) throws LDAPException {
        ask(connection);
    }

    /** Any answer is good, a refusal too: the root entry may be hidden. */
    static void ask(LDAPInterface directory) throws LDAPException {
        try {
            directory.getEntry("", SearchRequest.NO_ATTRIBUTES);
        } catch (LDAPException e) {
            if (!e.getResultCode().isConnectionUsable()) {
                throw e;
            }
        }
    }
}
