package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** The search for one person: exactly one entry below {@code madoguchi.ldap.base-dn} must match. */
final class PersonSearch {

    private static final Logger LOG = Logger.getLogger(PersonSearch.class.getName());

    private final String base;
    private final UserFilter filter;
    private final StaffGroups groups;
    private final PersonAttributes attributes;

    /** @throws InvalidSettingException when a setting is missing or cannot be used */
    PersonSearch(Settings settings) {
        base = settings.required("madoguchi.ldap.base-dn");
        filter = new UserFilter(settings);
        groups = new StaffGroups(settings);
        attributes = new PersonAttributes(settings);
    }

    /** A person's entry. @param userId as the entry spells it */
    record Found(Entry entry, String userId) {}

    /** @throws LDAPException when the directory does not answer or the base is not there */
    Optional<DirectoryPerson> find(String userId, LDAPInterface directory) throws LDAPException {
        var found = findEntry(userId, directory);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(people(List.of(found.get()), directory).get(0));
    }

    /** A person by one question, whoever it is: no group is asked, and the person is without roles of staff. */
    Optional<DirectoryPerson> findBare(String userId, LDAPInterface directory) throws LDAPException {
        return findEntry(userId, directory).map(found -> person(found, StaffGroups.NONE));
    }

    /** The entry alone, by one question. */
    Optional<Found> findEntry(String userId, LDAPInterface directory) throws LDAPException {
        var entry = onlyEntry(userId, directory);
        return canonical(entry).map(canonical -> new Found(entry.get(), canonical));
    }

    /** The people of these entries, in their order, with their roles: each group is asked about all of them at once. */
    List<DirectoryPerson> people(List<Found> found, LDAPInterface directory) throws LDAPException {
        var roles = groups.roles(found, directory);
        return found.stream().map(one -> person(one, roles.get(one))).toList();
    }

    private Optional<String> canonical(Optional<SearchResultEntry> found) throws LDAPException {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var canonical = filter.userId(found.get());
        if (canonical.isEmpty()) {
            LOG.warning(() -> found.get().getDN() + " shows no " + filter.attribute() + " and cannot sign in");
        }
        return canonical;
    }

    private Optional<SearchResultEntry> onlyEntry(String userId, LDAPInterface directory) throws LDAPException {
        var request = new SearchRequest(base, SearchScope.SUB, filter.matching(userId), attributes());
        request.setSizeLimit(2);
        try {
            var entries = directory.search(request).getSearchEntries();
            return entries.size() > 1 ? ambiguous(userId) : entries.stream().findFirst();
        } catch (LDAPSearchException e) {
            if (e.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED) {
                return ambiguous(userId);
            }
            throw e;
        }
    }

    private String[] attributes() {
        return Stream.of(
                        Stream.of(filter.attribute(), StaffGroups.PRIMARY),
                        attributes.all(),
                        StaffGroups.LISTS.stream())
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    private static Optional<SearchResultEntry> ambiguous(String userId) {
        LOG.warning(() -> "More than one entry has the user ID " + userId + ", so nobody can sign in with it");
        return Optional.empty();
    }

    private DirectoryPerson person(Found found, Set<String> roles) {
        var entry = found.entry();
        return new DirectoryPerson(
                entry.getDN(),
                found.userId(),
                PersonAttributes.name(entry).orElse(found.userId()),
                attributes.profile(entry),
                attributes.mail(entry),
                roles);
    }
}
