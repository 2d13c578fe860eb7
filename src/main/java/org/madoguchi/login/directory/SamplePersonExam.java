package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/** Whether the filter finds somebody whom the directory has, and whether the entry has what the settings look for. */
final class SamplePersonExam {

    private final Settings settings;
    private final LDAPConnection connection;
    private final UserFilter filter;
    private final PersonAttributes attributes;

    SamplePersonExam(Settings settings, LDAPConnection connection) {
        this.settings = settings;
        this.connection = connection;
        this.filter = new UserFilter(settings);
        this.attributes = new PersonAttributes(settings);
    }

    /**
     * @param sampleId of somebody whose entry is to be found, if one was given
     * @throws LDAPException when the directory does not let us look
     */
    List<Finding> examine(String url, Optional<String> sampleId) throws LDAPException {
        return sampleId.isEmpty() ? unasked(url) : sample(url, sampleId.get());
    }

    /** That the filter has not been tried is said once, not of each server. */
    private List<Finding> unasked(String url) {
        return DirectoryServers.urls(settings).stream()
                .findFirst()
                .filter(url::equals)
                .map(first -> Finding.warning("ldap.person_unasked", filter))
                .stream()
                .toList();
    }

    private List<Finding> sample(String url, String id) throws LDAPException {
        var request = new SearchRequest(
                settings.required("madoguchi.ldap.base-dn"),
                SearchScope.SUB,
                filter.matching(id),
                Stream.concat(Stream.of(filter.attribute()), attributes.all()).toArray(String[]::new));
        request.setSizeLimit(2);
        var found = DirectoryExam.find(connection, request);
        return switch (found.size()) {
            case 0 -> List.of(Finding.fault("ldap.person_none", url, id, filter.matching(id)));
            case 1 -> shown(url, id, found.get(0));
            default -> List.of(Finding.fault("ldap.person_several", url, id, filter.matching(id)));
        };
    }

    private List<Finding> shown(String url, String id, Entry entry) throws LDAPException {
        if (filter.userId(entry).isEmpty()) {
            return List.of(Finding.fault("ldap.person_hidden", url, entry.getDN(), filter.attribute()));
        }
        return Stream.concat(
                        Stream.of(Finding.ok("ldap.person", url, id, entry.getDN())),
                        attributes.set().entrySet().stream()
                                .filter(attribute -> !entry.hasAttribute(attribute.getValue()))
                                .map(attribute -> Finding.warning(
                                        "ldap.attribute_none", url, id, attribute.getValue(), attribute.getKey())))
                .toList();
    }
}
