package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.login.directory.PersonSearch.Found;
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

    /**
     * The roles of each of them.
     *
     * @throws LDAPException when a group cannot be asked
     */
    Map<Found, Set<String>> roles(List<Found> people, LDAPInterface directory) throws LDAPException {
        var roles = new IdentityHashMap<Found, Set<String>>();
        people.forEach(one -> roles.put(one, new HashSet<>(NONE)));
        for (var role : StaffRole.values()) {
            var group = settings.find(key(role));
            if (group.isPresent()) {
                members(dn(role, group.get()), people, directory)
                        .forEach(one -> roles.get(one).add(role.name()));
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

    /** Those whose entry lists the group, those whom the group lists, and those whose primary group it is. */
    private static List<Found> members(DN group, List<Found> people, LDAPInterface directory) throws LDAPException {
        var members = new ArrayList<Found>();
        var others = new ArrayList<Found>();
        people.forEach(one -> (lists(one.entry(), group) ? members : others).add(one));
        var listed = listed(group, others, directory);
        members.addAll(listed);
        others.removeAll(listed);
        members.addAll(primary(group, others, directory));
        return members;
    }

    private static boolean lists(Entry entry, DN group) {
        return LISTS.stream()
                .filter(entry::hasAttribute)
                .map(entry::getAttributeValues)
                .flatMap(Arrays::stream)
                .anyMatch(one -> isSame(group, one));
    }

    private static boolean isSame(DN group, String listed) {
        try {
            return new DN(listed).equals(group);
        } catch (LDAPException e) {
            return false;
        }
    }

    /** The group is asked about all of them first, and about each only where it has any: of students, it seldom has. */
    private static List<Found> listed(DN group, List<Found> people, LDAPInterface directory) throws LDAPException {
        if (people.isEmpty() || !hasAny(group, people, directory)) {
            return List.of();
        }
        if (people.size() == 1) {
            return List.copyOf(people);
        }
        var listed = new ArrayList<Found>();
        for (var one : people) {
            listed.addAll(listed(group, List.of(one), directory));
        }
        return listed;
    }

    private static boolean hasAny(DN group, List<Found> people, LDAPInterface directory) throws LDAPException {
        var isListed = Filter.createORFilter(people.stream()
                .flatMap(one -> Stream.of(
                        Filter.createEqualityFilter("member", one.entry().getDN()),
                        Filter.createEqualityFilter("uniqueMember", one.entry().getDN()),
                        Filter.createEqualityFilter("memberUid", one.userId())))
                .toList());
        return find(group, isListed, SearchRequest.NO_ATTRIBUTES, directory).isPresent();
    }

    /** The number is made by the directory when it is asked for, and so cannot be searched by. */
    private static List<Found> primary(DN group, List<Found> people, LDAPInterface directory) throws LDAPException {
        var numbered =
                people.stream().filter(one -> one.entry().hasAttribute(PRIMARY)).toList();
        if (numbered.isEmpty()) {
            return List.of();
        }
        var number = find(group, Filter.createPresenceFilter("objectClass"), NUMBER, directory)
                .map(found -> found.getAttributeValue(NUMBER));
        return numbered.stream()
                .filter(one -> number.filter(one.entry().getAttributeValue(PRIMARY)::equals)
                        .isPresent())
                .toList();
    }

    private static Optional<SearchResultEntry> find(DN group, Filter filter, String attribute, LDAPInterface directory)
            throws LDAPException {
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
