package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/**
 * Whether the directory refers to other servers for a part of what is below the base (RFC 4511, 4.5.3), which the
 * service does not follow. References come with the answer to any search, also to one that finds nothing.
 */
final class ReferralExam {

    private static final Logger LOG = Logger.getLogger(ReferralExam.class.getName());
    private static final int SECONDS = 2;
    /** Below the top of each domain of Active Directory; nobody is there. */
    private static final Pattern NO_PEOPLE =
            Pattern.compile(".*/(cn=configuration|dc=forestdnszones|dc=domaindnszones),.*");

    private final Settings settings;
    private final LDAPConnection connection;

    ReferralExam(Settings settings, LDAPConnection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    /** Empty also where the directory does not let us look. */
    Optional<Finding> examine(String url) {
        var base = settings.string("madoguchi.ldap.base-dn", "");
        try {
            var request =
                    new SearchRequest(base, SearchScope.SUB, "(objectClass=referral)", SearchRequest.NO_ATTRIBUTES);
            request.setTimeLimitSeconds(SECONDS);
            var others = connection.search(request).getSearchReferences().stream()
                    .flatMap(reference -> Stream.of(reference.getReferralURLs()))
                    .filter(other ->
                            !NO_PEOPLE.matcher(other.toLowerCase(Locale.ROOT)).matches())
                    .limit(Finding.SHOWN)
                    .collect(Collectors.joining(", "));
            return Optional.of(others)
                    .filter(found -> !found.isEmpty())
                    .map(found -> Finding.warning("ldap.referral", url, base, found));
        } catch (LDAPException e) {
            LOG.fine(e::getMessage);
            return Optional.empty();
        }
    }
}
