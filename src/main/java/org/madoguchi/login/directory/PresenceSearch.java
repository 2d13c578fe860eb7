package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** Which of many people have an entry: one question for all of them, so that it costs the directory little. */
final class PresenceSearch {

    private final String base;
    private final UserFilter filter;

    /** @throws InvalidSettingException when a setting is missing or cannot be used */
    PresenceSearch(Settings settings) {
        base = settings.required("madoguchi.ldap.base-dn");
        filter = new UserFilter(settings);
    }

    /**
     * @throws LDAPException when the directory does not answer, tells less than all, or the base is not there
     * @throws DirectoryUnavailableException when it refers to others, or an entry does not show whose it is
     */
    Set<String> find(Collection<String> userIds, LDAPInterface directory) throws LDAPException {
        var anyOfThem =
                Filter.createORFilter(userIds.stream().map(filter::matching).toList());
        var found = new HashSet<String>();
        var request = new SearchRequest(base, SearchScope.SUB, anyOfThem, filter.attribute());
        var answer = directory.search(request);
        if (answer.getReferenceCount() > 0) {
            throw new DirectoryUnavailableException("There is a referral below " + base + ": who stands behind it is "
                    + "not told. Name a base below which there is none, or take the referral away.");
        }
        for (var entry : answer.getSearchEntries()) {
            Arrays.stream(values(entry))
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .forEach(found::add);
        }
        return found;
    }

    /** An entry that does not show whose it is says nothing about who is missing. */
    private String[] values(Entry entry) {
        var values = entry.getAttributeValues(filter.attribute());
        if (values == null) {
            throw new DirectoryUnavailableException(entry.getDN() + " shows no " + filter.attribute());
        }
        return values;
    }
}
