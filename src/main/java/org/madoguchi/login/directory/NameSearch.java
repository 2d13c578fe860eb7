package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** The search for people by a part of the name, below {@code madoguchi.ldap.base-dn}. */
final class NameSearch {

    /** The directory may have to look at every entry: not for long. */
    private static final int SECONDS = 2;

    private static final Set<ResultCode> LIMITS =
            Set.of(ResultCode.SIZE_LIMIT_EXCEEDED, ResultCode.TIME_LIMIT_EXCEEDED);

    private final String base;
    private final UserFilter filter;
    private final PersonAttributes attributes;

    /** @throws InvalidSettingException when a setting is missing or cannot be used */
    NameSearch(Settings settings) {
        base = settings.required("madoguchi.ldap.base-dn");
        filter = new UserFilter(settings);
        attributes = new PersonAttributes(settings);
    }

    /**
     * People whose name or kana holds all the texts in this order, or whose address is the first; without roles.
     *
     * @throws LDAPException when the directory does not answer or the base is not there
     */
    List<DirectoryPerson> find(List<String> texts, int max, LDAPInterface directory) throws LDAPException {
        var asked =
                Stream.concat(Stream.of(filter.attribute()), attributes.all()).toArray(String[]::new);
        var request = new SearchRequest(base, SearchScope.SUB, matching(texts), asked);
        request.setSizeLimit(max);
        request.setTimeLimitSeconds(SECONDS);
        var people = new ArrayList<DirectoryPerson>();
        for (var entry : entries(request, directory)) {
            filter.userId(entry)
                    .ifPresent(userId -> people.add(new DirectoryPerson(
                            entry.getDN(),
                            userId,
                            PersonAttributes.name(entry).orElse(userId),
                            attributes.profile(entry),
                            attributes.mail(entry),
                            Set.of())));
        }
        return people;
    }

    private Filter matching(List<String> texts) {
        var any = new ArrayList<>(List.of(Filter.createEqualityFilter(attributes.mail(), texts.get(0))));
        PersonAttributes.NAMES.forEach(name -> any.add(holding(name, texts.stream())));
        attributes.kana().ifPresent(kana -> {
            any.add(holding(kana, texts.stream().map(text -> moved(text, 'ァ', 'ヶ', 'ぁ'))));
            any.add(holding(kana, texts.stream().map(text -> moved(text, 'ぁ', 'ゖ', 'ァ'))));
        });
        return Filter.createORFilter(any);
    }

    private static Filter holding(String attribute, Stream<String> texts) {
        return Filter.createSubstringFilter(attribute, null, texts.toArray(String[]::new), null);
    }

    /** With the letters of one kind of kana as those of the other. */
    private static String moved(String text, char first, char last, char other) {
        return text.chars()
                .map(letter -> letter >= first && letter <= last ? letter - first + other : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Those found before a limit was reached are of use too. */
    private static List<SearchResultEntry> entries(SearchRequest request, LDAPInterface directory)
            throws LDAPException {
        try {
            return directory.search(request).getSearchEntries();
        } catch (LDAPSearchException e) {
            if (LIMITS.contains(e.getResultCode())) {
                return e.getSearchEntries();
            }
            throw e;
        }
    }
}
