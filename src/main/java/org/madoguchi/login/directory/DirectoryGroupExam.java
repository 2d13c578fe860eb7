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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.StaffRole;

/** Examines the groups that make staff of people, and says who they are. */
final class DirectoryGroupExam {

    private static final int SHOWN = 5;
    private static final String[] MEMBERS = {"member", "uniqueMember", "memberUid"};

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
                .map(DirectoryGroupExam::shortName)
                .distinct()
                .limit(SHOWN + 1)
                .toList();
        if (members.isEmpty()) {
            return role == StaffRole.ADMIN
                    ? Finding.warning("ldap.group_admin_empty", url, key, dn)
                    : Finding.ok("ldap.group_empty", url, key);
        }
        return Finding.ok(
                "ldap.group",
                url,
                key,
                members.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (members.size() > SHOWN ? ", …" : ""));
    }

    /** Whose own entries list the group; a directory that does not know of that finds nobody. */
    private Stream<String> listed(String dn) throws LDAPException {
        var base = settings.required("madoguchi.ldap.base-dn");
        var filter = Filter.createORFilter(StaffGroups.LISTS.stream()
                .map(attribute -> Filter.createEqualityFilter(attribute, dn))
                .toList());
        var request = new SearchRequest(base, SearchScope.SUB, filter, "1.1");
        request.setSizeLimit(SHOWN + 1);
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
