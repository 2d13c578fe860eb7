package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.StaffRole;

/** Examines the groups that make staff of people, and says who they are; groups within them are nobody. */
final class DirectoryGroupExam {

    /** Members, each by a question of its own. */
    private static final int LOOKED_AT = 50;

    private static final String[] MEMBERS = {"member", "uniqueMember", "memberUid"};
    private static final Filter GROUP = Filter.createORFilter(
            Stream.of("group", "groupOfNames", "groupOfUniqueNames", "groupOfMembers", "groupOfURLs", "posixGroup")
                    .map(type -> Filter.createEqualityFilter("objectClass", type))
                    .toList());
    private static final Logger LOG = Logger.getLogger(DirectoryGroupExam.class.getName());

    private final Settings settings;
    private final LDAPConnection connection;

    DirectoryGroupExam(Settings settings, LDAPConnection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    /** @throws LDAPException when the directory does not let us look */
    List<Finding> examine(String url) throws LDAPException {
        var findings = new ArrayList<Finding>();
        for (var role : StaffRole.values()) {
            var key = StaffGroups.key(role);
            var group = settings.find(key);
            if (group.isPresent()) {
                findings.add(group(url, key, group.get(), role));
            } else if (role == StaffRole.ADMIN) {
                findings.add(Finding.warning("ldap.group_admin_unset", url));
            }
        }
        return findings;
    }

    private Finding group(String url, String key, String dn, StaffRole role) throws LDAPException {
        var request = new SearchRequest(dn, SearchScope.BASE, "(objectClass=*)", MEMBERS);
        var entry = DirectoryExam.find(connection, request).stream().findFirst();
        if (entry.isEmpty()) {
            return Finding.fault("ldap.group_missing", url, key, dn);
        }
        var members = Stream.concat(DirectoryExam.values(entry.get(), MEMBERS), listed(dn))
                .filter(member -> !member.isBlank())
                .distinct()
                .limit(LOOKED_AT)
                .toList();
        var people = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        var groups = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var member : members) {
            if (people.size() <= Finding.SHOWN) {
                (isGroup(member) ? groups : people).add(shortName(member));
            }
        }
        return people.isEmpty() && !groups.isEmpty()
                ? Finding.warning("ldap.group_nested", url, key, Finding.shown(groups))
                : people(url, key, dn, role, people);
    }

    private Finding people(String url, String key, String dn, StaffRole role, SortedSet<String> people) {
        if (role == StaffRole.ADMIN && people.isEmpty()) {
            return Finding.warning("ldap.group_admin_empty", url, key, dn);
        }
        if (role == StaffRole.ADMIN && people.size() == 1 && isDecidedByTwo()) {
            return Finding.warning("ldap.group_admin_single", url, key, people.first());
        }
        return people.isEmpty()
                ? Finding.ok("ldap.group_empty", url, key)
                : Finding.ok("ldap.group", url, key, Finding.shown(people));
    }

    /** In an office of one person, time stands in for the other. */
    private boolean isDecidedByTwo() {
        return !settings.string("madoguchi.desk.second-person", "required").equals("delay");
    }

    /** A name that leads nowhere that we may look is taken for a person's. */
    private boolean isGroup(String member) {
        try {
            return DN.isValidDN(member)
                    && !DirectoryExam.find(connection, new SearchRequest(member, SearchScope.BASE, GROUP, "1.1"))
                            .isEmpty();
        } catch (LDAPException e) {
            LOG.fine(e::getMessage);
            return false;
        }
    }

    /** Whose own entries list the group; a directory that does not know of that finds nobody. */
    private Stream<String> listed(String dn) throws LDAPException {
        var base = settings.required("madoguchi.ldap.base-dn");
        var filter = Filter.createORFilter(StaffGroups.LISTS.stream()
                .map(attribute -> Filter.createEqualityFilter(attribute, dn))
                .toList());
        var request = new SearchRequest(base, SearchScope.SUB, filter, "1.1");
        request.setSizeLimit(Finding.SHOWN + 1);
        return DirectoryExam.find(connection, request).stream().map(entry -> entry.getDN());
    }

    private static String shortName(String member) {
        try {
            var name = new DN(member).getRDN();
            return name == null ? member : value(name);
        } catch (LDAPException e) {
            return member; // a memberUid
        }
    }

    private static String value(RDN name) {
        return name.getAttributeValues()[0];
    }
}
