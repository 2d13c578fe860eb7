package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.PersonRole;
import org.madoguchi.signin.StaffRole;

/**
 * Roles by group: {@code madoguchi.ldap.staff-groups.clerk}, {@code .admin} and {@code .auditor} name one group each.
 * A person's entry is believed for the groups that it lists; for the others the groups themselves are asked, since
 * directories list some kinds of group only. Direct membership only: a group within a group gives no role.
 */
final class StaffGroups {

    /** The attribute by which entries list their groups in most directories, and its name in the Sun family. */
    static final List<String> LISTS = List.of("memberOf", "isMemberOf");

    /** Active Directory lists somebody's primary group nowhere but here, by its number. */
    static final String PRIMARY = "primaryGroupID";

    /** Of whoever is in none of them. */
    static final Set<String> NONE = PersonRole.STUDENT.alone();

    private static final String NUMBER = "primaryGroupToken";
    private static final Logger LOG = Logger.getLogger(StaffGroups.class.getName());

    private final Settings settings;

    StaffGroups(Settings settings) {
        this.settings = settings;
    }

    /** @throws LDAPException when a group cannot be asked */
    Set<String> roles(Entry entry, String userId, LDAPConnectionPool directory) throws LDAPException {
        var roles = new HashSet<>(NONE);
        for (var role : StaffRole.values()) {
            var group = settings.find(key(role));
            if (group.isPresent() && isMember(entry, userId, dn(role, group.get()), directory)) {
                roles.add(role.name());
            }
        }
        return roles;
    }

    /** Of the setting that names the group. */
    static String key(StaffRole role) {
        return "madoguchi.ldap.staff-groups." + role.name().toLowerCase(Locale.ROOT);
    }

    private static DN dn(StaffRole role, String group) {
        try {
            return new DN(group);
        } catch (LDAPException e) {
            throw new InvalidSettingException(
                    key(role), "\"" + group + "\" is no DN", "cn=clerks,ou=groups,dc=example,dc=ac,dc=jp");
        }
    }

    private static boolean isMember(Entry entry, String userId, DN group, LDAPConnectionPool directory)
            throws LDAPException {
        var listed = LISTS.stream()
                .filter(entry::hasAttribute)
                .map(entry::getAttributeValues)
                .flatMap(Arrays::stream)
                .anyMatch(one -> isSame(group, one));
        return listed || lists(group, entry.getDN(), userId, directory) || isPrimary(group, entry, directory);
    }

    private static boolean isSame(DN group, String listed) {
        try {
            return new DN(listed).equals(group);
        } catch (LDAPException e) {
            return false;
        }
    }

    private static boolean lists(DN group, String dn, String userId, LDAPConnectionPool directory)
            throws LDAPException {
        var isListed = Filter.createORFilter(
                Filter.createEqualityFilter("member", dn),
                Filter.createEqualityFilter("uniqueMember", dn),
                Filter.createEqualityFilter("memberUid", userId));
        return find(group, isListed, SearchRequest.NO_ATTRIBUTES, directory).isPresent();
    }

    /** The number is made by the directory when it is asked for, and so cannot be searched by. */
    private static boolean isPrimary(DN group, Entry entry, LDAPConnectionPool directory) throws LDAPException {
        var primary = entry.getAttributeValue(PRIMARY);
        return primary != null
                && find(group, Filter.createPresenceFilter("objectClass"), NUMBER, directory)
                        .filter(found -> primary.equals(found.getAttributeValue(NUMBER)))
                        .isPresent();
    }

    private static Optional<SearchResultEntry> find(
            DN group, Filter filter, String attribute, LDAPConnectionPool directory) throws LDAPException {
        try {
            var request = new SearchRequest(group.toString(), SearchScope.BASE, filter, attribute);
            return directory.search(request).getSearchEntries().stream().findFirst();
        } catch (LDAPException e) {
            if (e.getResultCode() == ResultCode.NO_SUCH_OBJECT) {
                LOG.warning(() -> "There is no group " + group + " in the directory; nobody is a member of it");
                return Optional.empty();
            }
            throw e;
        }
    }
}
