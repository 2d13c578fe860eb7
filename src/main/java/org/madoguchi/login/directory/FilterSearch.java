package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** The search by a filter (RFC 4515) that an administrator has typed, below {@code madoguchi.ldap.base-dn}. */
public final class FilterSearch {

    /** The directory may have to look at every entry: not for long. */
    private static final int SECONDS = 4;

    private static final Set<ResultCode> LIMITS =
            Set.of(ResultCode.SIZE_LIMIT_EXCEEDED, ResultCode.TIME_LIMIT_EXCEEDED);

    private final String base;
    private final UserFilter filter;

    /** @throws InvalidSettingException when a setting is missing or cannot be used */
    FilterSearch(Settings settings) {
        base = settings.required("madoguchi.ldap.base-dn");
        filter = new UserFilter(settings);
    }

    /** Whether a text is a filter at all. */
    public static boolean isFilter(String text) {
        try {
            Filter.create(text);
            return true;
        } catch (LDAPException e) {
            return false;
        }
    }

    /**
     * Those with a user ID whom it has, without anything else about them.
     *
     * @param max how many at most
     * @throws LDAPException when the directory does not answer, the base is not there, or it is no filter
     */
    FilteredPeople find(String text, int max, LDAPConnectionPool directory) throws LDAPException {
        var asked = Filter.createANDFilter(Filter.createPresenceFilter(filter.attribute()), Filter.create(text));
        var request = new SearchRequest(base, SearchScope.SUB, asked, filter.attribute());
        request.setSizeLimit(max);
        request.setTimeLimitSeconds(SECONDS);
        try {
            return new FilteredPeople(userIds(directory.search(request).getSearchEntries()), true);
        } catch (LDAPSearchException e) {
            if (LIMITS.contains(e.getResultCode())) {
                return new FilteredPeople(userIds(e.getSearchEntries()), false);
            }
            throw e;
        }
    }

    private List<String> userIds(List<SearchResultEntry> entries) throws LDAPException {
        var userIds = new LinkedHashSet<String>();
        for (var entry : entries) {
            filter.userId(entry).ifPresent(userIds::add);
        }
        return List.copyOf(userIds);
    }
}
