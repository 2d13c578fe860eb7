package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.account.Profile;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.SingleLine;

/**
 * What an entry says of its person: a name, and by {@code madoguchi.ldap.kana-attribute}, {@code .faculty-attribute},
 * {@code .year-attribute} and {@code .entry-attribute}, each absent by default, what staff find people by beside it; by
 * {@code .mail-attribute}, by default {@code mail}, where the university writes to.
 */
final class PersonAttributes {

    /** Where the name is, the better first. */
    static final List<String> NAMES = List.of("displayName", "cn");

    private static final String MAIL = "madoguchi.ldap.mail-attribute";
    private static final String KANA = "madoguchi.ldap.kana-attribute";
    private static final String FACULTY = "madoguchi.ldap.faculty-attribute";
    private static final String YEAR = "madoguchi.ldap.year-attribute";
    private static final String ENTRY = "madoguchi.ldap.entry-attribute";
    private static final int LONGEST = 200;
    private static final int LONGEST_YEAR = 40;

    private final Settings settings;

    PersonAttributes(Settings settings) {
        this.settings = settings;
    }

    /** To ask the directory for. */
    Stream<String> all() {
        return Stream.concat(
                Stream.concat(NAMES.stream(), Stream.of(mail())),
                Stream.of(kana(), faculty(), year(), entry()).flatMap(Optional::stream));
    }

    /** Those that the university has named, by their settings. */
    SortedMap<String, String> set() {
        var set = new TreeMap<String, String>();
        for (var key : List.of(MAIL, KANA, FACULTY, YEAR, ENTRY)) {
            settings.find(key).ifPresent(attribute -> set.put(key, attribute));
        }
        return set;
    }

    /** Where the address is. */
    String mail() {
        return settings.string(MAIL, "mail");
    }

    /** The first address that is one. */
    Optional<String> mail(Entry entry) {
        return Stream.ofNullable(entry.getAttributeValues(mail()))
                .flatMap(Stream::of)
                .flatMap(value -> EmailAddress.parse(value, false).stream())
                .findFirst();
    }

    Optional<String> kana() {
        return settings.find(KANA);
    }

    private Optional<String> faculty() {
        return settings.find(FACULTY);
    }

    private Optional<String> year() {
        return settings.find(YEAR);
    }

    private Optional<String> entry() {
        return settings.find(ENTRY);
    }

    /** The name without a language before those with one; cleaned and cut, whatever the directory holds. */
    static Optional<String> name(Entry entry) {
        return NAMES.stream()
                .flatMap(name -> Stream.concat(
                        Stream.ofNullable(entry.getAttribute(name)),
                        entry.getAttributesWithOptions(name, Set.of()).stream()))
                .map(Attribute::getValue)
                .map(value -> SingleLine.of(value, LONGEST))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    Profile profile(Entry entry) {
        return new Profile(
                value(entry, kana(), LONGEST),
                value(entry, faculty(), LONGEST),
                value(entry, year(), LONGEST_YEAR),
                value(entry, entry(), LONGEST_YEAR));
    }

    private static String value(Entry entry, Optional<String> attribute, int longest) {
        return attribute
                .map(entry::getAttributeValue)
                .map(value -> SingleLine.of(value, longest))
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
